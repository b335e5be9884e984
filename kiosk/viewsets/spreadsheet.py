"""A table as CSV or XLSX, which runs no formula."""

import csv
import io
from datetime import date

from django.http import HttpResponse
from openpyxl import Workbook

from exhibition.views.board_export import XLSX, defused

CSV = "text/csv; charset=utf-8"
WIDE = 24  # letters of a column


def spreadsheet(table: list[list], *, kind: str, name: str) -> HttpResponse:
    """A file to keep, the headings first. ``kind`` is csv or xlsx."""
    content = _csv(table) if kind == "csv" else _xlsx(table)
    response = HttpResponse(content, content_type=CSV if kind == "csv" else XLSX)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return response


def _csv(table: list[list]) -> bytes:
    """With semicolons and a byte order mark, as German spreadsheets open it without asking."""
    output = io.StringIO()
    writer = csv.writer(output, delimiter=";")
    for line in table:
        writer.writerow([_plain(value) for value in line])
    return ("\ufeff" + output.getvalue()).encode()


def _plain(value) -> str:
    if value is None:
        return ""
    return f"{value:%d.%m.%Y}" if isinstance(value, date) else defused(str(value))


def _xlsx(table: list[list]) -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    for line in table:
        sheet.append([defused(value) if isinstance(value, str) else value for value in line])
    for cell in sheet[1]:
        cell.font = cell.font.copy(bold=True)
        sheet.column_dimensions[cell.column_letter].width = WIDE
    sheet.freeze_panes = "A2"
    output = io.BytesIO()
    workbook.save(output)
    return output.getvalue()
