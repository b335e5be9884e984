"""Whether a point may be where a house stands. Pure, but for the list of places of Saxony."""

from django.utils.translation import gettext as _

from core.places import places, plain
from exhibition.domain.planner.distances import Place, great_circle

# The outermost points of Saxony with a kilometre around them, degrees of WGS 84.
SOUTH, NORTH = 50.16, 51.70
WEST, EAST = 11.86, 15.06
FARTHEST = 25  # km from the middle of a town to its farthest village


def centre_of(town: str, district_ags: str | None = None) -> Place | None:
    """The middle of that town, of the district if there are several; None where none is known."""
    name = plain(town)
    known = [one for one in places() if plain(one.name) == name]
    known.sort(key=lambda one: one.district_ags != district_ags)
    return Place(town, known[0].latitude, known[0].longitude) if known else None


def what_is_wrong(latitude: float, longitude: float, centre: Place | None) -> str:
    """A sentence for an editor, or nothing. ``centre``: of the town in which the house is."""
    if _is_in_saxony(longitude, latitude):
        return _("Breite und Länge sind vertauscht. Bitte tauschen Sie die beiden Zahlen.")
    if not _is_in_saxony(latitude, longitude):
        return _(
            "Dieser Punkt liegt nicht in Sachsen. Bitte tragen Sie Grad mit Komma ein, zum Beispiel"
            " 51,05 und 13,74 für Dresden, oder lassen Sie beide Felder leer."
        )
    if centre is None:
        return ""
    kilometres = round(great_circle(Place("", latitude, longitude), centre))
    if kilometres <= FARTHEST:
        return ""
    return _(
        "Dieser Punkt liegt %(kilometres)s km von %(town)s entfernt. Bitte prüfen Sie die Zahlen"
        " und den Ort, oder lassen Sie beide Felder leer: Dann gilt die Mitte des Ortes."
    ) % {"kilometres": kilometres, "town": centre.name}


def _is_in_saxony(latitude: float, longitude: float) -> bool:
    return SOUTH <= latitude <= NORTH and WEST <= longitude <= EAST
