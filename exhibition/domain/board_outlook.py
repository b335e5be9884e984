"""What a move on the tour board would mean, before it is made."""

from datetime import date

from django.utils.translation import gettext as _

from core.dates import day_in_words, days_in_words
from exhibition.domain.board_cards import AGREED_STATES
from exhibition.domain.moves import MoveNotPermitted, refuse_move, shift
from exhibition.domain.occupations import collisions
from exhibition.domain.warnings import warnings_for
from exhibition.models import ExhibitionSet, TourOccupation, TourStop


def outlook(stop: TourStop, *, opens: date, exhibition_set: ExhibitionSet | None) -> dict:
    """The new days in words, what is taken then, warnings, and whether the house is asked again.

    Asks the database, writes nothing, refuses nothing: ``refusal`` says what would be refused.
    """
    moved = shift(stop, opens=opens, exhibition_set=exhibition_set)
    return {
        "days": days_in_words(moved.opens, moved.closes),
        "taken": days_in_words(moved.taken_from, moved.taken_until),
        "refusal": _refusal(stop),
        "conflicts": [_conflict(taken) for taken in collisions(moved)],
        "warnings": _warnings(moved),
        "asks": stop.state in AGREED_STATES and moved.opens != stop.opens,
    }


def _refusal(stop: TourStop) -> str:
    try:
        refuse_move(stop)
    except MoveNotPermitted as refusal:
        return str(refusal)
    return ""


def _conflict(taken: TourOccupation) -> str:
    sentence = _("„%(thing)s“ ist vom %(begin)s bis %(end)s in %(town)s.")
    return sentence % {
        "thing": taken.thing,
        "begin": day_in_words(taken.first_day),
        "end": day_in_words(taken.last_day),
        "town": taken.stop.venue.town,
    }


def _warnings(moved: TourStop) -> list[str]:
    return [warning.sentence for warning in warnings_for([moved]).get(moved.pk, ())]
