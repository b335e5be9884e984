"""What the panel with the map of the tour says: which stops, where they lie, and that as a list.

The caller gives the day; all that is printed stands here as finished words and lengths. So the
same content gives the same panel again, whatever the clock and the tour say by then.
Lengths are units of ``core.saxony_map.VIEW_BOX``.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import override

from core.dates import day_in_words, days_in_words, month_in_words
from core.saxony_map import HEIGHT, VIEW_BOX, DistrictShape, district_shapes
from core.templatetags.numbers import number
from exhibition.domain import settlement_area
from exhibition.domain.panel_map_labels import Pin, placed
from exhibition.domain.stop_phase import Phase, phase
from exhibition.enums import DIVERTED_STATES, DatePrecision
from exhibition.models import TourStop

LOOKS_BACK = timedelta(days=365)
# That a panel has room for, map and list, by how many languages it speaks.
MOST_STOPS = {1: 16, 2: 8}
OF_A_SENTENCE = {1: 4, 2: 2}  # stops whose room a sentence above the list takes
ORDER: tuple[Phase, ...] = ("now", "ahead", "past")


@dataclass(frozen=True)
class ListedStop:
    """A stop in words. ``number`` is that of its pin, in the digits of the language."""

    number: str
    phase: Phase
    town: str
    house: str
    days: str


@dataclass(frozen=True)
class MapColumn:
    """The list in one language, and what stands below the map."""

    language: str
    stops: tuple[ListedStop, ...]
    more: str  # how many stops there was no room for; empty where none
    as_of: str
    alternative: str  # for who does not see the map


@dataclass(frozen=True)
class TourMap:
    pins: tuple[Pin, ...]
    columns: tuple[MapColumn, ...]
    shapes: tuple[DistrictShape, ...]
    phases: frozenset[str]
    view_box: str = VIEW_BOX
    height: int = HEIGHT


def tour_map(*, day: date, languages: list[str], has_sentence: bool = False) -> TourMap:
    """The stops of the season on ``day`` (Europe/Berlin): running, coming, and of the last year.

    Where there are more than it has room for, those nearest in time are shown, and the list
    says how many more.
    """
    stops = _stops_of_the_season(day)
    room = MOST_STOPS[len(languages)] - has_sentence * OF_A_SENTENCE[len(languages)]
    shown = sorted(stops[:room], key=lambda pair: (pair[0].opens, pair[0].pk))
    pins = placed(shown, languages[0])
    return TourMap(
        pins=pins,
        columns=tuple(_column(shown, len(stops), day, language) for language in languages),
        shapes=tuple(district_shapes()),
        phases=frozenset(kind for _stop, kind in shown),
    )


def _stops_of_the_season(day: date) -> list[tuple[TourStop, Phase]]:
    """With their phase: first those that run, then the next ones, then the latest."""
    public = TourStop.objects.public().filter(opens__gte=day - LOOKS_BACK)
    stops = public.exclude(state__in=DIVERTED_STATES).select_related("venue__district")
    found = [(stop, kind) for stop in stops if (kind := phase(stop, day))]

    def nearest(pair) -> tuple:
        stop, kind = pair
        return ORDER.index(kind), abs((stop.opens - day).days), stop.pk

    return sorted(found, key=nearest)


def _column(shown, total: int, day: date, language: str) -> MapColumn:
    with override(language):
        listed = [_listed(key, *pair, language) for key, pair in enumerate(shown, start=1)]
        left_out = total - len(shown)
        return MapColumn(
            language=language,
            stops=tuple(listed),
            more=_("Weitere Stationen: %(count)s") % {"count": number(left_out)}
            if left_out
            else "",
            as_of=_("Stand: %(day)s") % {"day": day_in_words(day)},
            alternative=_(
                "Schematische Karte von Sachsen mit den Stationen der Tour: %(towns)s. "
                "Die Liste sagt dasselbe."
            )
            % {"towns": ", ".join(dict.fromkeys(one.town for one in listed))},
        )


def _listed(key: int, stop: TourStop, kind: Phase, language: str) -> ListedStop:
    return ListedStop(
        number=number(key),
        phase=kind,
        town=settlement_area.name_in_words(stop.venue, language),
        house=stop.venue.name,
        days=_days(stop),
    )


def _days(stop: TourStop) -> str:
    if stop.precision == DatePrecision.MONTH:
        return month_in_words(stop.opens)
    return days_in_words(stop.opens, stop.closes)
