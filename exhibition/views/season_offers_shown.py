"""Offered dates as the page of a request shows them."""

from django.utils.translation import gettext as _

from core.dates import days_in_words
from exhibition.domain.offers import awaits_date
from exhibition.domain.proposals import Proposal, proposals
from exhibition.models import ExhibitionRequest
from exhibition.views.season_plans import may_plan
from exhibition.views.season_words import kilometres, short_of


def offers_context(request: ExhibitionRequest, user) -> dict:
    """What the panel „Mögliche Termine“ needs; the number of queries does not grow."""
    return {
        "awaits_date": awaits_date(request),
        "may_plan": may_plan(user),
        "offers": [_shown(one) for one in proposals(request)],
    }


def _shown(one: Proposal) -> dict:
    stop = one.offer.stop
    return {
        "offer": one.offer,
        "days": days_in_words(stop.first, stop.last),
        "kilometres": kilometres(one.offer.added_kilometres),
        "notes": _notes(one),
        "is_free": one.is_free,
    }


def _notes(one: Proposal) -> list[str]:
    offer = one.offer
    found = [_("nicht der erste Wunsch, sondern der zweite")] if offer.stop.rank else []
    for hold in offer.displaced_holds:
        days = days_in_words(hold.first, hold.last)
        sentence = _("Dafür muss zuerst die Vormerkung für %(town)s aufgegeben werden (%(days)s).")
        found.append(sentence % {"town": hold.label, "days": days})
    if offer.displaced_requests:
        names = ", ".join(request.label for request in offer.displaced_requests)
        found.append(_("Danach ist kein Platz mehr für: %(requests)s.") % {"requests": names})
    if offer.rivals:
        names = ", ".join(request.label for request in offer.rivals)
        found.append(_("Dieselbe Zeit wünschen auch: %(requests)s.") % {"requests": names})
    return [*found, *short_of(offer.stop.short_of), *(w.sentence for w in one.warnings)]
