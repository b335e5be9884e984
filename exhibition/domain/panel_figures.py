"""What the panel of figures says: of the programme, and of the exhibition itself.

Everything is counted up to a day that the caller gives, and stands here as finished words: the
same content gives the same panel again, whatever the clock and the tour say by then.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from core.dates import day_in_words
from core.programme_figures import programme_figures
from core.templatetags.numbers import number
from exhibition.enums import DIVERTED_STATES
from exhibition.models import TourStop

LONGEST_BAR = 1000  # units of the drawing
MOST_BARS = 10  # years
TOLD_IN_TWO = 4  # figures of the programme where two languages share the room


@dataclass(frozen=True)
class PanelFigure:
    """A large number and the lines below it, as they are printed."""

    number: str
    label: str
    note: str  # period, or how it was counted
    qualifier: str = ""


@dataclass(frozen=True)
class Bar:
    """How many stops a year had. ``length`` of ``LONGEST_BAR``."""

    year: str
    number: str
    words: str  # for the alternative text
    length: int

    @property
    def blank(self) -> int:
        """What is left of the line: in Arabic a bar begins on the right."""
        return LONGEST_BAR - self.length


@dataclass(frozen=True)
class FigureColumn:
    """One language. ``language``: a code; the templates look its direction up."""

    language: str
    figures: tuple[PanelFigure, ...]
    bars_heading: str
    bars: tuple[Bar, ...]
    sources: tuple[str, ...]
    as_of: str


def figure_columns(*, day: date, languages: list[str]) -> tuple[FigureColumn, ...]:
    """A column for each language, with what was counted until ``day`` (Europe/Berlin).

    Two languages share the room: each says the first figures only.
    """
    stops, is_alone = _begun_until(day), len(languages) == 1
    return tuple(_column(stops, day, language, is_alone=is_alone) for language in languages)


def _begun_until(day: date) -> list[TourStop]:
    """Stops that visitors could see. What moved away or was called off is none."""
    public = TourStop.objects.public().filter(opens__lte=day)
    return list(public.exclude(state__in=DIVERTED_STATES).select_related("venue"))


def _column(stops: list[TourStop], day: date, language: str, *, is_alone: bool) -> FigureColumn:
    with override(language):
        programme = programme_figures(language)
        told = [
            PanelFigure(number(one.value), one.label, one.period, one.qualifier)
            for one in programme
        ]
        own = _own_figures(stops)
        sources = dict.fromkeys(one.source for one in programme)
        return FigureColumn(
            language=language,
            figures=(*told, *own) if is_alone else (*told[:TOLD_IN_TWO], *own[::2]),
            bars_heading=_("Stationen der Ausstellung in jedem Jahr"),
            bars=_bars(stops),
            sources=(*sources, _("eigene Zählung der Ausstellung")),
            as_of=_("Stand: %(day)s") % {"day": day_in_words(day)},
        )


def _own_figures(stops: list[TourStop]) -> list[PanelFigure]:
    if not stops:
        return []
    stations = ngettext("Station der Tour", "Stationen der Tour", len(stops))
    since = _("seit %(year)s") % {"year": number_of_year(min(stop.opens.year for stop in stops))}
    towns = {stop.venue.town for stop in stops}
    found = [
        PanelFigure(number(len(stops)), stations, since),
        PanelFigure(number(len(towns)), ngettext("Ort", "Orte", len(towns)), since),
    ]
    return found + _visitors(stops)


def _visitors(stops: list[TourStop]) -> list[PanelFigure]:
    """The sum, and of how many stops it is known: nobody guesses the others."""
    counted = [stop.visitors for stop in stops if stop.visitors]
    if not counted:
        return []
    of_all = _("gezählt bei %(counted)s von %(all)s Stationen") % {
        "counted": number(len(counted)),
        "all": number(len(stops)),
    }
    return [PanelFigure(number(sum(counted)), ngettext("Gast", "Gäste", sum(counted)), of_all)]


def _bars(stops: list[TourStop]) -> tuple[Bar, ...]:
    """The latest years that had stops, each as long as its share of the fullest."""
    years = Counter(stop.opens.year for stop in stops)
    most = max(years.values(), default=0)
    return tuple(
        Bar(
            year=number_of_year(year),
            number=number(count),
            words=ngettext("%(count)s Station", "%(count)s Stationen", count)
            % {"count": number(count)},
            length=round(count / most * LONGEST_BAR),
        )
        for year, count in sorted(years.items())[-MOST_BARS:]
    )


def number_of_year(year: int) -> str:
    """A year is not grouped: 2027, in Farsi ۲۰۲۷."""
    return number(str(year))
