"""The page on which somebody asks for the newsletter: without script, without account.

It answers the same whether the address is known or not. Against strangers who let us write to
others: a trap, a shortest time, limits for each network and each recipient, and work for the
browser (ADR 17) from the second order of a network within an hour. Without script three orders an
hour come from one network; more than that waits.
"""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core import proof_of_work, rate_limit
from core.form_drafts import Draft, draft_of
from core.form_guard import looks_wrong, too_often
from core.registrations.form_page import ECHO_LIMIT
from exhibition.addresses import full, page_path
from exhibition.models import TourPage
from news.domain.newsletter import subscribing
from news.enums import Topic
from news.models import NewsIndexPage
from news.newsletter.forms import SubscribeForm

SENT = "newsletter"  # purpose of the counts
WITHOUT_PROOF, WITH_PROOF = 3, 40  # orders an hour from one network
ORDERS_A_DRAFT = 3  # with one page that was opened: its proof counts again
FEED = "feed.xml"


def newsletter(request: HttpRequest) -> HttpResponse:
    """The form and what was sent with it."""
    if request.method != "POST":
        return _page(request, Draft(), SubscribeForm(initial={"topics": Topic.values}))
    typed = {
        "email": request.POST.get("email", "")[:ECHO_LIMIT],
        "topics": request.POST.getlist("topics")[: len(Topic)],
    }
    draft = draft_of(request)
    if "stay" in request.POST:  # came from the form in another language
        return _page(request, draft or Draft(), SubscribeForm(initial=typed))
    form = SubscribeForm(typed)
    if not form.is_valid():
        return _page(request, draft or Draft(), form)
    message, status = _what_speaks_against(request, draft)
    if message:
        return _page(request, draft or Draft(), form, message, status)
    email = form.cleaned_data["email"]
    subscribing.ask(subscribing.Wish(email, get_language(), **form.wishes()))
    return HttpResponseRedirect(reverse("newsletter_thanks"))


def newsletter_thanks(request: HttpRequest) -> HttpResponse:
    """„Schauen Sie in Ihr Postfach“: the same for everybody, whatever was there already."""
    return _render(request, "news/newsletter/thanks.html", {})


def _what_speaks_against(request: HttpRequest, draft: Draft | None) -> tuple[str, int]:
    sentence = looks_wrong(request, draft)
    if sentence:
        return sentence, 400
    return (too_often(), 429) if _is_too_often(request, draft) else ("", 400)


def _is_too_often(request: HttpRequest, draft: Draft) -> bool:
    """Counts this order for the network and for the page that was opened."""
    is_solved = proof_of_work.is_solved(request.POST.get("proof", ""), bound_to=draft.key.hex)
    limit = WITH_PROOF if is_solved else WITHOUT_PROOF
    return any(
        [
            rate_limit.is_network_too_often(request, purpose=SENT, limit=limit),
            rate_limit.is_too_many(draft.key.hex, purpose=f"{SENT}_draft", limit=ORDERS_A_DRAFT),
        ]
    )


def _page(request, draft: Draft, form, message="", status=200) -> HttpResponse:
    is_odd = rate_limit.has_network_come(request, purpose=SENT)
    values = {
        "form": form,
        "draft": draft.pack(),
        "message": message,
        "consent_text": subscribing.CONSENT_TEXT,
        "challenge": proof_of_work.challenge(draft.key.hex) if is_odd else "",
        "feeds": _feeds(),
        "form_to_carry": "anfrage",
    }
    return _render(request, "news/newsletter/form.html", values, status)


def _feeds() -> list[tuple[str, str]]:
    """The other way to follow, which leaves no address here: feeds in the visitor's language."""
    pages = ((_("Neuigkeiten"), NewsIndexPage), (_("Stationen der Tour"), TourPage))
    paths = [(name, page_path(model)) for name, model in pages]
    return [(name, full(path) + FEED) for name, path in paths if path]


def _render(request: HttpRequest, template: str, values: dict, status: int = 200) -> HttpResponse:
    response = render(request, template, values, status=status)
    response.headers["Cache-Control"] = "private, no-cache"
    return response
