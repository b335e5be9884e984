"""The way of a request as its house sees it: five large steps, and whose turn it is.

Pure: states and moments in, words out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from exhibition.domain.request_states import ENDS, WAY
from exhibition.enums import RequestState

S = RequestState
# A step is done when its last state is reached.
STEPS: tuple[tuple[Promise, tuple[RequestState, ...]], ...] = (
    (_("Eingegangen"), (S.RECEIVED, S.CONFIRMED)),
    (_("Zeitraum"), (S.IN_REVIEW, S.OFFERED, S.ACCEPTED)),
    (_("Leihvertrag"), (S.AGREEMENT_OUT, S.SIGNED, S.BOOKED)),
    (_("Vorbereitung"), (S.PREPARED,)),
    (_("Ausstellung"), (S.SHOWN, S.RETURNED, S.CLOSED)),
)


@dataclass(frozen=True)
class NextStep:
    """What is to be done next, and whether the house is to do it."""

    sentence: str | Promise
    is_for_house: bool = False


NEXT = {
    S.RECEIVED: NextStep(_("Bitte bestätigen Sie Ihre Anfrage."), is_for_house=True),
    S.CONFIRMED: NextStep(_("Wir lesen sie in den nächsten Tagen.")),
    S.IN_REVIEW: NextStep(_("Wir melden uns mit einem Termin.")),
    S.OFFERED: NextStep(_("Bitte wählen Sie einen Termin."), is_for_house=True),
    S.ACCEPTED: NextStep(
        _("Wir schicken Ihnen den Leihvertrag. Bitte werben Sie erst, wenn er unterschrieben ist.")
    ),
    S.AGREEMENT_OUT: NextStep(
        _("Bitte unterschreiben Sie den Leihvertrag und laden Sie ihn hier hoch."),
        is_for_house=True,
    ),
    S.SIGNED: NextStep(_("Wir prüfen den Leihvertrag und melden uns.")),
    S.BOOKED: NextStep(_("Wir bereiten alles vor und melden uns vor dem Aufbau.")),
    S.PREPARED: NextStep(_("Bald ist die Ausstellung bei Ihnen.")),
    S.SHOWN: NextStep(_("Nach dem letzten Tag kommt sie zu uns zurück.")),
    S.RETURNED: NextStep(_("Wir prüfen, ob alles heil angekommen ist.")),
}
NEW_DATES_COME = NextStep(_("Wir melden uns mit neuen Terminen."))
AGREEMENT_IS_HERE = NextStep(_("Ihr Leihvertrag ist da. Wir prüfen ihn und melden uns."))


@dataclass(frozen=True)
class LargeStep:
    """A part of the way. ``days``: what was reached in it, in its order, with the last moment."""

    title: str | Promise
    is_done: bool
    is_now: bool
    days: tuple[tuple[str | Promise, datetime], ...]


def position(state: str, reached: Iterable[str] = ()) -> int:
    """How far a request is on the way, from 0; one that has ended, how far it came."""
    known = [state] if state in WAY else [one for one in reached if one in WAY]
    return max(map(WAY.index, known), default=0)


def large_steps(state: str, steps: Iterable[tuple[str, datetime]]) -> list[LargeStep]:
    """The way of a request in ``state`` with its dated ``steps``, earliest first.

    What lies ahead again (dates were offered and none of them fitted) has no day.
    """
    reached = dict(steps)
    here = position(state, reached)
    shown, is_ahead = [], False
    for title, states in STEPS:
        is_done = WAY.index(states[-1]) <= here
        days = tuple(
            (one.label, reached[one]) for one in states if one in reached and WAY.index(one) <= here
        )
        is_now = not is_done and not is_ahead and state not in ENDS
        is_ahead = is_ahead or not is_done
        shown.append(LargeStep(title, is_done, is_now, days))
    return shown


def share(state: str, reached: Iterable[str] = ()) -> int:
    """How much of the way to the booked date lies behind, in percent."""
    return min(100, (position(state, reached) + 1) * 100 // (WAY.index(S.BOOKED) + 1))
