"""The form of the visitor's book: works without script; the entry is saved before all else."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core import clock, proof_of_work
from core.form_drafts import Draft, draft_of
from core.texts import without_control_characters
from exhibition.domain import visitors_book, visitors_book_wall
from exhibition.enums import BookSource
from exhibition.forms.visitors_book import BookForm
from exhibition.models import TourStop, VisitorBookEntry, VisitorBookPage
from exhibition.models.visitors_book import LONGEST_TEXT
from exhibition.views import visitors_book_limits as limits
from exhibition.views.visitors_book import STOP, THANKS, WRITE

ECHO_LIMIT = 4 * LONGEST_TEXT  # characters of a text that is too long and comes back


def write(page: VisitorBookPage, request: HttpRequest) -> HttpResponse:
    """The form and what was sent with it."""
    stop = _stop(request)
    if request.method != "POST":
        return _page(page, request, Draft(), BookForm(), stop)
    draft = draft_of(request)
    typed = {
        "answer": request.POST.get("answer", "")[:ECHO_LIMIT],
        "text": request.POST.get("text", "")[:ECHO_LIMIT],
    }
    if "stay" in request.POST:  # came from the form in another language
        return _page(page, request, draft or Draft(), BookForm(initial=typed), stop)
    form = BookForm(typed)
    if not form.is_valid():
        return _page(page, request, draft or Draft(), form, stop)
    known = draft and VisitorBookEntry.objects.filter(entry_id=draft.key.hex).first()
    if known:
        return _again(page, request, form, stop, known)
    message, status = limits.speaks_against_entry(request, draft)
    if message:
        return _page(page, request, draft or Draft(), form, stop, message, status)
    return _keep(page, request, form, stop, draft)


def thanks(page: VisitorBookPage, request: HttpRequest) -> HttpResponse:
    """What happens now."""
    context = page.get_context(request) | _below(THANKS)
    context["book_path"] = page.get_url(request)
    return _answer(request, "exhibition/book/thanks.html", context)


def _keep(page, request, form: BookForm, stop: TourStop | None, draft: Draft) -> HttpResponse:
    sent = {
        "id": draft.key.hex,
        "day": clock.today().isoformat(),
        "language": get_language(),
        **form.cleaned_data,
    }
    visitors_book.take(
        [sent],
        source=BookSource.WEB,
        stop_on=lambda _day: stop and stop.pk,
        may_come=lambda: True,
    )
    limits.remember(request)
    return HttpResponseRedirect(page.get_url(request) + THANKS)


def _again(page, request, form: BookForm, stop, known: VisitorBookEntry) -> HttpResponse:
    """Sent twice it is one entry; somebody who went back and wrote anew is asked."""
    words = form.cleaned_data
    if (known.answer, known.text) == (words["answer"], words["text"]):
        return HttpResponseRedirect(page.get_url(request) + THANKS)
    message = _("Ihren ersten Eintrag haben wir schon. Möchten Sie auch diesen abschicken?")
    return _page(page, request, Draft(), form, stop, message, 409)


def _stop(request: HttpRequest) -> TourStop | None:
    """Where the visitor came from: the page of a stop at which one may write."""
    # PostgreSQL takes no null characters.
    slug = without_control_characters(request.POST.get(STOP) or request.GET.get(STOP, ""))
    return visitors_book_wall.stop_to_write_at(slug[:100], clock.today())


def _page(page, request, draft: Draft, form, stop, message="", status=200) -> HttpResponse:
    has_to_work = limits.looks_odd(request) or status == 429
    context = page.get_context(request) | _below(WRITE)
    context |= {
        "form": form,
        "draft": draft.pack(),
        "stop": stop,
        "message": message,
        "challenge": proof_of_work.challenge(draft.key.hex) if has_to_work else "",
        "book_path": page.get_url(request),
        "form_path": page.get_url(request) + WRITE,
        "form_to_carry": "anfrage",
    }
    return _answer(request, "exhibition/book/form.html", context, status)


def _below(path: str) -> dict:
    return {"path_below_page": path, "is_below_page": True}


def _answer(request: HttpRequest, template: str, context: dict, status=200) -> HttpResponse:
    response = render(request, template, context, status=status)
    response.headers["Cache-Control"] = "private, no-cache"
    return response
