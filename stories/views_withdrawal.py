"""The pages behind the link on a consent letter.

They show nothing that says who the person is. Reading changes nothing: mail programs and
scanners open links before people do. The code must not get away: no page is kept, found by a
search engine or told to the next site, and ``core/logs.py`` keeps it out of the log.
"""

from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core.secret_links import private
from stories.domain.agreements import Agreement, agreements
from stories.domain.plain_words import CHANNELS, MATERIALS, STILL_TO_DO, agreed_in_words, in_words
from stories.domain.withdrawal.links import LONGEST_TYPED, person_of, plain, withdraw_with
from stories.enums import Channel, Material
from stories.models import Person, WithdrawalTask
from stories.withdrawal_link_form import WithdrawalLinkForm


def keeps_to_itself(view):
    """Neither cache, search engine nor the next site hears of the address."""

    @wraps(view)
    def wrapped(request, *args, **kwargs):
        return private(view(request, *args, **kwargs))

    return wrapped


# The code itself is the permission, and the pages set no cookie for a reader: nothing that
# another site could borrow.
@csrf_exempt
@keeps_to_itself
@require_http_methods(["GET", "HEAD", "POST"])
def withdrawal_link(request: HttpRequest, token: str) -> HttpResponse:
    """What is allowed, and one button to end it. 404 for a code that nobody was given."""
    person = person_of(token)
    if person is None:
        return _code_page(request, token, status=404)
    agreed = agreements(person)
    if request.method != "POST":
        if not agreed:
            return _state_page(request, token, person, agreed)
        return _choice_page(request, token, agreed, WithdrawalLinkForm(agreed=agreed))
    form = WithdrawalLinkForm(request.POST, agreed=agreed)
    if not form.is_valid():
        return _choice_page(request, token, agreed, form, status=422)
    withdraw_with(token, scope=form.scope)
    return redirect("withdrawal_link_thanks", token=plain(token))


@keeps_to_itself
@require_safe
def withdrawal_link_thanks(request: HttpRequest, token: str) -> HttpResponse:
    """What happened, what people still do, when an answer comes. Good to come back to."""
    person = person_of(token)
    if person is None:
        return _code_page(request, token, status=404)
    if not person.withdrawals.exists():
        return redirect("withdrawal_link", token=plain(token))
    return _state_page(request, token, person, agreements(person))


@csrf_exempt
@keeps_to_itself
@require_http_methods(["GET", "HEAD", "POST"])
def withdrawal_code(request: HttpRequest) -> HttpResponse:
    """The code from the letter, typed by hand, leads to its page."""
    typed = request.POST.get("code", "")[:LONGEST_TYPED]
    if request.method != "POST":
        return _code_page(request, "", status=200)
    if person_of(typed):
        return redirect("withdrawal_link", token=plain(typed))
    return _code_page(request, typed, status=422)


def _choice_page(request, token, agreed, form, status=200) -> HttpResponse:
    context = {"form": form, "token": plain(token), "agreed": agreed_in_words(agreed)}
    return render(request, "stories/withdraw_link.html", context, status=status)


def _state_page(request, token: str, person: Person, agreed: list[Agreement]) -> HttpResponse:
    last = person.withdrawals.first()
    tasks = WithdrawalTask.objects.filter(withdrawal__person=person, done_at=None)
    context = {
        "token": plain(token),
        "agreed": agreed_in_words(agreed),
        "withdrawal": last,
        "where": _a_part(CHANNELS, last.channels, Channel) if last else [],
        "what": _a_part(MATERIALS, last.materials, Material) if last else [],
        "still_to_do": in_words(STILL_TO_DO, set(tasks.values_list("kind", flat=True))),
        "answer_by_mail": bool(person.email),
    }
    return render(request, "stories/withdraw_link_done.html", context)


def _code_page(request, typed: str, *, status: int) -> HttpResponse:
    context = {"typed": typed[:LONGEST_TYPED], "is_unknown": status != 200}
    return render(request, "stories/withdraw_link_code.html", context, status=status)


def _a_part(words: dict, chosen: frozenset, kind: type) -> list:
    """In words what was named; nothing where all of it is meant."""
    return in_words(words, chosen) if chosen != frozenset(kind) else []
