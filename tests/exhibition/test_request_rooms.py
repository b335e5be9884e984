"""As many rooms as a house has, by buttons that work without script."""

import pytest

from exhibition.forms.request_rooms import (
    MOST_ROOMS,
    RoomsForm,
    are_step_free,
    count,
    with_room,
    without_room,
)

TWO = {"rooms": "2", "room1_name": "Foyer", "room2_name": "Saal", "room2_has_power": "on"}


@pytest.mark.parametrize(
    ("typed", "metres"),
    [("12", 12), ("12,5", 12.5), ("12.50 m", 12.5), ("١٢٫٥", 12.5), ("500", 500), ("", None)],
)
def test_a_length_is_understood_as_people_write_it(typed, metres):
    form = RoomsForm({"room1_name": "Saal", "room1_wall_metres": typed})
    assert form.is_valid(), form.errors
    assert form.all_rooms()[0]["wall_metres"] == metres


@pytest.mark.parametrize("typed", ["viel", "-1", "0", "501", "1e3", "12,555", "NaN"])
def test_a_length_that_is_none_is_refused_at_its_field(typed):
    form = RoomsForm({"room1_wall_metres": typed})
    assert list(form.errors) == ["room1_wall_metres"]


def test_a_height_is_typed_in_metres_and_kept_in_centimetres():
    form = RoomsForm({"room1_ceiling_height": "3,2"})
    assert form.is_valid()
    assert form.all_rooms()[0]["ceiling_height"] == 320


def test_a_room_of_which_nothing_is_said_is_none():
    form = RoomsForm({"rooms": "3", "room2_has_power": "on"})
    assert form.is_valid()
    assert [room["name"] for room in form.all_rooms()] == ["Raum 2"]


def test_what_is_not_ticked_is_not_known():
    form = RoomsForm(TWO)
    assert form.is_valid()
    assert [room["has_power"] for room in form.all_rooms()] == [None, True]


@pytest.mark.parametrize("said", ["", "0", "7", "-1", "x", "²", "1" * 50])
def test_the_number_of_rooms_is_never_made_up(said):
    assert count({"rooms": said}) == 1


def test_there_is_a_last_room():
    entries = {}
    for _click in range(MOST_ROOMS + 2):
        entries = with_room(entries)
    assert count(entries) == MOST_ROOMS


def test_the_rooms_behind_one_that_is_left_out_move_up():
    entries = without_room(TWO | {"room": "Hell"}, 1)
    assert entries == {
        "rooms": "1",
        "room1_name": "Saal",
        "room1_has_power": "on",
        "room": "Hell",
    }


@pytest.mark.parametrize("gone", [0, 3, 99])
def test_a_room_that_is_not_there_cannot_be_left_out(gone):
    assert without_room(TWO, gone) == TWO


def test_the_last_room_is_emptied():
    assert without_room({"room1_name": "Foyer"}, 1) == {"rooms": "1"}


@pytest.mark.parametrize(("rooms", "answer"), [([], False), ([True], True), ([True, None], False)])
def test_a_house_is_step_free_when_all_its_rooms_are(rooms, answer):
    assert are_step_free([{"is_step_free": one} for one in rooms]) is answer


@pytest.mark.django_db
def test_rooms_come_and_go_by_buttons_and_keep_what_was_typed(visitor):
    from tests.exhibition.conftest import HOUSE

    visitor.post(**HOUSE).post(room1_name="Foyer", room1_wall_metres="viel", add_room="1")
    assert visitor.step == 2
    assert 'name="room2_name"' in visitor.text
    assert 'value="viel"' in visitor.text
    assert 'role="alert"' not in visitor.text
    visitor.post(rooms="2", room1_name="Foyer", room2_name="Saal", less_room="1")
    assert 'name="room2_name"' not in visitor.text
    assert 'name="room1_name" value="Saal"' in visitor.text
