"""All texts of a page in Leichte Sprache with their hints, as they are drafted."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.text import capfirst
from wagtail.models import Page
from wagtail_localize.segments import StringSegmentValue

from core.plain_german import Hint, check
from core.plain_german_desk.shown import Group, grouped, marked, weighty
from core.translations.publishing import translation_of
from core.translations.reviewing import side_by_side
from core.translations.texts import texts_of


@dataclass(frozen=True)
class CheckedText:
    """``field``: as editors call it. ``text`` is empty where it is not translated yet."""

    field: str
    text: str

    @cached_property
    def hints(self) -> list[Hint]:
        return check(self.text)

    @property
    def groups(self) -> list[Group]:
        return grouped(self.hints)

    @property
    def pieces(self) -> list[tuple[str, bool]]:
        return marked(self.text, self.hints)

    @property
    def weight(self) -> int:
        return weighty(self.hints)


def checked_texts(page: Page) -> list[CheckedText]:
    """Every text of the page: of its translation as drafted, else of its latest revision."""
    translation = translation_of(page)
    if translation is None:
        return _of_draft(page.get_latest_revision_as_object())
    return [CheckedText(capfirst(pair.field), pair.text) for pair in side_by_side(translation)]


def _of_draft(page: Page) -> list[CheckedText]:
    return [
        CheckedText(_field(page, place), segment.string.render_text())
        for place, segments in texts_of(page).items()
        for segment in segments
        if isinstance(segment, StringSegmentValue)
    ]


def _field(page: Page, place: str) -> str:
    field = page._meta.get_field(place.partition(".")[0])
    return capfirst(getattr(field, "verbose_name", field.name))
