"""What the pages of the request form show."""

from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import proof_of_work
from core.dates import month_in_words
from exhibition.domain import request_drafts, requests
from exhibition.forms.request_draft import Draft
from exhibition.forms.request_rooms import MOST_ROOMS
from exhibition.forms.request_steps import STEP_FORMS, TimeForm
from exhibition.models import RequestPage
from exhibition.views import request_oddness
from exhibition.views.request_wishes import coming_months, wishes

STEP_TITLES = (
    gettext_lazy("Ort und Haus"),
    gettext_lazy("Raum"),
    gettext_lazy("Zeitraum"),
    gettext_lazy("Wünsche"),
    gettext_lazy("Kontakt"),
    gettext_lazy("Absenden"),
)
HEADINGS = (
    gettext_lazy("Wohin soll sie kommen?"),
    gettext_lazy("Wo soll sie stehen?"),
    gettext_lazy("Wann passt es Ihnen?"),
    gettext_lazy("Was wünschen Sie sich?"),
    gettext_lazy("Wie erreichen wir Sie?"),
    gettext_lazy("Stimmt alles?"),
)
LAST_STEP = len(STEP_TITLES)
TIME_STEP = STEP_FORMS.index(TimeForm) + 1


def show(page, request, draft: Draft, number: int, **shown) -> HttpResponse:
    """A step with what is in the draft; instead of the last one the first that is not finished."""
    if number < LAST_STEP:
        form = STEP_FORMS[number - 1](initial=draft.entries)
        return step(page, request, draft, number, form, **shown)
    forms = [form_class(draft.entries) for form_class in STEP_FORMS]
    for earlier, form in enumerate(forms, start=1):
        if not form.is_valid():
            return step(page, request, draft, earlier, form, **shown)
    return summary(page, request, draft, forms, **shown)


def step(page, request, draft: Draft, number: int, form, **shown) -> HttpResponse:
    """The page of a step that is filled in. ``shown``: see ``_render``."""
    context = {
        "form": form,
        "parts": list(form.shown_parts()),
        "may_add_room": getattr(form, "count", MOST_ROOMS) < MOST_ROOMS,
    }
    if number == TIME_STEP:
        context["months"] = coming_months()
    if number in (TIME_STEP, TIME_STEP + 1):
        context["wishes"] = wishes(draft.entries)
    return _render(page, request, draft, number, context, **shown)


def summary(page, request, draft: Draft, forms, **shown) -> HttpResponse:
    """The last page: all that was entered, to be sent. ``forms`` are valid."""
    is_odd = request_oddness.looks_odd(request, draft)
    context = {
        "groups": [
            {"number": number, "title": STEP_TITLES[number - 1], "answers": _answers(form)}
            for number, form in enumerate(forms, start=1)
        ],
        "wishes": wishes(draft.entries),
        "months_without_stop": requests.RETENTION_MONTHS_WITHOUT_STOP,
        "months_with_stop": requests.RETENTION_MONTHS_WITH_STOP,
        "challenge": proof_of_work.challenge(draft.key.hex) if is_odd else "",
    }
    return _render(page, request, draft, LAST_STEP, context, **shown)


def _answers(form) -> list[tuple[str, str]]:
    """What was answered, with its question; an answer about a room says about which."""
    answers = []
    for shown in form.shown_parts():
        number = shown.part.number if getattr(form, "count", 0) > 1 else 0
        room = f"{shown.part.title} {number}: " if number else ""
        for field in shown.fields:
            value = form.cleaned_data[field.name]
            if value not in (None, "", False, []):
                answers.append((f"{room}{field.label}", _in_words(field, value)))
    return answers


def _in_words(field, value) -> str:
    if value is True:
        return _("ja")
    if hasattr(value, "year"):
        return month_in_words(value)
    choices = dict(getattr(field.field, "choices", [])) if isinstance(value, str | list) else {}
    if isinstance(value, list):
        return ", ".join(str(choices[one]) for one in value)
    return str(choices.get(value, field.value() if isinstance(value, int | Decimal) else value))


def _render(
    page: RequestPage,
    request: HttpRequest,
    draft: Draft,
    number: int,
    context: dict,
    *,
    message: str = "",  # why it goes no further
    notice: str = "",  # what has been done
    save_error: str = "",
    trap_is_open: bool = False,
    status: int = 200,
) -> HttpResponse:
    context = page.get_context(request) | context | _place_among_steps(number)
    context |= {
        "draft": draft.pack(),
        "message": message,
        "notice": notice,
        "save_error": save_error,
        "trap_is_open": trap_is_open,
        "is_told": bool(message or getattr(context.get("form"), "errors", None)),
        "save_email": request.POST.get("save_email") or draft.entries.get("email", ""),
        "days_kept": request_drafts.KEPT_FOR.days,
        "form_to_carry": "anfrage",
    }
    is_last = number == LAST_STEP
    template = "exhibition/request_summary.html" if is_last else "exhibition/request_form.html"
    response = render(request, template, context, status=status)
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def _place_among_steps(number: int) -> dict:
    """Which step it is, and what lies before and behind it."""
    return {
        "number": number,
        "count": len(STEP_TITLES),
        "share": number * 100 // len(STEP_TITLES),
        "steps": [
            {"number": n, "title": title, "is_done": n < number, "is_current": n == number}
            for n, title in enumerate(STEP_TITLES, start=1)
        ],
        "heading": HEADINGS[number - 1],
        "next_title": STEP_TITLES[number] if number < LAST_STEP else "",
        "previous_title": STEP_TITLES[number - 2] if number > 1 else "",
        "previous_number": number - 1,
    }
