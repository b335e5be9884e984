"""„Vormerken“ beside an offered date of one request."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from exhibition.domain import tour
from exhibition.domain.offers import NotPossible, missing_on, pencil_in
from exhibition.domain.season_take_over import TakenOver
from exhibition.forms.admin_season import OfferForm
from exhibition.models import ExhibitionRequest
from exhibition.views.season_plan import say
from exhibition.views.season_plans import planners_only


@planners_only
@require_POST
def pencil_in_offer(request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps an offered set and first day for the house, or says who has it now."""
    wanted = get_object_or_404(ExhibitionRequest, pk=pk)
    offered = OfferForm(request.POST)
    if not offered.is_valid():
        raise BadRequest("set and first day are missing")
    done = TakenOver()
    try:
        stop = pencil_in(
            wanted,
            set_key=offered.cleaned_data["set"],
            first=offered.cleaned_data["first"],
            by=request.user,
        )
    except (NotPossible, tour.SetNotFree, tour.StateNotPermitted) as refusal:
        done.refusals.append(str(refusal))
    else:
        done.stops.append(stop)
        missing = missing_on(stop)
        done.without += [(stop, missing)] if missing else []
    say(request, done)
    return redirect("wagtailsnippets_exhibition_exhibitionrequest:inspect", pk)
