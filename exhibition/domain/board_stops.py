"""What the tour board shows of the tour, in a fixed number of queries.

A filter fades bars and never takes them away: a set that is taken must not look free.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from core.models import District
from exhibition.domain.board import Span, span_of
from exhibition.domain.board_ways import NOT_VISITED, Leg, clashes, legs_of
from exhibition.domain.warnings import warnings_for
from exhibition.models import ExhibitionSet, TourOccupation, TourStop

FIRST_DAY = Coalesce("leaves_depot", "set_up_on", "opens")
LAST_DAY = Coalesce("back_in_depot", "take_down_on", "closes", "opens")
ALL_STATES = "alle"


class Examples(models.TextChoices):
    """Whether stops that were made up as examples are looked at."""

    WITH = "", _("mit Beispielen")
    WITHOUT = "ohne", _("ohne Beispiele")
    ONLY = "nur", _("nur Beispiele")


@dataclass(frozen=True)
class Wanted:
    """What somebody wants to see. Empty values filter nothing."""

    first: date
    months: int = 6
    exhibition_set: ExhibitionSet | None = None
    state: str = ""
    district: District | None = None
    examples: str = Examples.WITH
    words: str = ""
    only_noted: bool = False
    with_resources: bool = False

    @property
    def span(self) -> Span:
        return span_of(self.first, self.months)


@dataclass
class Scene:
    """All stops of a span with what is to be known of them.

    ``stops`` are all that may take a set, ``matching`` those that the filters let through.
    """

    wanted: Wanted
    sets: list[ExhibitionSet]
    stops: list[TourStop]
    legs: dict[int, Leg]
    clashes: dict[int, list[TourStop]]
    warnings: dict[int, list]
    occupations: list[TourOccupation] = field(default_factory=list)

    @property
    def span(self) -> Span:
        return self.wanted.span

    @property
    def matching(self) -> list[TourStop]:
        return [stop for stop in self.stops if self.matches(stop)]

    def notes(self, stop: TourStop) -> int:
        """How many conflicts and warnings there are; mild ones do not count."""
        warnings = [one for one in self.warnings.get(stop.pk, ()) if not one.is_mild]
        return len(self.clashes.get(stop.pk, ())) + len(warnings)

    def matches(self, stop: TourStop) -> bool:
        wanted = self.wanted
        return (
            wanted.state in ("", ALL_STATES, stop.state)
            and wanted.district in (None, stop.venue.district)
            and (not wanted.only_noted or self.notes(stop) > 0)
            and _matches_example(stop, wanted.examples)
            and wanted.words.casefold() in f"{stop.venue.town} {stop.venue.name}".casefold()
        )


def scene(wanted: Wanted) -> Scene:
    """Everything that a board shows."""
    span = wanted.span
    stops = _stops_in(span, wanted)
    legs = legs_of([*_last_before(span), *stops])
    return Scene(
        wanted=wanted,
        sets=_sets(stops, wanted),
        stops=stops,
        legs=legs,
        clashes=clashes(stops),
        warnings=warnings_for(stops),
        occupations=_occupations(span) if wanted.with_resources else [],
    )


def _stops() -> models.QuerySet:
    found = TourStop.objects.select_related("venue__district", "exhibition_set__depot")
    return found.alias(first_day=FIRST_DAY, last_day=LAST_DAY)


def _stops_in(span: Span, wanted: Wanted) -> list[TourStop]:
    found = _stops().filter(first_day__lte=span.last, last_day__gte=span.first)
    if wanted.exhibition_set is not None:
        found = found.filter(exhibition_set=wanted.exhibition_set)
    if wanted.state != ALL_STATES:
        hidden = [state for state in NOT_VISITED if state != wanted.state]
        found = found.exclude(state__in=hidden)
    return list(found.order_by("first_day", "pk"))


def _last_before(span: Span) -> list[TourStop]:
    """The last stop of each set that was over when the span begins."""
    over = TourStop.objects.alias(first_day=FIRST_DAY, last_day=LAST_DAY)
    over = over.filter(exhibition_set=OuterRef("pk"), last_day__lt=span.first)
    over = over.exclude(state__in=NOT_VISITED).order_by("-first_day", "-pk")
    last = ExhibitionSet.objects.annotate(last=Subquery(over.values("pk")[:1])).values("last")
    return list(_stops().filter(pk__in=last))


def _sets(stops: Iterable[TourStop], wanted: Wanted) -> list[ExhibitionSet]:
    """The sets on tour, and others that have a stop in the span."""
    if wanted.exhibition_set is not None:
        return [wanted.exhibition_set]
    used = {stop.exhibition_set_id for stop in stops} - {None}
    return list(ExhibitionSet.objects.filter(Q(is_active=True) | Q(pk__in=used)))


def _occupations(span: Span) -> list[TourOccupation]:
    """When vans, crews and media stations that belong to no set are taken."""
    found = TourOccupation.objects.filter(
        resource__isnull=False,
        resource__exhibition_set=None,
        first_day__lte=span.last,
        last_day__gte=span.first,
    )
    return list(found.select_related("resource", "stop__venue"))


def _matches_example(stop: TourStop, examples: str) -> bool:
    if examples == Examples.WITH:
        return True
    return stop.is_example == (examples == Examples.ONLY)
