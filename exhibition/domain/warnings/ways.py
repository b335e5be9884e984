"""Whether the days suffice for the ways of a set: to the house, to the next one, home.

Taking down and packing, driving, and setting up need a working day each (Monday to Saturday, no
holiday in Saxony). A van drives at most 400 km a day; a short way is driven on the day of packing.
Kilometres: ``planner/distances.py``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.dates import day_in_words
from exhibition.domain.planner.distances import Place, road_kilometres
from exhibition.domain.warnings.warning import TourWarning
from exhibition.domain.working_days import DAY, after_working_days, day_off, working_days
from exhibition.enums import DatePrecision, WarningKind
from exhibition.models import Depot, TourStop, Venue

KILOMETRES_A_DAY = 400
SHORT_WAY = 100  # km


@dataclass(frozen=True)
class Way:
    """A set goes from place to place between two days on which it is shown or stands at home."""

    origin: Venue | Depot
    destination: Venue | Depot
    first: date  # first day on which something can be done
    last: date
    work: str
    handling: int  # days for taking down and for setting up

    @property
    def kilometres(self) -> int:
        return round(road_kilometres(_place(self.origin), _place(self.destination)))

    @property
    def days(self) -> int:
        driving = 0 if self.kilometres <= SHORT_WAY else ceil(self.kilometres / KILOMETRES_A_DAY)
        return self.handling + driving

    @property
    def days_there_are(self) -> int:
        return working_days(self.first, self.last, with_saturdays=True)


def warnings(
    stop: TourStop, before: TourStop | None, after: TourStop | None
) -> Iterator[TourWarning]:
    """A warning for each way for which there is too little time."""
    if _is_exact(stop) and _is_exact(before):
        yield from _between(before, stop, day=stop.taken_from)
    if _is_exact(stop) and _is_exact(after):
        yield from _between(stop, after, day=after.taken_from)
    depot = stop.exhibition_set.depot if stop.exhibition_set_id else None
    if depot is not None and _is_exact(stop):
        yield from _from_depot(stop, depot)
        yield from _to_depot(stop, depot)


def _between(one: TourStop, other: TourStop, *, day: date) -> Iterator[TourWarning]:
    ended = one.closes or one.opens
    work = _("Abbauen, Fahren und Aufbauen")
    way = Way(one.venue, other.venue, ended + DAY, other.opens - DAY, work, handling=2)
    earliest = after_working_days(ended, way.days, with_saturdays=True)
    advice = _(
        "Bitte lassen Sie %(town)s frühestens am %(earliest)s beginnen, oder wählen Sie dort"
        " einen anderen Satz."
    ) % {"town": other.venue.town, "earliest": day_in_words(earliest)}
    yield from _warning(way, advice, day)


def _from_depot(stop: TourStop, depot: Depot) -> Iterator[TourWarning]:
    if stop.leaves_depot is not None:
        work, last = _("Fahren und Aufbauen"), stop.opens - DAY
        way = Way(depot, stop.venue, stop.leaves_depot, last, work, handling=1)
        advice = _("Bitte legen Sie „Transport hin“ auf einen früheren Tag.")
        yield from _warning(way, advice, stop.leaves_depot)


def _to_depot(stop: TourStop, depot: Depot) -> Iterator[TourWarning]:
    if stop.back_in_depot is not None:
        work, first = _("Abbauen und Fahren"), (stop.closes or stop.opens) + DAY
        way = Way(stop.venue, depot, first, stop.back_in_depot, work, handling=1)
        advice = _("Bitte legen Sie „Transport zurück“ auf einen späteren Tag.")
        yield from _warning(way, advice, stop.back_in_depot)


def _warning(way: Way, advice: str, day: date) -> Iterator[TourWarning]:
    if way.days_there_are < way.days:
        parts = (_length(way), _time(way), _days_off(way), advice)
        yield TourWarning(WarningKind.WAY, " ".join(part for part in parts if part), day)


def _length(way: Way) -> str:
    return _("Von %(origin)s nach %(destination)s sind es etwa %(kilometres)s km.") % {
        "origin": way.origin.town,
        "destination": way.destination.town,
        "kilometres": way.kilometres,
    }


def _time(way: Way) -> str:
    """„Abbauen und Fahren: Das braucht 2 Werktage, vom … bis … gibt es 1.“"""
    values = {"work": way.work, "first": day_in_words(way.first), "last": day_in_words(way.last)}
    values |= {"days": way.days, "there_are": way.days_there_are}
    if way.last < way.first:
        sentence = ngettext(
            "%(work)s: Das braucht %(days)s Werktag, es ist aber kein Tag dafür frei.",
            "%(work)s: Das braucht %(days)s Werktage, es ist aber kein Tag dafür frei.",
            way.days,
        )
    else:
        sentence = ngettext(
            "%(work)s: Das braucht %(days)s Werktag, vom %(first)s bis %(last)s gibt es"
            " %(there_are)s.",
            "%(work)s: Das braucht %(days)s Werktage, vom %(first)s bis %(last)s gibt es"
            " %(there_are)s.",
            way.days,
        )
    return sentence % values


def _days_off(way: Way) -> str:
    """Whether somebody would have to drive or build on a Sunday or holiday, and on which."""
    span = [way.first + number * DAY for number in range((way.last - way.first).days + 1)]
    off = [f"{day_in_words(day)} ({day_off(day)})" for day in span if day_off(day)]
    if not off or len(span) < way.days:
        return ""
    return _("Sonst müsste jemand auch am %(days)s arbeiten.") % {"days": ", ".join(off)}


def _place(where: Venue | Depot) -> Place:
    return Place(where.town, where.latitude, where.longitude)


def _is_exact(stop: TourStop | None) -> bool:
    """Of some stops only the month is known."""
    return stop is not None and stop.precision == DatePrecision.DAY
