"""Tells a house at once whether the months that it wishes are free."""

from django.utils.translation import gettext_lazy

from core import clock
from core.dates import month_in_words
from exhibition.domain import requests
from exhibition.enums import Availability
from exhibition.forms.request_steps import TimeForm
from exhibition.models import ExhibitionRequest

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


def wishes(entries: dict) -> list[str]:
    """A sentence about each wished month that can be read, whatever else is missing."""
    form = TimeForm(entries)
    form.is_valid()
    begins = [form.cleaned_data.get(name) for name in ExhibitionRequest.WISHES]
    if not any(begins):
        return []
    found = requests.availabilities([begin for begin in begins if begin])
    return [SENTENCES[state] % {"month": month_in_words(month)} for month, state in found.items()]


def coming_months() -> list[dict]:
    """The next months with how free they are."""
    first = clock.today().replace(day=1)
    months = []
    for _number in range(MONTHS_SHOWN):
        first = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
        months.append(first)
    found = requests.availabilities(months)
    return [
        {"month": month, "state": state, "label": state.label} for month, state in found.items()
    ]
