"""The pages behind the links of mails: confirm, change, unsubscribe.

Reading changes nothing: mail programs and scanners open links before people do. Nothing says whose
address it is. The link itself is the permission and no cookie is set, so there is nothing that
another site could borrow; that is why these posts need no token against forgery (RFC 8058, 3.2:
mail programs send none).
"""

from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.secret_links import (
    WRONG_LINK,
    addresses_by_language,
    chosen_language,
    private,
    sentence,
)
from news.domain.newsletter import letter, links, subscribing
from news.models import NewsletterSubscription
from news.newsletter.forms import ChangeForm

GONE = {
    "heading": _("Dieser Link gilt nicht mehr."),
    "sentence": _("Ihre Adresse ist gelöscht. Sie müssen nichts mehr tun."),
}
LAPSED = {
    "heading": _("Dieser Link gilt nicht mehr."),
    "sentence": _("Er war 48 Stunden gültig. Bitte bestellen Sie den Rundbrief noch einmal."),
}
UNSUBSCRIBED = {
    "heading": _("Sie bekommen keinen Rundbrief mehr."),
    "sentence": _("Ihre Adresse ist gelöscht. Sie müssen nichts mehr tun."),
}
DONE = "gespeichert"  # in the address, after a change


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def own_subscription(request: HttpRequest, token: str) -> HttpResponse:
    """Confirm; afterwards language and topics. 404 for a changed link, 410 once it is deleted."""
    found, refusal = _find(request, token)
    if refusal:
        return refusal
    if request.method == "POST":
        return private(_act(request, found))
    return private(_page(request, found))


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """A button to read; a post, from there or from a mail program, deletes the address at once."""
    found, refusal = _find(request, token)
    if refusal:
        return refusal
    if request.method != "POST":
        values = {"addresses_by_language": addresses_by_language(request)}
        return private(_show(request, found, "news/newsletter/unsubscribe.html", values))
    language = _language(request, found)
    subscribing.unsubscribe(found)
    with override(language):
        response = sentence(request, UNSUBSCRIBED, 200)
    response.headers["Content-Language"] = language
    return response


def _find(request: HttpRequest, token: str) -> tuple:
    try:
        found = links.read(token)
    except signing.BadSignature:
        return None, sentence(request, WRONG_LINK, 404)
    if found is None:
        return None, sentence(request, GONE, 410)
    if subscribing.has_lapsed(found, timezone.now()):
        with override(_language(request, found)):
            return None, sentence(request, LAPSED, 410)
    return found, None


def _act(request: HttpRequest, found: NewsletterSubscription) -> HttpResponse:
    """What the page offers in this state; all else does nothing and is no error."""
    if found.confirmed_at is None:
        if request.POST.get("action") == "confirm":
            subscribing.confirm(found)
        return HttpResponseRedirect(request.get_full_path())
    with override(_language(request, found)):
        form = ChangeForm(request.POST)
        if not form.is_valid():
            return _page(request, found, form)
    subscribing.change(found, language=form.cleaned_data["language"], **form.wishes())
    return HttpResponseRedirect(f"{request.path}?{DONE}=1")


def _page(request, found: NewsletterSubscription, form: ChangeForm | None = None) -> HttpResponse:
    chosen = sorted(letter.topics_of(found))
    values = {
        "is_confirmed": found.confirmed_at is not None,
        "is_done": DONE in request.GET,
        "consent_text": subscribing.CONSENT_TEXT,
        "topics": [topic.label for topic in chosen],
        "form": form or ChangeForm(initial={"language": found.language, "topics": chosen}),
        "unsubscribe_path": reverse("newsletter_unsubscribe", args=[links.token(found)]),
        "addresses_by_language": addresses_by_language(request),
    }
    return _show(request, found, "news/newsletter/own.html", values)


def _language(request: HttpRequest, found: NewsletterSubscription) -> str:
    return chosen_language(request) or found.language


def _show(request, found: NewsletterSubscription, template: str, values: dict) -> HttpResponse:
    language = _language(request, found)
    with override(language):
        response = render(request, template, values)
    response.headers["Content-Language"] = language
    return response
