"""Stops and houses that no database knows, to be warned of."""

from datetime import date, time, timedelta

from exhibition.domain.warnings import warnings_of
from exhibition.enums import StopState, WarningKind
from exhibition.models import (
    Depot,
    ExhibitionSet,
    SetCheck,
    TourStop,
    Venue,
    VenueOpeningException,
    VenueOpeningHours,
)

TODAY = date(2027, 1, 4)  # a Monday
OPENS = date(2027, 3, 2)  # a Tuesday
DAY = timedelta(days=1)
DRESDEN = Depot(name="Lager", town="Dresden", latitude=51.05, longitude=13.74)
WHERE = {"Dresden": (51.05, 13.74), "Pirna": (50.96, 13.94), "Plauen": (50.50, 12.13)}


def house(town="Pirna", *, hours=(), exceptions=(), **values) -> Venue:
    """``hours``: weekdays on which it is open from 9 to 17."""
    latitude, longitude = WHERE[town]
    rows = [VenueOpeningHours(weekday=day, opens=time(9), closes=time(17)) for day in hours]
    values |= {"opening_hours": rows, "opening_exceptions": list(exceptions)}
    return Venue(pk=1, name="Rathaus", town=town, latitude=latitude, longitude=longitude, **values)


def closed(first: date, last: date, reason="") -> VenueOpeningException:
    return VenueOpeningException(first_day=first, last_day=last, reason=reason)


def a_set(*checks: SetCheck, stands=0) -> ExhibitionSet:
    return ExhibitionSet(pk=1, name="Satz A", depot=DRESDEN, stands=stands, checks=list(checks))


def check(day: date, **values) -> SetCheck:
    return SetCheck(checked_on=day, **values)


def stop(opens=OPENS, *, rooms=(), pk=1, **values) -> TourStop:
    """A signed stop that gives no reason to warn."""
    values.setdefault("closes", opens + 24 * DAY)
    values.setdefault("state", StopState.SIGNED)
    values.setdefault("exhibition_set", a_set(check(TODAY)))
    values.setdefault("venue", house())
    made = TourStop(pk=pk, slug="pirna", opens=opens, **values)
    made._prefetched_objects_cache = {"rooms": list(rooms)}
    return made


def told(one: TourStop, **around) -> dict[WarningKind, str]:
    found = warnings_of(one, **{"today": TODAY} | around)
    assert len({warning.kind for warning in found}) == len(found)
    return {warning.kind: warning.sentence for warning in found}


def only(one: TourStop, kind: WarningKind, **around) -> str:
    """The sentence of the only warning."""
    found = told(one, **around)
    assert list(found) == [kind], found
    return found[kind]
