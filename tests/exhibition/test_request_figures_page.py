"""The figures of requests as a page and as a table to keep."""

from datetime import date

import pytest
from django.utils import timezone

from core.models import District
from exhibition.domain.request_figures import Count, Figures, Waiting
from exhibition.forms.request_figures import a_year_before
from exhibition.views.request_figures_shown import csv_table, shares, table
from tests.exhibition.request_rows import make_colleague, make_request

PAGE = "/admin/anfragen/zahlen/"
MAY, JUNE = date(2027, 5, 1), date(2027, 6, 1)


def figures(*counts, **values) -> Figures:
    nothing = Waiting(0, None, None)
    standard = {
        "requests": sum(count.requests for count in counts),
        "unconfirmed": 0,
        "counts": list(counts),
        "states": {},
        "to_answer": nothing,
        "to_opening": nothing,
        "declined": {},
    }
    return Figures(**standard | values)


def test_bars_are_as_long_as_their_share_of_the_longest():
    found = figures(Count(MAY, "Bautzen", 4), Count(JUNE, "Bautzen", 4), Count(MAY, "", 2))
    bars = [(bar.label, bar.number, bar.share) for bar in shares(found, "district")]
    assert bars == [("Bautzen", 8, 100), ("ohne Angabe", 2, 25)]
    assert [(bar.label, bar.number) for bar in shares(found, "month")] == [
        ("Mai 2027", 6),
        ("Juni 2027", 4),
    ]


def test_the_table_has_sums_at_both_ends():
    found = table(figures(Count(MAY, "Bautzen", 4), Count(JUNE, "Zwickau", 1)))
    assert found["lines"] == [("Bautzen", [4, 0], 4), ("Zwickau", [0, 1], 1)]
    assert (found["sums"], found["sum"]) == ([4, 1], 5)
    assert table(figures())["lines"] == []


def test_the_file_runs_no_formula():
    found = figures(Count(MAY, "=cmd|' /C calc'!A0", 1), declined={"room": 1, "": 2})
    text = csv_table(found).decode("utf-8-sig")
    assert ";'=cmd" in text
    assert ";=cmd" not in text
    assert "abgelehnt: der Raum passt nicht;;;1" in text


def test_the_file_says_how_long_it_took():
    found = figures(to_answer=Waiting(3, 4.5, 9), to_opening=Waiting(1, 80, 80))
    text = csv_table(found).decode()
    assert "Tage bis zur Antwort, in der Mitte;;;4,5" in text
    assert "Tage bis zur Eröffnung, höchstens;;;80" in text


@pytest.mark.parametrize(
    ("today", "first"),
    [(date(2027, 5, 31), date(2026, 6, 1)), (date(2027, 12, 1), date(2027, 1, 1))],
)
def test_at_first_the_last_twelve_months_are_shown(today, first):
    assert a_year_before(today) == first


@pytest.mark.django_db
def test_the_page_shows_districts_months_and_reasons(editor_client):
    make_request(1)
    make_request(2, state="declined", decline_reason="costs")
    make_request(3, district=District.objects.get(ags="14713"))
    response = editor_client.get(PAGE)
    page = response.content.decode()
    assert response.status_code == 200
    for shown in ("Bautzen", "Leipzig", "Kosten oder Versicherung", "Bis zur ersten Antwort"):
        assert shown in page
    assert "Klara" not in page


@pytest.mark.django_db
def test_the_days_of_the_address_count(editor_client):
    make_request(1)
    page = editor_client.get(PAGE, {"von": "2001-01-01", "bis": "2001-12-31"}).content.decode()
    assert "Bautzen" not in page
    page = editor_client.get(PAGE, {"von": "2001-12-31", "bis": "2001-01-01"}).content.decode()
    assert "Dieser Tag liegt vor dem ersten." in page


@pytest.mark.django_db
def test_the_file_is_called_by_its_days_and_holds_no_personal_data(editor_client):
    make_request(1)
    today = timezone.localdate().isoformat()
    response = editor_client.get(PAGE, {"von": "2025-01-01", "bis": today, "export": "csv"})
    name = f'attachment; filename="anfragen-2025-01-01-{today}.csv"'
    assert response.headers["Content-Disposition"] == name
    text = response.content.decode()
    assert "Anfragen;Bautzen" in text
    for hidden in ("Klara", "haus1", "Haus 1"):
        assert hidden not in text


@pytest.mark.django_db
def test_who_may_not_see_requests_gets_no_figures(client, django_user_model):
    client.force_login(make_colleague(django_user_model, "fremd"))
    assert client.get(PAGE).status_code == 302
    assert client.get(PAGE, {"export": "csv"}).status_code == 302
    client.force_login(make_colleague(django_user_model, "lesen", "view_exhibitionrequest"))
    assert client.get(PAGE).status_code == 200
