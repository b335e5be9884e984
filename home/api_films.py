"""Open data: films as plain dictionaries. The files themselves are watched on our pages only."""

from django.db.models import Prefetch
from wagtail.query import PageQuerySet

from home.api_pages import page_as_data
from home.api_photos import photo_as_data
from stories.domain.consent import cleared
from stories.enums import Channel
from stories.models import FilmCaptions, FilmPage, Photo


def films_in(language_code: str) -> PageQuerySet:
    """The latest first, each with its still where that may be shown too."""
    stills = cleared(Photo.objects.prefetch_related("renditions"), Channel.WEB)
    captions = FilmCaptions.objects.defer("webvtt").order_by("language")
    films = FilmPage.objects.live().public().filter(locale__language_code=language_code)
    films = films.filter(film__isnull=False).select_related("locale", "film")
    films = films.prefetch_related(
        Prefetch("film__still", queryset=stills), Prefetch("film__captions", queryset=captions)
    )
    return films.order_by("-first_published_at", "-pk")


def film_as_data(page: FilmPage) -> dict:
    """See the schema ``Film`` in ``home/openapi_pages.py``."""
    film = page.film
    return page_as_data(page) | {
        "title": page.title,
        "introduction": page.introduction,
        "seconds": round(film.duration) or None,
        "captions": [captions.language for captions in film.captions.all()],
        "still": photo_as_data(film.still) if film.still else None,
        "is_example": page.is_example,
    }
