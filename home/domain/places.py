"""Places in Saxony: which one a visitor means, and what lies near it.

The places are read in ``core/places.py``. Distances are kilometres as the crow flies.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from math import asin, cos, radians, sin, sqrt

from core.places import Place, places, plain

EARTH_RADIUS = 6371.0  # km
LONGEST_NAME = 80


def find_place(name: str) -> Place | None:
    """The place of that name, else the largest whose name begins with it, else None.

    Capitals, accents, hyphens and „ss“ for „ß“, „ae“ for „ä“ make no difference.
    """
    wanted = plain(name[:LONGEST_NAME])
    if len(wanted) < 2:
        return None
    exact = (place for place in places() if plain(place.name) == wanted)
    beginning = (place for place in places() if plain(place.name).startswith(wanted))
    return next(exact, None) or next(beginning, None)


def find_town(name: str, *, district_ags: str) -> Place | None:
    """The place of that name, for editors: several are called alike, so the district decides.

    None where no place of exactly that name lies in the district.
    """
    wanted = plain(name[:LONGEST_NAME])
    inside = (place for place in places() if place.district_ags == district_ags)
    return next((place for place in inside if plain(place.name) == wanted), None)


def similar_names(name: str, *, limit: int = 3) -> list[str]:
    """Names that look like it, for „Meinten Sie …?“."""
    names = {plain(place.name): place.name for place in places()}
    close = get_close_matches(plain(name[:LONGEST_NAME]), names, n=limit, cutoff=0.7)
    return [names[key] for key in close]


def distance(latitude: float, longitude: float, place: Place) -> float:
    """Kilometres between a point (degrees) and a place, by the haversine formula."""
    north = radians(place.latitude - latitude)
    east = radians(place.longitude - longitude)
    chord = sin(north / 2) ** 2
    chord += cos(radians(latitude)) * cos(radians(place.latitude)) * sin(east / 2) ** 2
    return 2 * EARTH_RADIUS * asin(sqrt(chord))


def middle_of(district_ags: str) -> Place:
    """The middle of a district: the mean of its places. Raises KeyError for an unknown one."""
    inside = [place for place in places() if place.district_ags == district_ags]
    if not inside:
        raise KeyError(district_ags)
    return Place(
        name=inside[0].district,
        district=inside[0].district,
        district_ags=district_ags,
        population=sum(place.population for place in inside),
        latitude=sum(place.latitude for place in inside) / len(inside),
        longitude=sum(place.longitude for place in inside) / len(inside),
    )


def nearest_first(points: Iterable, place: Place) -> list[tuple[float, object]]:
    """Pairs of distance and point, for anything with ``latitude`` and ``longitude``."""
    pairs = [(distance(point.latitude, point.longitude, place), point) for point in points]
    return sorted(pairs, key=lambda pair: (pair[0], pair[1].pk))
