"""The filter of the stories: read from an address and written back into one."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from core.models import District
from stories.enums import FieldOfWork

WORK, REGION, SIGNED = "beruf", "region", "gebaerdensprache"


@dataclass(frozen=True)
class Choice:
    """One thing to filter by. ``without`` is the query string that takes it away."""

    name: str
    value: str
    label: str
    is_chosen: bool
    without: str = ""


@dataclass(frozen=True)
class StoryFilter:
    """What somebody does and where, never where somebody is from; and what is signed.

    ``films``: keys of the films in sign language that may be seen now.
    """

    work: tuple[Choice, ...]
    regions: tuple[Choice, ...]
    signed: tuple[Choice, ...] = ()
    films: Collection[int] = ()

    @property
    def chosen_work(self) -> list[Choice]:
        return [choice for choice in self.work if choice.is_chosen]

    @property
    def chosen_regions(self) -> list[Choice]:
        return [choice for choice in self.regions if choice.is_chosen]

    @property
    def chosen(self) -> list[Choice]:
        return self.chosen_work + self.chosen_regions + self.chosen_signed

    @property
    def chosen_signed(self) -> list[Choice]:
        return [choice for choice in self.signed if choice.is_chosen]

    @property
    def query(self) -> str:
        return _query(self.chosen)

    def narrow(self, stories: QuerySet) -> QuerySet:
        if self.chosen_work:
            stories = stories.filter(field_of_work__in=[c.value for c in self.chosen_work])
        if self.chosen_regions:
            stories = stories.filter(district__ags__in=[c.value for c in self.chosen_regions])
        if self.chosen_signed:
            stories = stories.filter(sign_language_film__in=self.films)
        return stories


def read_filter(
    address: QueryDict, districts: Iterable[District], films: Collection[int] = ()
) -> StoryFilter:
    """The filter in an address; values that nobody knows are left aside.

    ``films`` tell stories in sign language; without one there is nothing to choose.
    """
    offered = [(WORK, value, str(label)) for value, label in FieldOfWork.choices]
    offered += [(REGION, district.ags, district.name) for district in districts]
    offered += [(SIGNED, "1", _("mit Gebärdensprache"))] if films else []
    chosen = [
        Choice(name, value, label, is_chosen=True)
        for name, value, label in offered
        if value in address.getlist(name)
    ]
    taken = {(choice.name, choice.value) for choice in chosen}
    choices = [
        Choice(
            name,
            value,
            label,
            is_chosen=(name, value) in taken,
            without=_query(c for c in chosen if (c.name, c.value) != (name, value)),
        )
        for name, value, label in offered
    ]
    return StoryFilter(
        work=tuple(choice for choice in choices if choice.name == WORK),
        regions=tuple(choice for choice in choices if choice.name == REGION),
        signed=tuple(choice for choice in choices if choice.name == SIGNED),
        films=films,
    )


def _query(choices: Iterable[Choice]) -> str:
    return urlencode([(choice.name, choice.value) for choice in choices])
