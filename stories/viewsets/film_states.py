"""How far films are, for pages that ask again and again; and the button to try again."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST
from wagtail.permissions import policy_registry

from stories.domain.films import versions
from stories.domain.films.states import states_of
from stories.models import Film

STATES, TRY_AGAIN = "film_states", "film_try_again"  # names of addresses
TEMPLATE = "stories/admin/film_state.html"
MOST = 100  # films that one page may ask for


@never_cache
@require_GET
def film_states(request: HttpRequest) -> HttpResponse:
    """JSON: by key of the film, its state as HTML and whether to ask again.

    Films that the user may not change are not in the answer.
    """
    wanted = [key for key in request.GET.getlist("film")[:MOST] if key.isdecimal()]
    policy = policy_registry.get_by_type(Film)
    mine = policy.instances_user_has_any_permission_for(request.user, {"change", "delete"})
    states = states_of(mine.filter(pk__in=wanted))
    answer = {
        str(key): {
            "html": render_to_string(TEMPLATE, {"state": state}, request),
            "is_under_way": state.is_under_way,
        }
        for key, state in states.items()
    }
    return JsonResponse({"films": answer})


@require_POST
def try_again(request: HttpRequest, pk: int) -> HttpResponse:
    film = get_object_or_404(Film, pk=pk)
    policy = policy_registry.get_by_type(Film)
    if not policy.user_has_permission_for_instance(request.user, "change", film):
        raise PermissionDenied
    versions.want_versions(film)
    messages.success(request, _("Der Film wird noch einmal vorbereitet."))
    return redirect("wagtailmedia:edit", film.pk)


def film_state_urls() -> list:
    return [
        path("filme/stand/", film_states, name=STATES),
        path("filme/<int:pk>/noch-einmal/", try_again, name=TRY_AGAIN),
    ]
