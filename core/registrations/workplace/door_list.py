"""Who stands at the door: the list to tick off, on paper and as a file."""

import unicodedata
from io import BytesIO

from django.conf import settings
from django.db import models
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from core import pdf
from core.models.registration import Registration, RegistrationState
from core.registrations.kinds import Kind
from core.sender import sender

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WIDTHS = {"A": 44, "B": 10, "C": 14}  # characters


def expected(kind: Kind, event: models.Model) -> list[Registration]:
    """Those who have a seat, by name; „Ö“ stands with „O“."""
    rows = kind.rows(event).filter(state=RegistrationState.REGISTERED)
    return sorted(rows, key=lambda row: (_plain(row.name), row.pk))


def as_xlsx(people: list[Registration]) -> bytes:
    """Name, seats and a box each. What looks like a formula stays the text that was typed."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(title=_("Anmeldungen"))
    sheet.freeze_panes = "A2"
    for column, width in WIDTHS.items():
        sheet.column_dimensions[column].width = width
    heading = [_text(sheet, word) for word in (_("Name"), _("Plätze"), _("gekommen"))]
    for cell in heading:
        cell.font = Font(bold=True)
    sheet.append(heading)
    for row in people:
        sheet.append([_text(sheet, row.name), row.seats, "☐"])
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()


def as_pdf(kind: Kind, event: models.Model, people: list[Registration]) -> bytes:
    """The same on paper, in German like the house. Raises ``pdf.NotPrinted``."""
    values = {
        "people": people,
        "seats": sum(row.seats for row in people),
        "words": kind.words(event),
        "terms": kind.terms(event),
        "number": "",
        "sender": sender(),
    }
    return pdf.render("print/papers/door_list.html", values, settings.LANGUAGE_CODE)


def _text(sheet, value: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=value)
    cell.data_type = "s"
    cell.quotePrefix = True  # stays text when somebody edits it or saves it as CSV
    return cell


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in letters if not unicodedata.combining(sign))
