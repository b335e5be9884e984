"""Whether the chosen rooms fit the set. What a house has not entered is not warned of.

Source of the measures: what others who lend an exhibition ask for: 16 panels of 2 × 1 m, or
60 m² of floor and a ceiling of 240 cm.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.template.defaultfilters import floatformat
from django.utils.translation import gettext as _

from exhibition.domain.warnings.warning import TourWarning
from exhibition.enums import WarningKind
from exhibition.models import TourStop, VenueRoom

PANELS = 16  # each takes a metre of wall, unless it has a stand
FLOOR = 60  # m²
CEILING = 240  # cm


def warnings(stop: TourStop) -> Iterator[TourWarning]:
    rooms = list(stop.rooms.all()) if stop.pk else []
    if rooms:
        yield from _steps(stop, rooms)
        yield from _ceiling(stop, rooms)
        yield from _wall(stop, rooms)
        yield from _floor(stop, rooms)
        yield from _power(stop, rooms)


def _steps(stop: TourStop, rooms: Sequence[VenueRoom]) -> Iterator[TourWarning]:
    names = _names(room for room in rooms if room.is_step_free is False)
    if names and not stop.venue.has_lift:
        sentence = _(
            "Zu %(rooms)s führen Stufen, ein Aufzug ist beim Haus nicht eingetragen. Bitte wählen"
            " Sie einen anderen Raum, oder sagen Sie unter „Zugang“, wie man hineinkommt."
        )
        yield TourWarning(WarningKind.STEPS, sentence % {"rooms": names}, stop.opens)


def _ceiling(stop: TourStop, rooms: Sequence[VenueRoom]) -> Iterator[TourWarning]:
    for room in rooms:
        if room.ceiling_height is not None and room.ceiling_height < CEILING:
            sentence = _(
                "%(room)s ist %(height)s cm hoch, die Tafeln brauchen %(needed)s cm. Bitte wählen"
                " Sie einen höheren Raum, oder klären Sie, ob die Tafeln liegend hängen können."
            ) % {"room": room, "height": room.ceiling_height, "needed": CEILING}
            yield TourWarning(WarningKind.SPACE, sentence, stop.opens)


def _wall(stop: TourStop, rooms: Sequence[VenueRoom]) -> Iterator[TourWarning]:
    stands = stop.exhibition_set.stands if stop.exhibition_set_id else 0
    needed = max(0, PANELS - stands)
    there_is = _sum(room.wall_metres for room in rooms)
    if there_is is not None and there_is < needed:
        sentence = _(
            "%(rooms)s: zusammen %(there_is)s m Wand. %(panels)s Tafeln von 1 m brauchen mit"
            " %(stands)s Ständern %(needed)s m. Bitte wählen Sie einen weiteren Raum, oder klären"
            " Sie, ob das Haus Stellwände hat."
        ) % {
            "rooms": _names(rooms),
            "there_is": floatformat(there_is, -1),
            "panels": PANELS,
            "stands": stands,
            "needed": needed,
        }
        yield TourWarning(WarningKind.SPACE, sentence, stop.opens)


def _floor(stop: TourStop, rooms: Sequence[VenueRoom]) -> Iterator[TourWarning]:
    there_is = _sum(room.floor_space for room in rooms)
    if there_is is not None and there_is < FLOOR:
        sentence = _(
            "%(rooms)s: zusammen %(there_is)s m². Die Ausstellung braucht etwa %(needed)s m²."
            " Bitte wählen Sie einen weiteren Raum, oder lassen Sie Tafeln weg."
        ) % {"rooms": _names(rooms), "there_is": there_is, "needed": FLOOR}
        yield TourWarning(WarningKind.SPACE, sentence, stop.opens)


def _power(stop: TourStop, rooms: Sequence[VenueRoom]) -> Iterator[TourWarning]:
    """One room with a socket is enough; a kiosk also runs without network."""
    values = {"rooms": _names(rooms)}
    if all(room.has_power is False for room in rooms):
        sentence = _(
            "%(rooms)s: kein Strom. Licht und Medienstation brauchen ihn. Bitte klären Sie, woher"
            " ein Kabel kommen kann, oder lassen Sie die Medienstation weg."
        )
        yield TourWarning(WarningKind.POWER, sentence % values, stop.opens)
    if all(room.has_network is False for room in rooms):
        sentence = _(
            "%(rooms)s: kein Netz. Die Medienstation läuft auch ohne; bitte laden Sie ihr Programm"
            " vor dem Transport."
        )
        yield TourWarning(WarningKind.NETWORK, sentence % values, stop.taken_from, is_mild=True)


def _sum(values) -> Decimal | int | None:
    """Of all rooms; None where one of them is not known."""
    values = list(values)
    return None if None in values else sum(values)


def _names(rooms) -> str:
    return ", ".join(str(room) for room in rooms)
