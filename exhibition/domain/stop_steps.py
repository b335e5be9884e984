"""What an editor may do next with a stop, and why not more."""

from django.utils.translation import gettext as _

from exhibition.domain.approval import NEXT_STEPS
from exhibition.domain.stop_states import PERMITTED, label_of
from exhibition.enums import StopState
from exhibition.models import TourStop

WITH_QUESTIONS = (StopState.RELOCATED, StopState.TERMINATED)  # steps with a form of their own


def offered_states(stop: TourStop) -> list[StopState]:
    """The states that the form of ``stop`` offers, in their order: its own and what may follow.

    Of a new stop all: old ones are added later.
    """
    if stop.pk is None:
        return list(StopState)
    following = PERMITTED[stop.state] - {*WITH_QUESTIONS, *_waiting(stop)}
    return [state for state in StopState if state == stop.state or state in following]


def why_no_others(stop: TourStop) -> str:
    """Says to an editor why the other states are not offered, and what helps."""
    if stop.pk is None:
        return _("Eine neue Station kann in jedem Stand beginnen; so lassen sich alte nachtragen.")
    now = {"state": label_of(stop.state)}
    if not PERMITTED[stop.state]:
        return _("„%(state)s“ ist endgültig.") % now
    sentences = [_("Angeboten wird, was auf „%(state)s“ folgen kann.") % now]
    if own := own_steps(stop):
        sentences.append(_("Für %(states)s gibt es oben einen eigenen Knopf.") % _quoted(own))
    if waiting := _waiting(stop):
        sentence = _("Erst wenn das Haus den Änderungen zugestimmt hat: %(states)s.")
        sentences.append(sentence % _quoted(waiting))
    return " ".join(sentences)


def own_steps(stop: TourStop) -> list[StopState]:
    """Of the steps that ask more than the form does, those that are open to the stop."""
    return [state for state in WITH_QUESTIONS if state in PERMITTED[stop.state]]


def _waiting(stop: TourStop) -> list[StopState]:
    if stop.approval_asked_at is None:
        return []
    return [state for state in NEXT_STEPS if state in PERMITTED[stop.state]]


def _quoted(states: list[StopState]) -> dict[str, str]:
    return {"states": ", ".join(f"„{label_of(state)}“" for state in states)}
