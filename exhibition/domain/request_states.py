"""The states of a request: what may follow what."""

from django.utils.translation import gettext as _

from exhibition.enums import RequestState

R = RequestState
# From the form to the exhibition's return, in its order.
WAY = (
    R.RECEIVED,
    R.CONFIRMED,
    R.IN_REVIEW,
    R.OFFERED,
    R.ACCEPTED,
    R.AGREEMENT_OUT,
    R.SIGNED,
    R.BOOKED,
    R.PREPARED,
    R.SHOWN,
    R.RETURNED,
    R.CLOSED,
)
ENDS = (R.DECLINED, R.WITHDRAWN, R.EXPIRED)
# Until a date is agreed on. What nobody has confirmed is nobody's work yet.
OPEN_STATES = (R.CONFIRMED, R.IN_REVIEW, R.OFFERED, R.ACCEPTED)
PROMISED_STATES = WAY[WAY.index(R.ACCEPTED) :]

PERMITTED: dict[RequestState, frozenset[RequestState]] = {
    R.RECEIVED: frozenset({R.CONFIRMED, R.WITHDRAWN, R.EXPIRED}),
    R.CONFIRMED: frozenset({R.IN_REVIEW, R.DECLINED, R.WITHDRAWN}),
    R.IN_REVIEW: frozenset({R.OFFERED, R.DECLINED, R.WITHDRAWN}),
    R.OFFERED: frozenset({R.IN_REVIEW, R.ACCEPTED, R.DECLINED, R.WITHDRAWN}),
    R.ACCEPTED: frozenset({R.IN_REVIEW, R.AGREEMENT_OUT, R.DECLINED, R.WITHDRAWN}),
    R.AGREEMENT_OUT: frozenset({R.IN_REVIEW, R.ACCEPTED, R.SIGNED, R.DECLINED, R.WITHDRAWN}),
    # From here on the stop is public: it is called off first, then the request is in review again.
    R.SIGNED: frozenset({R.IN_REVIEW, R.BOOKED, R.CLOSED}),
    R.BOOKED: frozenset({R.IN_REVIEW, R.PREPARED, R.CLOSED}),
    R.PREPARED: frozenset({R.IN_REVIEW, R.SHOWN, R.RETURNED, R.CLOSED}),
    R.SHOWN: frozenset({R.RETURNED, R.CLOSED}),
    R.RETURNED: frozenset({R.CLOSED}),
    R.CLOSED: frozenset(),
    R.DECLINED: frozenset({R.IN_REVIEW}),
    R.WITHDRAWN: frozenset(),
    R.EXPIRED: frozenset(),
}


class StateNotPermitted(Exception):
    """A request cannot go from where it is to where it should. The message is for a colleague."""


def refuse(before: RequestState, after: RequestState) -> None:
    """Raises StateNotPermitted when a request cannot go from ``before`` to ``after``."""
    before, after = RequestState(before), RequestState(after)
    if after in PERMITTED[before]:
        return
    ways = [str(label) for known, label in RequestState.choices if known in PERMITTED[before]]
    sentence = _("Von „%(before)s“ geht es nicht zu „%(after)s“.")
    sentence += " " + (_("Möglich: %(ways)s.") if ways else _("Dieser Stand ist endgültig."))
    raise StateNotPermitted(
        sentence % {"before": before.label, "after": after.label, "ways": ", ".join(ways)}
    )
