"""The request form: a page for each of four steps, without script, account or stored draft."""

from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core import rate_limit
from exhibition.domain import request_links, requests
from exhibition.forms.request_draft import Draft, DraftTooLarge, unpack
from exhibition.forms.request_steps import STEP_FORMS
from exhibition.models import ExhibitionRequest, RequestPage
from exhibition.views import request_pages

LAST_STEP = len(STEP_FORMS) + 1
SHORTEST_TIME = 3  # seconds a person needs at the very least
REQUESTS_AN_HOUR = 10  # from one address
ECHO_LIMIT = 10_000  # characters of one entry that are shown again


def request_form(page: RequestPage, request: HttpRequest) -> HttpResponse:
    """Answers every step of the form. Nothing is stored before the last one is sent."""
    if request.method != "POST":
        return request_pages.step(page, request, Draft(), 1, STEP_FORMS[0]())
    if request.POST.get("homepage"):  # people do not see this field
        return _refused(page, request)
    try:
        draft = unpack(request.POST.get("draft", ""))
    except (signing.BadSignature, ValueError, TypeError):
        message = _("Ihre Angaben kamen nicht vollständig an. Bitte beginnen Sie noch einmal.")
        return request_pages.step(
            page, request, Draft(), 1, STEP_FORMS[0](), message=message, status=400
        )
    number = _step_number(request.POST.get("step"))
    if "stay" in request.POST:  # came from the form in another language
        return _stay(page, request, draft, number)
    if number == LAST_STEP:
        return _leave_summary(page, request, draft)
    return _leave_step(page, request, draft, number)


def _stay(page, request, draft: Draft, number: int) -> HttpResponse:
    """The same step with all that was typed, finished or not."""
    if number == LAST_STEP:
        return _show(page, request, draft, number)
    form_class = STEP_FORMS[number - 1]
    entries = dict(draft.entries)
    _keep(draft, form_class(_typed(request, form_class)))
    try:
        return _show(page, request, draft, number)
    except DraftTooLarge:
        form = form_class(initial=draft.entries)
        draft.entries = entries
        return request_pages.step(page, request, draft, number, form)


def _leave_step(page, request, draft: Draft, number: int) -> HttpResponse:
    form = STEP_FORMS[number - 1](_typed(request, STEP_FORMS[number - 1]))
    target = _wanted_step(request, number)
    if not target and not form.is_valid():
        return request_pages.step(page, request, draft, number, form)
    earlier = dict(draft.entries)
    _keep(draft, form)
    try:
        return _show(page, request, draft, target or number + 1)
    except DraftTooLarge:
        draft.entries = earlier
        form.add_error(None, _("Zusammen ist das zu viel Text. Bitte kürzen Sie."))
        return request_pages.step(page, request, draft, number, form)


def _leave_summary(page, request, draft: Draft) -> HttpResponse:
    before = _wanted_step(request, LAST_STEP)
    if before:
        return _show(page, request, draft, before)
    forms = [form_class(draft.entries) for form_class in STEP_FORMS]
    for number, form in enumerate(forms, start=1):
        if not form.is_valid():
            return request_pages.step(page, request, draft, number, form)
    known = ExhibitionRequest.objects.filter(submission_key=draft.key).first()
    if known is not None:  # a second click
        return HttpResponseRedirect(request_links.path(known))
    if draft.age < SHORTEST_TIME:
        message = _("Das ging sehr schnell. Bitte prüfen Sie Ihre Angaben und senden Sie sie ab.")
        return request_pages.summary(page, request, draft, forms, message=message, status=400)
    if rate_limit.is_too_often(request, purpose="exhibition", limit=REQUESTS_AN_HOUR):
        message = _(
            "Von Ihrem Anschluss kamen gerade viele Anfragen."
            " Bitte versuchen Sie es in einer Stunde noch einmal."
        )
        return request_pages.summary(page, request, draft, forms, message=message, status=429)
    entries = {name: value for form in forms for name, value in form.cleaned_data.items()}
    saved = requests.submit(key=draft.key, entries=entries, language=get_language())
    return HttpResponseRedirect(request_links.path(saved))


def _show(page, request, draft: Draft, number: int) -> HttpResponse:
    if number < LAST_STEP:
        form = STEP_FORMS[number - 1](initial=draft.entries)
        return request_pages.step(page, request, draft, number, form)
    forms = [form_class(draft.entries) for form_class in STEP_FORMS]
    for earlier, form in enumerate(forms, start=1):
        if not form.is_valid():
            return request_pages.step(page, request, draft, earlier, form)
    return request_pages.summary(page, request, draft, forms)


def _refused(page, request) -> HttpResponse:
    values = {
        "page": page,
        "form_path": page.get_url(request),
        "heading": _("Das hat nicht geklappt."),
        "sentence": _(
            "Ihre Anfrage wurde nicht gesendet und nicht gespeichert: Ein Feld war ausgefüllt,"
            " das leer bleiben muss. Bitte versuchen Sie es noch einmal oder schreiben Sie uns."
        ),
    }
    return render(request, "exhibition/request/sentence.html", values, status=400)


def _typed(request, form_class) -> dict[str, str]:
    """The entries of this step; what is absurdly long is cut, its form still refuses it."""
    names = form_class.base_fields
    return {name: request.POST[name][:ECHO_LIMIT] for name in names if name in request.POST}


def _keep(draft: Draft, form) -> None:
    """Puts the typed entries into the draft: on the way back unchecked, so cut to their limit."""
    for name, field in form.fields.items():
        draft.entries.pop(name, None)
        typed = form.data.get(name, "")[: getattr(field, "max_length", None) or 100]
        if typed:
            draft.entries[name] = typed


def _wanted_step(request, number: int) -> int:
    """The earlier step that somebody wants to go back to, or 0."""
    wanted = request.POST.get("go", "")
    return int(wanted) if wanted in map(str, range(1, number)) else 0


def _step_number(value: str | None) -> int:
    return int(value) if value in map(str, range(1, LAST_STEP + 1)) else 1
