"""The request form: a page for each of six steps, without script or account.

Nothing is stored before the last one is sent, unless the visitor asks for it.
"""

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from exhibition.domain import request_drafts
from exhibition.forms.request_draft import Draft, DraftTooLarge, unpack
from exhibition.forms.request_entries import keep, typed
from exhibition.forms.request_rooms import with_room, without_room
from exhibition.forms.request_steps import STEP_FORMS
from exhibition.models import RequestPage
from exhibition.views import request_pages, request_saving, request_sending
from exhibition.views.request_pages import LAST_STEP


def request_form(page: RequestPage, request: HttpRequest) -> HttpResponse:
    """Answers every step of the form."""
    if request.method != "POST":
        return request_pages.step(page, request, Draft(), 1, STEP_FORMS[0]())
    try:
        draft = unpack(request.POST.get("draft", ""))
    except (signing.BadSignature, ValueError, TypeError):
        message = _("Ihre Angaben kamen nicht vollständig an. Bitte beginnen Sie noch einmal.")
        return request_pages.show(page, request, Draft(), 1, message=message, status=400)
    number = _step_number(request.POST.get("step"))
    if request.POST.get("homepage"):  # people do not see this field
        return _caught(page, request, draft, number)
    wanted = _wanted_step(request, number)
    if number == LAST_STEP:
        return _leave_summary(page, request, draft, wanted)
    return _leave_step(page, request, draft, number, wanted)


def _leave_summary(page, request, draft: Draft, wanted: int) -> HttpResponse:
    if "save" in request.POST:
        return request_saving.save(page, request, draft, LAST_STEP)
    if wanted or "stay" in request.POST:
        return request_pages.show(page, request, draft, wanted or LAST_STEP)
    return request_sending.send(page, request, draft)


def _leave_step(page, request, draft: Draft, number: int, wanted: int) -> HttpResponse:
    """On to the next step when this one is right; anywhere else with what was typed, unchecked."""
    form = STEP_FORMS[number - 1](typed(request.POST))
    goes_on = not wanted and not _stays(request)
    if goes_on and not form.is_valid():
        return request_pages.step(page, request, draft, number, form)
    earlier = dict(draft.entries)
    keep(draft, form)
    _change_rooms(request, draft)
    try:
        return _go(page, request, draft, number, wanted, goes_on)
    except DraftTooLarge:
        form.is_valid()
        form.add_error(None, _("Zusammen ist das zu viel Text. Bitte kürzen Sie."))
        draft.entries = earlier
        return request_pages.step(page, request, draft, number, form)


def _go(page, request, draft: Draft, number: int, wanted: int, goes_on: bool) -> HttpResponse:
    draft.pack()  # raises DraftTooLarge before anything is kept
    if "save" in request.POST:
        return request_saving.save(page, request, draft, number)
    target = wanted or (number + 1 if goes_on else number)
    request_drafts.keep_up(key=draft.key, entries=draft.entries, step=target)
    return request_pages.show(page, request, draft, target)


def _stays(request) -> bool:
    """Another language, a link to go on later, more or fewer rooms, or a look at the months."""
    return any(name in request.POST for name in ("stay", "save", "add_room", "less_room", "look"))


def _change_rooms(request, draft: Draft) -> None:
    gone = request.POST.get("less_room", "")
    if "add_room" in request.POST:
        draft.entries = with_room(draft.entries)
    elif gone.isascii() and gone.isdigit():
        draft.entries = without_room(draft.entries, int(gone[:2]))


def _caught(page, request, draft: Draft, number: int) -> HttpResponse:
    """The trap was filled: by a program, or for a person by theirs. People see it now.

    Nothing is kept here; what was typed comes back in the page.
    """
    message = _("Ein Feld war ausgefüllt, das leer bleiben muss. Bitte lassen Sie es leer.")
    shown = {"message": message, "status": 400, "trap_is_open": True}
    if number == LAST_STEP:
        return request_pages.show(page, request, draft, number, **shown)
    form = STEP_FORMS[number - 1](initial=typed(request.POST))
    return request_pages.step(page, request, draft, number, form, **shown)


def _wanted_step(request, number: int) -> int:
    """The earlier step that somebody wants to go back to, or 0."""
    wanted = request.POST.get("go", "")
    return int(wanted) if wanted in map(str, range(1, number)) else 0


def _step_number(value: str | None) -> int:
    return int(value) if value in map(str, range(1, LAST_STEP + 1)) else 1
