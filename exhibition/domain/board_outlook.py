"""What a move on the tour board would mean, before it is made."""

from datetime import date

from django.utils.translation import gettext as _

from core.dates import days_in_words
from exhibition.domain.approval import BOUND_STATES
from exhibition.domain.moves import MoveNotPermitted, refuse_move, shift
from exhibition.domain.occupations import collisions
from exhibition.domain.warnings import warnings_for
from exhibition.models import ExhibitionSet, TourOccupation, TourStop


def outlook(stop: TourStop, *, opens: date, exhibition_set: ExhibitionSet | None) -> dict:
    """The new days in words, what is taken then, warnings, and whether the house is asked again.

    Asks the database, writes nothing, refuses nothing: ``refusal`` says what would be refused.
    """
    moved = shift(stop, opens=opens, exhibition_set=exhibition_set)
    taken = collisions(moved)
    refusal = _refusal(stop)
    return {
        "days": days_in_words(moved.opens, moved.closes),
        "taken": days_in_words(moved.taken_from, moved.taken_until),
        "refusal": refusal,
        "conflicts": _conflicts(taken),
        "warnings": _warnings(moved),
        "asks": asks_house(stop, moved),
        "is_refused": bool(refusal or (taken and moved.takes_set)),
    }


def asks_house(stop: TourStop, moved: TourStop) -> bool:
    """Whether the house has agreed to ``stop`` and must agree to ``moved`` again."""
    is_same = stop.opens == moved.opens and stop.exhibition_set_id == moved.exhibition_set_id
    return stop.state in BOUND_STATES and not is_same


def _refusal(stop: TourStop) -> str:
    try:
        refuse_move(stop)
    except MoveNotPermitted as refusal:
        return str(refusal)
    return ""


def _conflicts(taken: list[TourOccupation]) -> list[str]:
    """A sentence for each stop and its days, with all that is taken there then."""
    things: dict[tuple, list[str]] = {}
    for one in taken:
        days = days_in_words(one.first_day, one.last_day)
        things.setdefault((one.stop.venue.town, days), []).append(f"„{one.thing}“")
    sentence = _("Nicht frei: %(things)s, in %(town)s (%(days)s).")
    return [
        sentence % {"things": ", ".join(names), "town": town, "days": days}
        for (town, days), names in things.items()
    ]


def _warnings(moved: TourStop) -> list[str]:
    """In a word or two, each once; the sentences stand with the stop when it is there."""
    found = warnings_for([moved]).get(moved.pk, ())
    return list(dict.fromkeys(str(one.kind.label) for one in found if not one.is_mild))
