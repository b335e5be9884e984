"""The last step of the request form: what speaks against it, and how it is sent."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.form_guard import SHORTEST_TIME
from exhibition.domain import request_drafts, request_links, requests
from exhibition.forms.request_draft import Draft
from exhibition.forms.request_entries import submission
from exhibition.forms.request_steps import STEP_FORMS
from exhibition.models import ExhibitionRequest, RequestPage
from exhibition.views import request_limits, request_oddness, request_pages, request_saving


def send(page: RequestPage, request: HttpRequest, draft: Draft) -> HttpResponse:
    """Saves the request and leads to its own page; a second click leads there too."""
    forms = [form_class(draft.entries) for form_class in STEP_FORMS]
    for number, form in enumerate(forms, start=1):
        if not form.is_valid():
            return request_pages.step(page, request, draft, number, form)
    known = ExhibitionRequest.objects.filter(submission_key=draft.key).first()
    if known is not None:
        return HttpResponseRedirect(_own_path(draft, known))
    message, status = _what_speaks_against(request, draft)
    if message:
        shown = {"message": message, "status": status}
        return request_pages.summary(page, request, draft, forms, **shown)
    if request_oddness.lacks_proof(request, draft):
        return _ask_by_mail(page, request, draft, forms)
    entries, rooms = submission(forms)
    saved = requests.submit(
        key=draft.key,
        entries=entries,
        rooms=rooms,
        language=get_language(),
        is_proven=draft.proves(entries["email"]),
    )
    request_oddness.remember(request)
    return HttpResponseRedirect(_own_path(draft, saved))


def _own_path(draft: Draft, saved: ExhibitionRequest) -> str:
    """The page that may do everything is only for who came by a mail to that address."""
    if draft.proves(saved.email):
        return request_links.path(saved)
    return request_links.browser_path(saved)


def _what_speaks_against(request: HttpRequest, draft: Draft) -> tuple[str, int]:
    if draft.age < SHORTEST_TIME:
        sentence = _("Das ging sehr schnell. Bitte prüfen Sie Ihre Angaben und senden Sie sie ab.")
        return sentence, 400
    return request_limits.too_often(request, purpose="exhibition"), 429


def _ask_by_mail(page, request: HttpRequest, draft: Draft, forms) -> HttpResponse:
    """It looks odd: only who reads the mails of that address can send it."""
    email = forms[-1].cleaned_data["email"]
    if not request_drafts.awaits_sending(draft.key, email):
        message = request_limits.too_many_links(email)
        if message:
            shown = {"message": message, "status": 429}
            return request_pages.summary(page, request, draft, forms, **shown)
        request_saving.keep_for(page, draft, email=email, step=request_drafts.UNSENT)
    values = {
        "page": page,
        "heading": _("Bitte sehen Sie in Ihr Postfach."),
        "sentence": _(
            "Wir haben Ihnen einen Link geschickt. Erst damit senden Sie Ihre Anfrage ab."
        ),
    }
    return render(request, "exhibition/request/sentence.html", values)
