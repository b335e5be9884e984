"""The filter of the stories: read from an address and written back into one."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.languages import EASY_LANGUAGE
from core.models import District
from stories.domain.offers import Offers
from stories.enums import FieldOfWork

WORK, REGION, SIGNED, OFFER = "beruf", "region", "gebaerdensprache", "gibt"
FILM, AUDIO, EASY = "film", "ton", "leicht"
NOTHING = Offers()


@dataclass(frozen=True)
class Choice:
    """One thing to filter by. ``without`` is the query string that takes it away.

    ``is_empty``: with what is chosen already it would leave no story.
    """

    name: str
    value: str
    label: str
    is_chosen: bool
    without: str = ""
    is_empty: bool = False


@dataclass(frozen=True)
class StoryFilter:
    """What somebody does and where, never where somebody is from; and what there is to see, to
    hear, to read.

    ``films``: keys of the films in sign language that may be seen now.
    """

    choices: tuple[Choice, ...]
    films: Collection[int] = ()
    offers: Offers = NOTHING

    @property
    def work(self) -> list[Choice]:
        return self._named(WORK)

    @property
    def regions(self) -> list[Choice]:
        return self._named(REGION)

    @property
    def offered(self) -> list[Choice]:
        """What there is besides the text, sign language too."""
        return self._named(OFFER) + self._named(SIGNED)

    @property
    def chosen(self) -> list[Choice]:
        return [choice for choice in self.choices if choice.is_chosen]

    def _named(self, name: str) -> list[Choice]:
        return [choice for choice in self.choices if choice.name == name]

    def _values(self, name: str) -> list[str]:
        return [choice.value for choice in self._named(name) if choice.is_chosen]

    @property
    def query(self) -> str:
        return _query(self.chosen)

    def narrow(self, stories: QuerySet) -> QuerySet:
        """Any of the chosen occupations, any of the regions, and all that there is to be."""
        if work := self._values(WORK):
            stories = stories.filter(field_of_work__in=work)
        if regions := self._values(REGION):
            stories = stories.filter(district__ags__in=regions)
        has = {FILM: self.offers.has_film, AUDIO: self.offers.has_audio, EASY: self.offers.has_easy}
        for value in self._values(OFFER):
            stories = stories.filter(has[value])
        return (
            stories.filter(sign_language_film__in=self.films) if self._values(SIGNED) else stories
        )


def read_filter(
    address: QueryDict,
    districts: Iterable[District],
    films: Collection[int] = (),
    *,
    offers: Offers = NOTHING,
    pairs: Collection[tuple[str, str]] | None = None,
) -> StoryFilter:
    """The filter in an address; values that nobody knows are left aside.

    ``films`` tell stories in sign language, ``offers`` is what else there is; what is nowhere is
    not offered. ``pairs``: occupation and region (AGS) of all stories, to know what is empty.
    """
    offered = _offered(districts, films, offers)
    chosen = [
        Choice(name, value, label, is_chosen=True)
        for name, value, label in offered
        if value in address.getlist(name)
    ]
    taken = {(choice.name, choice.value) for choice in chosen}
    choices = tuple(
        Choice(
            name,
            value,
            label,
            is_chosen=(name, value) in taken,
            without=_query(c for c in chosen if (c.name, c.value) != (name, value)),
            is_empty=(name, value) not in taken and _is_empty(name, value, taken, pairs),
        )
        for name, value, label in offered
    )
    return StoryFilter(choices=choices, films=films, offers=offers)


def _offered(districts: Iterable[District], films: Collection[int], offers: Offers) -> list[tuple]:
    found = [(WORK, value, str(label)) for value, label in FieldOfWork.choices]
    found += [(REGION, district.ags, district.name) for district in districts]
    found += [(OFFER, FILM, _("mit Film"))] if offers.film else []
    found += [(OFFER, AUDIO, _("zum Hören"))] if offers.audio else []
    is_easy_page = get_language() == EASY_LANGUAGE
    found += [(OFFER, EASY, _("in Leichter Sprache"))] if offers.easy and not is_easy_page else []
    return found + ([(SIGNED, "1", _("mit Gebärdensprache"))] if films else [])


def _is_empty(name: str, value: str, taken: set[tuple[str, str]], pairs) -> bool:
    """Whether no story has this occupation in a chosen region, or this region for one."""
    if pairs is None or name not in (WORK, REGION):
        return False
    own, other = (0, 1) if name == WORK else (1, 0)
    wanted = {
        taken_value for taken_name, taken_value in taken if taken_name == (WORK, REGION)[other]
    }
    return not any(pair[own] == value and (not wanted or pair[other] in wanted) for pair in pairs)


def _query(choices: Iterable[Choice]) -> str:
    return urlencode([(choice.name, choice.value) for choice in choices])
