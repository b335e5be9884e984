"""Tables that leave the site: no formula, days as days, German numbers of days in CSV."""

import io
from datetime import UTC, date, datetime

import pytest
from openpyxl import load_workbook

from core.spreadsheets import as_csv, as_xlsx, spreadsheet

HEADING = ["Was", "Wann"]


def cells(content: bytes) -> list[list]:
    return list(load_workbook(io.BytesIO(content)).active.iter_rows(min_row=2))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_a_cell_that_begins_like_a_formula_is_made_harmless_in_both(sign):
    table = [HEADING, [f"{sign}cmd|' /C calc'!A0", None]]
    assert f"'{sign}cmd" in as_csv(table).decode()
    cell = cells(as_xlsx(table))[0][0]
    assert cell.data_type == "s"
    assert cell.value.startswith("'")


def test_days_moments_numbers_and_answers_keep_what_they_are_in_xlsx():
    moment = datetime(2026, 7, 1, 10, 0, tzinfo=UTC)
    row = cells(as_xlsx([HEADING, [date(2026, 12, 31), moment, 12, -3, True, None]]))[0]
    assert row[0].value.date() == date(2026, 12, 31)
    assert row[0].number_format == "DD.MM.YYYY"
    assert row[1].value == datetime(2026, 7, 1, 12, 0)
    assert [cell.value for cell in row[2:]] == [12, -3, "ja", None]


def test_csv_is_german_and_opens_in_a_spreadsheet_without_asking():
    moment = datetime(2026, 7, 1, 10, 0, tzinfo=UTC)
    content = as_csv([HEADING, [date(2026, 12, 31), moment, "Müller; Söhne", -3, None]])
    assert content.startswith("\ufeff".encode())
    line = content.decode("utf-8-sig").splitlines()[1]
    assert line == '31.12.2026;01.07.2026 12:00;"Müller; Söhne";-3;'


def test_signs_that_no_xlsx_may_hold_are_left_out():
    assert cells(as_xlsx([HEADING, ["a\x00b\x0bc", None]]))[0][0].value == "abc"


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_file_is_named_and_kept(kind):
    answer = spreadsheet([HEADING], kind=kind, name="tour-2026-11-23")
    disposition = answer.headers["Content-Disposition"]
    assert disposition == f'attachment; filename="tour-2026-11-23.{kind}"'
