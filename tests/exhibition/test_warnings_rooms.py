"""Warnings of rooms that do not fit the set. Pure."""

import pytest

from exhibition.enums import WarningKind
from exhibition.models import (
    VenueRoom,
)
from tests.exhibition.warned import TODAY, a_set, check, only, stop, told


@pytest.mark.parametrize(
    ("values", "kind", "part"),
    [
        ({"ceiling_height": 239}, WarningKind.SPACE, "239 cm hoch"),
        ({"wall_metres": 15}, WarningKind.SPACE, "zusammen 15 m Wand"),
        ({"floor_space": 59}, WarningKind.SPACE, "zusammen 59 m²"),
        ({"has_power": False}, WarningKind.POWER, "kein Strom"),
        ({"has_network": False}, WarningKind.NETWORK, "läuft auch ohne"),
        ({"is_step_free": False}, WarningKind.STEPS, "Zu Foyer führen Stufen"),
    ],
)
def test_a_room_that_does_not_fit_is_told(values, kind, part):
    assert part in only(stop(rooms=[VenueRoom(name="Foyer", **values)]), kind)


def test_what_a_house_has_not_entered_is_not_told():
    assert told(stop(rooms=[VenueRoom(name="Foyer")])) == {}


def test_rooms_count_together():
    small = {"wall_metres": 8, "floor_space": 30}
    rooms = [VenueRoom(name="A", has_power=False, **small), VenueRoom(name="B", **small)]
    assert told(stop(rooms=rooms)) == {}


def test_a_panel_on_a_stand_needs_no_wall():
    room = VenueRoom(name="Foyer", wall_metres=6)
    assert told(stop(rooms=[room], exhibition_set=a_set(check(TODAY), stands=10))) == {}
