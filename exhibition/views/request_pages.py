"""What the pages of the request form show."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.dates import month_in_words
from exhibition.domain import requests
from exhibition.enums import Availability
from exhibition.forms.request_draft import Draft
from exhibition.forms.request_steps import TimeForm
from exhibition.models import RequestPage

STEP_TITLES = (
    gettext_lazy("Ort und Haus"),
    gettext_lazy("Zeitraum"),
    gettext_lazy("Kontakt"),
    gettext_lazy("Absenden"),
)
HEADINGS = (
    gettext_lazy("Wohin soll sie kommen?"),
    gettext_lazy("Wann passt es Ihnen?"),
    gettext_lazy("Wie erreichen wir Sie?"),
    gettext_lazy("Stimmt alles?"),
)
SENTENCES = {
    Availability.FREE: gettext_lazy("%(month)s ist noch frei."),
    Availability.NEARLY_FREE: gettext_lazy(
        "%(month)s ist zum Teil frei: mindestens zwei Wochen am Stück."
    ),
    Availability.TAKEN: gettext_lazy(
        "%(month)s ist schon vergeben. Sie können trotzdem anfragen:"
        " Wir schlagen Ihnen einen anderen Termin vor."
    ),
    Availability.UNKNOWN: gettext_lazy("%(month)s: Ob etwas frei ist, sagen wir Ihnen bald."),
}
MONTHS_SHOWN = 12


def step(page, request, draft: Draft, number: int, form, *, message="", status=200):
    """The page of step 1, 2 or 3."""
    context = {"form": form, "fields": form}
    if number == 2:
        context["months"] = coming_months()
    if number == 3:
        context["wishes"] = wishes(draft.entries)
    return _render(page, request, draft, number, context, message, status)


def summary(page, request, draft: Draft, forms, *, message="", status=200):
    """The page of step 4: all that was entered, to be sent. ``forms`` are valid."""
    context = {
        "groups": [
            {"number": number, "title": STEP_TITLES[number - 1], "answers": _answers(form)}
            for number, form in enumerate(forms, start=1)
        ],
        "wishes": wishes(draft.entries),
        "months_without_stop": requests.RETENTION_MONTHS_WITHOUT_STOP,
        "months_with_stop": requests.RETENTION_MONTHS_WITH_STOP,
    }
    return _render(page, request, draft, 4, context, message, status)


def wishes(entries: dict[str, str]) -> list[str]:
    """Tells at once whether the wished months are free."""
    form = TimeForm(entries)
    if not form.is_valid():
        return []
    begins = [form.cleaned_data["wished_begin"], form.cleaned_data["alternative_begin"]]
    found = requests.availabilities([begin for begin in begins if begin])
    return [SENTENCES[state] % {"month": month_in_words(month)} for month, state in found.items()]


def coming_months() -> list[dict]:
    """The next months with how free they are."""
    first = timezone.localdate().replace(day=1)
    months = []
    for _number in range(MONTHS_SHOWN):
        first = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
        months.append(first)
    found = requests.availabilities(months)
    return [
        {"month": month, "state": state, "label": state.label} for month, state in found.items()
    ]


def _answers(form) -> list[tuple[str, str]]:
    answers = []
    for field in form:
        value = form.cleaned_data[field.name]
        if value in (None, "", False):
            continue
        answers.append((field.label, _in_words(field, value)))
    return answers


def _in_words(field, value) -> str:
    if value is True:
        return _("ja")
    if hasattr(value, "year"):
        return month_in_words(value)
    choices = dict(getattr(field.field, "choices", [])) if isinstance(value, str) else {}
    return str(choices.get(value, value))


def _render(
    page: RequestPage, request: HttpRequest, draft: Draft, number: int, context, message, status
) -> HttpResponse:
    context = (
        page.get_context(request)
        | context
        | {
            "draft": draft.pack(),
            "number": number,
            "count": len(STEP_TITLES),
            "share": number * 100 // len(STEP_TITLES),
            "steps": [
                {"number": n, "title": title, "is_done": n < number, "is_current": n == number}
                for n, title in enumerate(STEP_TITLES, start=1)
            ],
            "heading": HEADINGS[number - 1],
            "next_title": STEP_TITLES[number] if number < len(STEP_TITLES) else "",
            "previous_title": STEP_TITLES[number - 2] if number > 1 else "",
            "previous_number": number - 1,
            "message": message,
            "form_to_carry": "anfrage",
        }
    )
    template = "exhibition/request_form.html" if number < 4 else "exhibition/request_summary.html"
    response = render(request, template, context, status=status)
    response.headers["Cache-Control"] = "private, no-cache"
    return response
