"""In which rooms of a house the exhibition stands, for visitors."""

import re

from exhibition.models import TourStop, VenueRoom

# „Anbau, 1. Etage“: a floor is no building.
FLOOR = re.compile(
    r"\b(etage|stock|stockwerk|obergeschoss|erdgeschoss|untergeschoss|geschoss)\b|^[EOUD]G$|^\d\.\s*OG$",
    re.I,
)


def rooms_of(stop: TourStop) -> list[VenueRoom]:
    """The rooms that were chosen, in the order of the house."""
    return sorted(stop.rooms.all(), key=lambda room: (room.sort_order or 0, room.pk))


def buildings_of(rooms: list[VenueRoom]) -> int:
    """In how many buildings these rooms are. Rooms without a building share the main one."""
    return len({building_in(room.building) for room in rooms})


def building_in(written: str) -> str:
    """„Anbau“ of „Anbau, 1. Etage“; nothing where only a floor is told."""
    parts = (part.strip() for part in written.split(","))
    return next((part.casefold() for part in parts if part and not FLOOR.search(part)), "")
