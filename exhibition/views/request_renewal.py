"""„Link abgelaufen?“: a new one by mail. The answer is the same whether anything matched."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core import rate_limit
from core.secret_links import addresses_by_language, chosen_language, private
from exhibition.domain import link_renewal
from exhibition.forms.own_request import RenewForm

TRIES_AN_HOUR = 10  # from one address


# Nobody is signed in here and no cookie is read: a form of another site could do no more than ours.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def request_renewal(request: HttpRequest) -> HttpResponse:
    with override(chosen_language(request) or get_language()):
        response = _answer(request)
        response.headers["Content-Language"] = get_language()
    return private(response)


def _answer(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request, RenewForm(), is_sent="fertig" in request.GET)
    form = RenewForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=400)
    if rate_limit.is_too_often(request, purpose="request-link", limit=TRIES_AN_HOUR):
        message = _(
            "Von Ihrem Anschluss kamen gerade viele Anfragen."
            " Bitte versuchen Sie es in einer Stunde noch einmal."
        )
        return _page(request, form, message=message, status=429)
    link_renewal.renew(**form.cleaned_data)
    language = chosen_language(request)
    query = f"?sprache={language}&fertig=1" if language else "?fertig=1"
    return HttpResponseRedirect(reverse("request_renewal") + query)


def _page(request, form: RenewForm, *, is_sent=False, message="", status=200) -> HttpResponse:
    language = chosen_language(request)
    values = {
        "form": form,
        "is_sent": is_sent,
        "message": message,
        "query": f"?sprache={language}" if language else "",
        "addresses_by_language": addresses_by_language(request),
    }
    return render(request, "exhibition/request/renew.html", values, status=status)
