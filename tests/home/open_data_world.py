"""A site with something of everything that the open data tell of."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Page

from exhibition.models import VisitorBookPage
from news.models import EpisodePage, EventPage, NewsIndexPage, PodcastPage
from stories.domain.photos import make_renditions
from stories.models import Appearance, FilmCaptions, FilmIndexPage, FilmPage
from tests import factories

PATHS = (
    "/api/v1/stories/",
    "/api/v1/stories/{id}/",
    "/api/v1/films/",
    "/api/v1/news/",
    "/api/v1/news/{id}/",
    "/api/v1/events/",
    "/api/v1/events/{id}/",
    "/api/v1/tour/",
    "/api/v1/mentor-projects/",
    "/api/v1/figures/",
)
VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nHallo.\n"
BODY = [("text", "<p>Ein <b>Absatz</b>.</p>")]


def make_open_data_world(home, make_news, make_project, make_figure):
    rima = factories.make_person("Rima")
    factories.make_consent(rima)
    photo = factories.make_photo(rima)
    make_renditions(photo)
    factories.make_story(rima, title="Rima", portrait=photo, body=[("lead", "Am Anfang.")])
    make_film_page(home, rima, photo)
    make_news("Neues", slug="neues", introduction="Kurz gesagt.", body=BODY)
    make_event(home, body=BODY)
    factories.make_stop("bautzen")
    make_project(languages="de,ar", email="projekt@example.org")
    make_figure("participants", 2000)
    Page.objects.update(first_published_at=timezone.now(), last_published_at=timezone.now())
    return rima


def make_film_page(home, person, still=None, *, slug="ein-film") -> FilmPage:
    film = factories.make_film(person, still=still)
    FilmCaptions.objects.create(film=film, language="de", webvtt=VTT)
    page = FilmPage(title="Ein Film", slug=slug, film=film, locale=home.locale)
    page.appearances = [Appearance(person=person)]
    return _publish(FilmIndexPage, home, page)


def make_event(home, *, slug="treffen", **values) -> EventPage:
    values.setdefault("begins_at", timezone.now().replace(microsecond=0) + timedelta(days=9))
    page = EventPage(title="Treffen", slug=slug, place="Bibliothek", locale=home.locale, **values)
    return _publish(NewsIndexPage, home, page)


def add_podcast_and_book(home) -> None:
    sound = factories.make_film(type="audio", duration=90, shows_people=False)
    podcast = PodcastPage(title="Podcast", slug="podcast", locale=home.locale)
    home.add_child(instance=podcast)
    episode = EpisodePage(title="Folge", slug="folge", sound=sound, locale=home.locale)
    podcast.add_child(instance=episode)
    home.add_child(
        instance=VisitorBookPage(title="Gästebuch", slug="gaestebuch", locale=home.locale)
    )


def _publish(parent, home, page):
    parent.objects.get(locale=home.locale).add_child(instance=page)
    return page
