"""The list of the tour board as CSV or XLSX. No contacts: tables travel."""

import csv
import io

from django.http import HttpResponse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from exhibition.domain.board import Span
from exhibition.domain.board_cards import Card

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# What a spreadsheet takes for a formula (OWASP, „CSV Injection“).
FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r", "\n")
WIDE = 14  # letters of a column


def spreadsheet(cards: list[Card], kind: str, span: Span) -> HttpResponse:
    """A file to keep. ``kind`` is csv or xlsx."""
    table = [headings(), *(row(card) for card in cards)]
    content = _csv(table) if kind == "csv" else _xlsx(table)
    response = HttpResponse(
        content, content_type="text/csv; charset=utf-8" if kind == "csv" else XLSX
    )
    name = f"tourplan-{span.first.isoformat()}-{span.last.isoformat()}.{kind}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def headings() -> list[str]:
    return [
        _("Satz"),
        _("Ort"),
        _("Haus"),
        _("Landkreis oder Stadt"),
        _("Stand"),
        _("Transport hin"),
        _("Aufbau"),
        _("erster Tag"),
        _("letzter Tag"),
        _("Abbau"),
        _("Transport zurück"),
        _("Eröffnung"),
        _("Gäste"),
        _("Anfahrt von"),
        _("Anfahrt (km)"),
        _("Tage frei davor"),
        _("Beispiel"),
        _("Hinweise"),
    ]


def row(card: Card) -> list:
    """A stop as values: days as days, numbers as numbers, None for what is not known."""
    stop, leg = card.stop, card.leg
    opening = stop.opening_event_at
    return [
        stop.exhibition_set.name if stop.exhibition_set else "",
        stop.venue.town,
        stop.venue.name,
        stop.venue.district.name,
        stop.get_state_display(),
        stop.leaves_depot,
        stop.set_up_on,
        stop.opens,
        stop.closes,
        stop.take_down_on,
        stop.back_in_depot,
        localtime(opening).replace(tzinfo=None) if opening else None,
        stop.visitors,
        leg.start.name if leg else "",
        leg.kilometres if leg else None,
        leg.free_days if leg else None,
        _("ja") if stop.is_example else _("nein"),
        " ".join(note.sentence for note in card.notes),
    ]


def defused(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_BEGINS) else text


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
    if hasattr(value, "hour"):
        return f"{value:%d.%m.%Y %H:%M}"
    return f"{value:%d.%m.%Y}" if hasattr(value, "year") else defused(str(value))


def _xlsx(table: list[list]) -> bytes:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(title=_("Tourplan"))
    sheet.freeze_panes = "D2"
    for number in range(len(table[0])):
        sheet.column_dimensions[chr(ord("A") + number)].width = WIDE * (
            2 if number in (2, 17) else 1
        )
    for number, line in enumerate(table):
        sheet.append([_cell(sheet, value, is_heading=number == 0) for value in line])
    output = io.BytesIO()
    workbook.save(output)
    return output.getvalue()


def _cell(sheet, value, *, is_heading: bool) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, defused(value) if isinstance(value, str) else value)
    if hasattr(value, "hour"):
        cell.number_format = "DD.MM.YYYY HH:MM"
    elif hasattr(value, "year"):
        cell.number_format = "DD.MM.YYYY"
    cell.font = Font(bold=is_heading)
    return cell
