"""Figures about requests as rows with bars, and as a table for a spreadsheet."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.dateformat import format as in_format
from django.utils.translation import gettext as _

from core.spreadsheets import as_csv
from exhibition.domain.request_figures import Figures, Waiting
from exhibition.enums import DeclineReason, RequestState


@dataclass(frozen=True)
class Bar:
    """A row with a bar. ``share``: of the longest bar, in percent."""

    label: str
    number: int
    share: int


def shares(found: Figures, name: str) -> list[Bar]:
    """Requests by ``district``, most first, or by ``month``, earliest first."""
    sums: Counter = Counter()
    for count in found.counts:
        sums[getattr(count, name)] += count.requests
    if name == "month":
        return _bars((_month(month), sums[month]) for month in sorted(sums))
    return _bars((label or _unknown(), number) for label, number in sums.most_common())


def states(found: Figures) -> list[Bar]:
    return _bars((RequestState(name).label, number) for name, number in found.states.items())


def reasons(found: Figures) -> list[Bar]:
    return _bars((_reason(name), number) for name, number in found.declined.items())


def table(found: Figures) -> dict:
    """Districts in rows, months in columns, with sums."""
    numbers = {(one.district, one.month): one.requests for one in found.counts}
    months = sorted({month for _district, month in numbers})
    districts = sorted({district for district, _month in numbers})
    lines = [
        (district or _unknown(), [numbers.get((district, month), 0) for month in months])
        for district in districts
    ]
    return {
        "months": [_short(month) for month in months],
        "lines": [(label, cells, sum(cells)) for label, cells in lines],
        "sums": [sum(column) for column in zip(*(cells for _label, cells in lines), strict=True)],
        "sum": sum(numbers.values()),
    }


def csv_table(found: Figures) -> bytes:
    """All figures, with a heading."""
    return as_csv(_lines(found))


def _lines(found: Figures) -> Iterable[list]:
    yield [_("Was"), _("Landkreis oder Stadt"), _("Monat"), _("Anzahl")]
    for count in found.counts:
        district = count.district or _unknown()
        yield [_("Anfragen"), district, f"{count.month:%Y-%m}", count.requests]
    yield [_("Anfragen zusammen"), "", "", found.requests]
    yield [_("nicht bestätigt"), "", "", found.unconfirmed]
    for name, number in found.states.items():
        yield [_("Stand: %(state)s") % {"state": RequestState(name).label}, "", "", number]
    for name, number in found.declined.items():
        yield [_("abgelehnt: %(reason)s") % {"reason": _reason(name)}, "", "", number]
    yield from _waited(_("Tage bis zur Antwort"), found.to_answer)
    yield from _waited(_("Tage bis zur Eröffnung"), found.to_opening)


def _waited(label: str, waiting: Waiting) -> Iterable[list]:
    if waiting.requests:
        median = f"{waiting.median:g}".replace(".", ",")
        yield [label + ", " + _("in der Mitte"), "", "", median]
        yield [label + ", " + _("höchstens"), "", "", waiting.longest]
        yield [label + ", " + _("von so vielen Anfragen"), "", "", waiting.requests]


def _bars(rows: Iterable[tuple[str, int]]) -> list[Bar]:
    rows = list(rows)
    most = max((number for _label, number in rows), default=0)
    return [Bar(str(label), number, round(100 * number / most)) for label, number in rows]


def _month(month: date) -> str:
    return in_format(month, "F Y")


def _short(month: date) -> str:
    return in_format(month, "n/y")


def _unknown() -> str:
    return _("ohne Angabe")


def _reason(name: str) -> str:
    return str(DeclineReason(name).label) if name else _unknown()
