"""The board of requests: where each stands, how long it waits, what is overdue."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import District
from exhibition.domain.request_board import GROUPS, MOST, Wanted, columns, is_overdue
from exhibition.enums import RequestState
from exhibition.models import ExhibitionRequest, RequestStep
from tests.exhibition.request_rows import make_colleague, make_request, unsaved_request

BOARD = "/admin/anfragen/tafel/"


def board(client, **query) -> str:
    response = client.get(BOARD, query)
    assert response.status_code == 200
    return response.content.decode()


def numbers(**wanted) -> list[str]:
    shown = columns(Wanted(**wanted), timezone.localdate())
    return [card.request.number for column in shown for card in column.cards]


def test_each_state_stands_in_exactly_one_column():
    states = [state for group in GROUPS for state in group.states]
    assert sorted(states) == sorted(RequestState)


@pytest.mark.parametrize(
    ("due_on", "state", "overdue"),
    [
        (None, "in_review", False),
        (date(2027, 5, 1), "in_review", False),
        (date(2027, 4, 30), "in_review", True),
        (date(2027, 4, 30), "declined", False),
    ],
)
def test_overdue_is_what_was_due_before_today_and_is_not_over(due_on, state, overdue):
    request = ExhibitionRequest(due_on=due_on, state=state)
    assert is_overdue(request, date(2027, 5, 1)) is overdue


@pytest.mark.django_db
def test_a_card_says_what_a_colleague_needs_to_know(editor_client, editor):
    yesterday = timezone.localdate() - timedelta(days=1)
    make_request(
        7, assigned_to=editor, next_step="anrufen", due_on=yesterday, house="Stadtbibliothek"
    )
    page = board(editor_client)
    for shown in ("2026-007", "Stadtbibliothek", "Bautzen", "Mai 2027", "7 Tage", "redaktion"):
        assert shown in page
    assert "überfällig" in page
    assert "anrufen" in page
    assert "haus7@example.org" not in page
    assert "Klara" not in page


@pytest.mark.django_db
def test_what_is_due_first_comes_first_then_what_waits_longest():
    today = timezone.localdate()
    make_request(1)
    make_request(2, due_on=today + timedelta(days=5))
    make_request(3)
    make_request(4, due_on=today)
    assert numbers() == ["2026-004", "2026-002", "2026-003", "2026-001"]


@pytest.mark.django_db
def test_waiting_counts_from_the_last_step():
    request = make_request(9)
    RequestStep.objects.create(
        request=request, state="in_review", at=timezone.now() - timedelta(days=2)
    )
    (column,) = [one for one in columns(Wanted(), timezone.localdate()) if one.cards]
    assert column.cards[0].waits == 2


@pytest.mark.django_db
def test_the_filters_leave_what_was_asked_for(editor):
    today = timezone.localdate()
    make_request(1, assigned_to=editor, town="Pirna")
    make_request(2, district=District.objects.get(ags="14713"))
    make_request(3, due_on=today - timedelta(days=1), house="Altes Rathaus")
    assert numbers(assigned=editor.pk) == ["2026-001"]
    assert numbers(assigned="niemand") == ["2026-003", "2026-002"]
    assert numbers(district=District.objects.get(ags="14713")) == ["2026-002"]
    assert numbers(only_overdue=True) == ["2026-003"]
    assert numbers(words="rathaus bautzen") == ["2026-003"]
    assert numbers(words="klara") == []


@pytest.mark.django_db
def test_the_filters_of_the_address_are_read(editor_client, editor):
    make_request(1, assigned_to=editor)
    make_request(2)
    mine = board(editor_client, wem="ich")
    assert "2026-001" in mine
    assert "2026-002" not in mine
    assert "2026-002" in board(editor_client, wem="unsinn", landkreis="99")


def many(numbers):
    """With each state as often as every other."""
    states, bautzen = list(RequestState), District.objects.get(ags="14625")
    rows = [unsaved_request(n, state=states[n % len(states)], district=bautzen) for n in numbers]
    ExhibitionRequest.objects.bulk_create(rows)
    RequestStep.objects.bulk_create(
        RequestStep(request=row, state=row.state, at=row.received_at) for row in rows
    )


@pytest.mark.django_db
def test_a_thousand_requests_take_less_than_twenty_queries(editor_client):
    many(range(1, 16))
    board(editor_client)
    with CaptureQueriesContext(connection) as with_few:
        board(editor_client)
    many(range(16, 1001))
    with CaptureQueriesContext(connection) as queries:
        page = board(editor_client)
    assert len(queries) == len(with_few) < 20
    assert page.count('class="requests-card') == MOST * len(GROUPS)
    assert len(page) < 400_000
    assert "weitere in der Liste" in page
    link = f"{BOARD.removesuffix('tafel/')}?state=accepted&amp;state=agreement_out&amp;state=signed"
    assert link in page


@pytest.mark.django_db
def test_the_list_shows_all_states_of_a_column(editor_client):
    make_request(1, state="accepted")
    make_request(2, state="signed")
    make_request(3, state="declined")
    page = editor_client.get("/admin/anfragen/?state=accepted&state=signed").content.decode()
    assert "2026-001" in page
    assert "2026-002" in page
    assert "2026-003" not in page


@pytest.mark.django_db
def test_who_may_not_see_requests_does_not_see_the_board(client, django_user_model):
    make_request(1)
    client.force_login(make_colleague(django_user_model, "fremd"))
    response = client.get(BOARD)
    assert response.status_code == 302
    client.force_login(make_colleague(django_user_model, "lesen", "view_exhibitionrequest"))
    assert "2026-001" in board(client)
