"""Tables as CSV and XLSX, for everything that leaves the site in rows. No cell runs a formula.

CSV has semicolons, days as 31.12.2026 and a byte order mark, as German spreadsheets open it
without asking. In XLSX days are days and numbers are numbers.
"""

import csv
import io
from collections.abc import Iterable
from datetime import date, datetime

from django.http import HttpResponse
from django.utils.timezone import is_aware, localtime
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

KINDS = ("csv", "xlsx")
CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# What a spreadsheet takes for a formula (OWASP, „CSV Injection“).
FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r", "\n")
WIDE = 24  # letters of a column
DAY, MOMENT = "DD.MM.YYYY", "DD.MM.YYYY HH:MM"


def spreadsheet(table: list[list], *, kind: str, name: str, **looks) -> HttpResponse:
    """A file to keep, the headings first. ``kind`` is csv or xlsx; ``looks``: see ``as_xlsx``."""
    content = as_csv(table) if kind == "csv" else as_xlsx(table, **looks)
    response = HttpResponse(content, content_type=CSV if kind == "csv" else XLSX)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return response


def defused(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_BEGINS) else text


def as_csv(table: Iterable[list]) -> bytes:
    output = io.StringIO()
    writer = csv.writer(output, delimiter=";")
    for line in table:
        writer.writerow([_plain(value) for value in line])
    return ("\ufeff" + output.getvalue()).encode()


def as_xlsx(
    table: list[list], *, title: str = "", frozen: str = "A2", widths: dict[int, int] | None = None
) -> bytes:
    """``frozen``: the first cell that moves. ``widths``: letters by the number of a column, from 0.

    ``title``: of the sheet, at most 31 letters.
    """
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(title=title or _("Tabelle"))
    sheet.freeze_panes = frozen
    for number in range(len(table[0])):
        width = (widths or {}).get(number, WIDE)
        sheet.column_dimensions[get_column_letter(number + 1)].width = width
    for number, line in enumerate(table):
        sheet.append([_cell(sheet, value, is_heading=number == 0) for value in line])
    output = io.BytesIO()
    workbook.save(output)
    return output.getvalue()


def _plain(value) -> str:
    value = _simple(value)
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value:%d.%m.%Y %H:%M}"
    return f"{value:%d.%m.%Y}" if isinstance(value, date) else str(value)


def _cell(sheet, value, *, is_heading: bool) -> WriteOnlyCell:
    value = _simple(value)
    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, date):
        cell.number_format = MOMENT if isinstance(value, datetime) else DAY
    cell.font = Font(bold=is_heading)
    return cell


def _simple(value):
    """Nothing, a number, a day, a moment as the clock on the wall shows it, or harmless text."""
    if isinstance(value, bool):
        return _("ja") if value else _("nein")
    if isinstance(value, datetime):
        return (localtime(value) if is_aware(value) else value).replace(tzinfo=None)
    if value is None or isinstance(value, int | float | date):
        return value
    return defused(ILLEGAL_CHARACTERS_RE.sub("", str(value)))
