"""Moving stops on the tour board and taking that back."""

from datetime import timedelta
from unittest import mock

import pytest
from django.utils import timezone

from exhibition.domain import moves, tour
from exhibition.domain.board_undo import HOURS, steps_back
from exhibition.enums import StopState
from exhibition.models import TourStopChange
from tests import factories
from tests.exhibition.test_board_page import BOARD, reader_client, text

__all__ = ["reader_client"]
JSON = {"Accept": "application/json"}
WEEK = timedelta(days=7)


@pytest.fixture
def stop(home):
    return factories.make_stop(exhibition_set=factories.make_set(), state=StopState.CONTRACT_OUT)


@pytest.fixture
def neighbour(stop):
    """The stop right after, with the same set."""
    return factories.make_stop(
        "plauen",
        venue=factories.make_venue("Plauen"),
        opens=stop.closes + timedelta(days=3),
        exhibition_set=stop.exhibition_set,
    )


def move(client, stop, *, headers=None, **fields):
    return client.post(f"{BOARD}{stop.pk}/verschieben/", fields, headers=headers)


def undo_last(client, *, headers=None):
    change = client.get(BOARD).context["last_step"]
    return client.post(f"{BOARD}{change.pk}/rueckgaengig/", headers=headers)


def stored(stop):
    return type(stop).objects.get(pk=stop.pk)


def test_a_form_moves_a_stop_with_all_its_days_and_says_so(editor_client, stop):
    opens = stop.opens + WEEK
    answer = move(editor_client, stop, opens=opens.isoformat(), zurueck="monate=12&q=x")
    assert answer.url == f"{BOARD}?monate=12&q=x"
    assert stored(stop).opens == opens
    assert stored(stop).closes == stop.closes + WEEK
    assert "Bautzen verschoben" in editor_client.get(answer.url).content.decode()


def test_a_form_moves_a_stop_to_another_set(editor_client, stop):
    other = factories.make_set("Satz B")
    move(editor_client, stop, opens=stop.opens.isoformat(), satz=other.pk)
    assert stored(stop).exhibition_set == other


def test_a_refusal_is_shown_and_the_stop_stays(editor_client, stop, neighbour):
    answer = move(editor_client, stop, opens=(stop.opens + WEEK).isoformat())
    assert "nicht frei" in editor_client.get(answer.url).content.decode()
    assert stored(stop).opens == stop.opens


def test_a_script_hears_the_refusal_as_a_sentence(editor_client, stop, neighbour):
    opens = (stop.opens + WEEK).isoformat()
    answer = move(editor_client, stop, headers=JSON, opens=opens)
    assert answer.status_code == 409
    assert "Plauen" in answer.json()["sentence"]


def test_a_stop_that_is_over_stays(editor_client, stop):
    type(stop).objects.update(state=StopState.CLOSED)
    answer = move(editor_client, stop, headers=JSON, opens=(stop.opens + WEEK).isoformat())
    assert answer.status_code == 409
    assert stored(stop).opens == stop.opens


def test_a_signed_stop_asks_first(editor_client, neighbour):
    opens = (neighbour.opens + WEEK).isoformat()
    answer = move(editor_client, neighbour, headers=JSON, opens=opens)
    assert answer.json()["asks"]
    assert stored(neighbour).opens == neighbour.opens
    assert move(editor_client, neighbour, headers=JSON, opens=opens, einverstanden="on").json()
    assert stored(neighbour).opens == neighbour.opens + WEEK


@pytest.mark.parametrize("opens", ["", "morgen", "1850-01-01", "2027-02-30"])
def test_a_wrong_day_gets_a_sentence(editor_client, stop, opens):
    answer = move(editor_client, stop, headers=JSON, opens=opens)
    assert answer.status_code == 400
    assert answer.json()["sentence"]
    assert move(editor_client, stop, opens=opens).status_code == 302


def test_who_may_only_see_moves_nothing(reader_client, stop):
    opens = (stop.opens + WEEK).isoformat()
    look = reader_client.get(f"{BOARD}{stop.pk}/vorschau/", {"opens": opens}, headers=JSON)
    assert look.status_code in (302, 403)
    assert move(reader_client, stop, headers=JSON, opens=opens).status_code in (302, 403)
    assert stored(stop).opens == stop.opens


def test_a_look_beforehand_tells_conflicts_and_saves_nothing(editor_client, stop, neighbour):
    asked = {"opens": (stop.opens + WEEK).isoformat()}
    found = editor_client.get(f"{BOARD}{stop.pk}/vorschau/", asked).json()
    assert "Plauen" in found["conflicts"][0]
    assert found["refusal"] == ""
    assert stored(stop).opens == stop.opens
    free = editor_client.get(f"{BOARD}{stop.pk}/vorschau/", {"opens": stop.opens.isoformat()})
    assert free.json()["conflicts"] == []


def test_looking_beforehand_at_nonsense_gets_a_sentence(editor_client, stop):
    answer = editor_client.get(f"{BOARD}{stop.pk}/vorschau/", {"opens": "x", "satz": "y"})
    assert answer.status_code == 400
    assert answer.json()["refusal"]


def test_a_move_is_taken_back(editor_client, stop):
    move(editor_client, stop, opens=(stop.opens + WEEK).isoformat())
    assert "data-undo" in text(editor_client)
    answer = undo_last(editor_client)
    assert "Zurückgenommen" in editor_client.get(answer.url).content.decode()
    assert stored(stop).opens == stop.opens
    assert "data-undo" not in text(editor_client)


def test_several_moves_of_one_stop_are_taken_back_one_after_another(editor_client, stop):
    for weeks in (1, 2, 3):
        move(editor_client, stop, opens=(stop.opens + weeks * WEEK).isoformat())
    for weeks in (2, 1, 0):
        assert undo_last(editor_client, headers=JSON).status_code == 200
        assert stored(stop).opens == stop.opens + weeks * WEEK
    assert editor_client.get(BOARD).context["last_step"] is None


def test_an_earlier_move_is_not_taken_back_while_a_later_one_stands(editor_client, stop):
    other = factories.make_set("Satz B")
    move(editor_client, stop, opens=stop.opens.isoformat(), satz=other.pk)
    move(editor_client, stop, opens=(stop.opens + WEEK).isoformat())
    move(editor_client, stop, opens=(stop.opens + 2 * WEEK).isoformat())
    second = TourStopChange.objects.exclude(changed={}).order_by("pk")[1]
    answer = editor_client.post(f"{BOARD}{second.pk}/rueckgaengig/", headers=JSON)
    assert answer.status_code == 409
    assert "seitdem wieder verschoben" in answer.json()["sentence"]
    assert stored(stop).opens == stop.opens + 2 * WEEK


def test_days_that_changed_with_the_house_are_not_taken_back(editor_client, editor, stop):
    move(editor_client, stop, opens=(stop.opens + WEEK).isoformat())
    edited = stored(stop)
    edited.venue = factories.make_venue("Zittau")
    edited.opens, edited.take_down_on = stop.opens + timedelta(days=8), edited.closes
    tour.save(edited, by=editor)
    change = TourStopChange.objects.exclude(changed={}).latest("pk")
    assert editor_client.get(BOARD).context["last_step"] is None
    answer = editor_client.post(f"{BOARD}{change.pk}/rueckgaengig/", headers=JSON)
    assert answer.status_code == 409
    assert (stored(stop).opens, stored(stop).venue) == (edited.opens, edited.venue)


def test_what_is_offered_is_taken_back_also_where_the_log_began_long_ago(editor, stop):
    long_ago = timezone.now() - timedelta(hours=HOURS + 1)
    with mock.patch("django.utils.timezone.now", return_value=long_ago):
        moves.move(stop, opens=stop.opens + WEEK, by=editor)
    moves.undo(stop.changes.latest("pk"), by=editor)
    moves.move(stored(stop), opens=stop.opens + 2 * WEEK, by=editor)
    moves.undo(stop.changes.latest("pk"), by=editor)
    assert steps_back(editor) == []


def test_moves_of_others_are_not_mine_to_take_back(editor_client, stop, django_user_model):
    other = django_user_model.objects.create_superuser("andere", "a@example.org", "x")
    move(editor_client, stop, opens=(stop.opens + WEEK).isoformat())
    change = TourStopChange.objects.exclude(changed={}).latest("pk")
    TourStopChange.objects.update(changed_by=other)
    assert editor_client.get(BOARD).context["last_step"] is None
    answer = editor_client.post(f"{BOARD}{change.pk}/rueckgaengig/", headers=JSON)
    assert answer.status_code == 404
    assert stored(stop).opens == stop.opens + WEEK


def test_what_cannot_be_taken_back_says_why(editor_client, stop):
    move(editor_client, stop, opens=(stop.opens + WEEK).isoformat())
    change = TourStopChange.objects.exclude(changed={}).latest("pk")
    type(stop).objects.update(state=StopState.CLOSED)
    answer = editor_client.post(f"{BOARD}{change.pk}/rueckgaengig/", headers=JSON)
    assert answer.status_code == 409
    assert answer.json()["sentence"]


def test_looking_beforehand_a_stop_is_no_neighbour_of_itself(editor_client, stop):
    asked = {"opens": (stop.opens + timedelta(days=1)).isoformat()}
    found = editor_client.get(f"{BOARD}{stop.pk}/vorschau/", asked).json()
    assert "zu wenig Zeit für den Weg" not in found["warnings"]
