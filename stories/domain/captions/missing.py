"""Which captions a film lacks: in general, and in the language of a page that shows it."""

from collections.abc import Collection, Iterable, Iterator

from django.conf import settings
from wagtail.models import Page

from stories.models import Film, FilmCaptions


def missing_captions(page: Page) -> list[Film]:
    """The films on a page, as it is in memory, that lack captions in the page's language.

    Without those of which the page itself says all that is heard (``films_with_text``).
    """
    with_text = getattr(page, "films_with_text", ())
    films = {film.pk: film for film in _films_on(page) if film not in with_text}
    there = FilmCaptions.objects.filter(
        film__in=films, language=page.locale.language_code
    ).values_list("film", flat=True)
    return [films[key] for key in films.keys() - set(there)] if films else []


def captioned_languages(films: Iterable[Film]) -> dict[int, list[str]]:
    """Codes of the languages with captions by the films' keys. One query for all."""
    found = {film.pk: [] for film in films}
    rows = FilmCaptions.objects.filter(film__in=found).order_by("language")
    for key, code in rows.values_list("film", "language"):
        found[key].append(code)
    return found


def missing_languages(there: Collection[str]) -> list[str]:
    """Codes of the site's languages that are not there, in the order of the settings."""
    return [code for code, _name in settings.LANGUAGES if code not in there]


def _films_on(page: Page) -> Iterator[Film]:
    for field in page._meta.get_fields():
        if getattr(field, "related_model", None) is Film and field.concrete:
            film = getattr(page, field.name)
            if film is not None:
                yield film
        elif hasattr(field, "extract_references"):
            references = field.extract_references(field.value_from_object(page))
            keys = {key for model, key, *_path in references if model is Film}
            yield from Film.objects.filter(pk__in=keys) if keys else ()
