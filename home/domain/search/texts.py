"""What of a page, a stop or a project can be searched, and how much it weighs."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.utils.html import strip_tags
from wagtail.models import Page
from wagtail.search.index import SearchField

from exhibition.domain import settlement_area
from exhibition.models import TourStop
from home.domain.search.kinds import PROJECT, STOP, kind_of_page
from home.models import HomePage, MentorProject

KNOWN_FOR = 2  # a search field with this boost says what somebody is known for, or where
MOST_TEXT = 20_000  # characters of one page


@dataclass(frozen=True)
class Texts:
    """What can be searched of one thing in one language."""

    kind: str
    language: str
    title: str
    known_for: tuple[str, ...]
    text: str


def texts_of_page(page: Page) -> Texts | None:
    """None for the start page, the root, and pages that nobody has published.

    Reads the search fields of its type: one with a boost is what it is known for.
    """
    if not page.live or page.depth <= 2 or isinstance(page, HomePage):
        return None
    known_for, text = [], []
    for field in page.get_search_fields():
        if isinstance(field, SearchField) and field.field_name != "title":
            (known_for if (field.boost or 1) >= KNOWN_FOR else text).append(_value(page, field))
    kind = kind_of_page(page).value
    language = page.locale.language_code
    return Texts(kind, language, page.title, _lines(known_for), _text(text))


def texts_of_stop(stop: TourStop) -> Iterator[Texts]:
    """In every language, as the page of the stop: with its own texts or the German ones."""
    names = [name.text for name in settlement_area.names(stop.venue, settlement_area.GERMAN)]
    written = {text.locale.language_code: text for text in stop.texts.select_related("locale")}
    for language, _name in settings.LANGUAGES:
        text = written.get(language) or written.get(settings.LANGUAGE_CODE)
        about = [stop.venue.name, stop.venue.town]
        told = [text.introduction, text.opening_title] if text else []
        yield Texts(STOP.value, language, " / ".join(names), _lines(about), _text(told))


def texts_of_project(project: MentorProject) -> Texts:
    language = project.locale.language_code
    known_for = [project.town, project.district.name]
    text = _text([project.organisation, project.about])
    return Texts(PROJECT.value, language, project.name, _lines(known_for), text)


def _value(page: Page, field: SearchField) -> str:
    value = field.get_value(page)
    return value if isinstance(value, str) else " ".join(map(str, value or ()))


def _lines(texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(text.split()) for text in texts if text and text.strip()))


def _text(texts: list[str]) -> str:
    """Without marks; a gap where one was, so that two paragraphs are not one word."""
    return strip_tags("\n".join(filter(None, texts)).replace("<", " <"))[:MOST_TEXT]
