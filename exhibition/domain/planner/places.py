"""Where a house stands of which only the town is known: good enough for kilometres."""

from core.places import places, plain
from exhibition.domain.planner.distances import Place

DEPOT_TOWN = "Dresden"  # the programme's office, for sets that name no depot of their own


def place_of(town: str, district_ags: str | None = None) -> Place | None:
    """The centre of the town, else of the largest place of its district, else None."""
    name = plain(town)
    in_district = [one for one in places() if one.district_ags == district_ags]
    for known in (in_district, places()):
        for one in known:
            if plain(one.name) == name:
                return Place(town, one.latitude, one.longitude)
    if not in_district:
        return None
    return Place(town, in_district[0].latitude, in_district[0].longitude)


def known_places() -> list[Place]:
    """All places of Saxony, most people first."""
    return [Place(one.name, one.latitude, one.longitude) for one in places()]


def depot() -> Place:
    """Where a set stands that names no depot of its own."""
    return place_of(DEPOT_TOWN)
