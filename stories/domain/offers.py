"""What there is of a story besides its text: a film, something to hear, Leichte Sprache.

A film counts when it is ready and cleared for the website, so that nobody is led to a page that
leaves it out.
"""

from collections.abc import Collection
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Page, ReferenceIndex

from core.languages import EASY_LANGUAGE
from stories.domain.films.alternatives import cleared_keys
from stories.domain.films.offer import H264
from stories.enums import Channel, FilmFormat
from stories.models import Film, FilmVersion, StoryPage

IN_BODY = "body"


@dataclass(frozen=True)
class Offers:
    """Keys of the stories with a film and with sound, translation keys of those in easy words."""

    film: Collection[int] = ()
    audio: Collection[int] = ()
    easy: Collection = ()

    @property
    def has_film(self) -> Q:
        return Q(pk__in=self.film)

    @property
    def has_audio(self) -> Q:
        return Q(pk__in=self.audio)

    @property
    def has_easy(self) -> Q:
        return Q(translation_key__in=self.easy)


def offers() -> Offers:
    """What there is in all languages. At most five queries; two where no story has a film."""
    films = _films_in_stories()
    formats = _formats({film for keys in films.values() for film in keys})
    return Offers(
        film=_having(films, {film for film, found in formats.items() if found & set(H264)}),
        audio=_having(
            films, {film for film, found in formats.items() if FilmFormat.AUDIO in found}
        ),
        easy=_in_easy_words(),
    )


def _films_in_stories() -> dict[int, set[int]]:
    """Keys of the films in the text of each story, by what Wagtail's reference index knows."""
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        content_type=ContentType.objects.get_for_model(StoryPage),
        to_content_type=ContentType.objects.get_for_model(Film),
        model_path__startswith=IN_BODY,
    )
    found: dict[int, set[int]] = {}
    for story, film in references.values_list("object_id", "to_object_id"):
        found.setdefault(int(story), set()).add(int(film))
    return found


def _formats(films: set[int]) -> dict[int, set[str]]:
    """The formats of those films that are cleared. No query where there is no film."""
    if not films:
        return {}
    originals = dict(Film.objects.filter(pk__in=films).values_list("pk", "alternative_of"))
    found: dict[int, set[str]] = {key: set() for key in cleared_keys(originals, Channel.WEB)}
    versions = FilmVersion.objects.filter(film__in=found)
    for film, form in versions.values_list("film", "format") if found else ():
        found[film].add(form)
    return found


def _having(films: dict[int, set[int]], wanted: set[int]) -> set[int]:
    return {story for story, keys in films.items() if keys & wanted}


def _in_easy_words() -> set:
    easy = StoryPage.objects.live().filter(locale__language_code=EASY_LANGUAGE)
    return set(easy.order_by().values_list("translation_key", flat=True))
