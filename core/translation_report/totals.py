"""The numbers above the matrix: how many public pages are where, in each language."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from core.languages import language
from core.translation_report.cells import ICONS
from core.translation_report.filters import PUBLIC
from core.translations.matrix import Row, totals
from core.translations.states import TranslationState as State

# A line of the table: its label and the states that are counted together.
LINES = (
    (State.PUBLISHED.label, (State.PUBLISHED,)),
    (State.PUBLISHED_UNREAD.label, (State.PUBLISHED_UNREAD,)),
    (State.OUTDATED.label, (State.OUTDATED,)),
    (_("in Arbeit"), (State.BEGUN, State.MACHINE, State.TRANSLATED, State.REVIEWED)),
    (State.ALONE.label, (State.ALONE,)),
    (State.MISSING.label, (State.MISSING,)),
)


@dataclass(frozen=True)
class Number:
    """How many pages; ``url`` leads to them."""

    count: int
    url: str


def totals_table(rows: list[Row], locales: list[Locale]) -> dict:
    """``languages`` that something is translated into; ``lines`` with ``label``, ``icon`` and
    ``numbers``, one for each language.

    A line that is empty everywhere and only seldom needed is left out.
    """
    counted = totals(rows)
    locales = [locale for locale in locales if locale.pk in counted]
    table = []
    for label, states in LINES:
        numbers = [_number(counted.get(locale.pk, {}), locale, states) for locale in locales]
        if states != (State.ALONE,) or any(number.count for number in numbers):
            table.append({"label": label, "icon": ICONS[states[0]], "numbers": numbers})
    names = [language(locale.language_code) for locale in locales]
    return {"languages": names, "lines": table}


def _number(counted: dict, locale: Locale, states: tuple[State, ...]) -> Number:
    chosen = {"language": locale.language_code, "state": states, "public": PUBLIC}
    query = urlencode(chosen, doseq=True)
    count = sum(counted.get(state, 0) for state in states)
    return Number(count, f"{reverse('translation_report')}?{query}")
