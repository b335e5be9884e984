"""The rows of the tour board, made of a scene. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from exhibition.domain.board import Bar, Span, Stretch, bars_of
from exhibition.domain.board_stops import Scene
from exhibition.domain.board_ways import kilometres_by_set
from exhibition.models import ExhibitionSet, TourOccupation, TourResource, TourStop

WITHOUT_SET = "0"  # the key of the row of stops that have no set yet


@dataclass(frozen=True)
class Row:
    """A set with its bars. ``taken``: per cent of the span's days on which it is booked."""

    key: str
    name: str
    bars: list[Bar]
    kilometres: int | None = None
    taken: int | None = None

    @property
    def lanes(self) -> int:
        return max((bar.lane for bar in self.bars), default=0) + 1


@dataclass(frozen=True)
class ResourceRow:
    """A van, crew or station that goes with stops. Read only."""

    resource: TourResource
    spells: list["Spell"]


@dataclass(frozen=True)
class Spell:
    """Days on which a resource is taken, as the database keeps them."""

    occupation: TourOccupation
    stretch: Stretch


def rows(scene: Scene) -> list[Row]:
    """One for each set, and one for the stops that have none yet."""
    kilometres = kilometres_by_set(scene.legs, scene.stops)
    found = [_row_of(one, scene, kilometres.get(one.pk, 0)) for one in scene.sets]
    if scene.wanted.exhibition_set is None:
        without = [stop for stop in scene.stops if stop.exhibition_set_id is None]
        bars = bars_of(without, scene.span)
        found.append(Row(WITHOUT_SET, _("noch ohne Satz"), bars))
    return found


def resource_rows(scene: Scene) -> list[ResourceRow]:
    spells: dict[TourResource, list[Spell]] = {}
    for one in scene.occupations:
        stretch = scene.span.stretch(one.first_day, one.last_day)
        spells.setdefault(one.resource, []).append(Spell(one, stretch))
    by_name = sorted(spells.items(), key=lambda entry: (entry[0].kind, entry[0].name))
    return [ResourceRow(resource, found) for resource, found in by_name]


def share_taken(stops: Iterable[TourStop], span: Span) -> int:
    """Per cent of the days on which the stops take their set. A day is counted once."""
    days: set[date] = set()
    for stop in stops:
        if stop.takes_set:
            first, last = max(stop.taken_from, span.first), min(stop.taken_until, span.last)
            days.update(date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))
    return round(len(days) / span.days * 100)


def _row_of(exhibition_set: ExhibitionSet, scene: Scene, kilometres: int) -> Row:
    own = [stop for stop in scene.stops if stop.exhibition_set_id == exhibition_set.pk]
    return Row(
        key=str(exhibition_set.pk),
        name=exhibition_set.name,
        bars=bars_of(own, scene.span),
        kilometres=kilometres,
        taken=share_taken(own, scene.span),
    )
