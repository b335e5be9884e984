"""Why a request is not served, in German sentences for planners."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.dates import days_in_words
from exhibition.domain.planner.gaps import find_gaps, openings
from exhibition.domain.planner.model import Key, PlannedStop, Request, Season

NAMED_AT_MOST = 4


class Reason(StrEnum):
    NO_WISH = "no_wish"  # the request names no days
    NO_SET = "no_set"  # there is no set to plan with
    OUTSIDE = "outside"  # all wishes lie outside of the season
    TOO_LONG = "too_long"  # no gap between fixed stops is long enough
    TAKEN = "taken"  # fixed stops have every set in all of its wishes
    DISPLACED = "displaced"  # others of the plan have the days
    NOT_FOUND = "not_found"  # there is room, but the search ended before it was found


@dataclass(frozen=True)
class Unserved:
    """``by`` are the keys of the requests or fixed stops that have its days."""

    request: Request
    reason: Reason
    sentence: str
    by: tuple[Key, ...] = ()


def explain(season: Season, stops: Sequence[PlannedStop], *, is_proven: bool) -> list[Unserved]:
    """A reason for each request of the season that is in none of ``stops``, in their order."""
    served = {stop.request.key for stop in stops}
    return [
        _reason(season, stops, request, is_proven=is_proven)
        for request in season.requests
        if request.key not in served
    ]


def _reason(season, stops, request: Request, *, is_proven: bool) -> Unserved:
    if not season.sets:
        return Unserved(request, Reason.NO_SET, _("Es ist kein Ausstellungssatz auf Reisen."))
    if not request.wishes:
        return Unserved(request, Reason.NO_WISH, _("Die Anfrage nennt keinen Zeitraum."))
    gaps = find_gaps(season)
    if any(openings(season, gap, request) for gap in gaps):
        return _displaced(season, stops, request, is_proven=is_proven)
    if not _is_in_season(season, request):
        sentence = _("Die Wünsche liegen nicht in der Zeit, in der ein Satz unterwegs sein kann.")
        return Unserved(request, Reason.OUTSIDE, sentence)
    needed = season.buffers.before + request.days + season.buffers.after
    longest = max((gap.days for gap in gaps), default=0)
    if longest < needed:
        sentence = _(
            "Gebraucht werden %(needed)s Tage mit Transport, Auf- und Abbau; zwischen den festen "
            "Stationen sind höchstens %(longest)s Tage am Stück frei."
        )
        sentence %= {"needed": needed, "longest": longest}
        return Unserved(request, Reason.TOO_LONG, sentence)
    return _taken(season, request)


def _is_in_season(season: Season, request: Request) -> bool:
    """Whether it would fit if there were no fixed stops."""
    free = Season(season.sets, (request,), (), season.buffers, season.kilometres)
    return any(openings(free, gap, request) for gap in find_gaps(free))


def _taken(season: Season, request: Request) -> Unserved:
    stops = []
    ours = [stop for stop in season.fixed if stop.set_key in {one.key for one in season.sets}]
    for stop in sorted(ours, key=lambda stop: (stop.first, str(stop.key))):
        begin, end = season.taken(stop)
        if any(_touches(season, request, wish, begin, end) for wish in request.wishes):
            stops.append((stop.key, stop.label, stop.first, stop.last))
    sentence = _("In keinem der Wünsche ist ein Satz lange genug frei: %(stops)s.")
    sentence %= {"stops": _listed(stops)}
    return Unserved(request, Reason.TAKEN, sentence, tuple(stop[0] for stop in stops))


def _displaced(season, stops, request: Request, *, is_proven: bool) -> Unserved:
    others = [
        (stop.request.key, stop.request.label, stop.first, stop.last)
        for stop in stops
        if any(
            _touches(season, request, wish, stop.taken_from, stop.taken_until)
            for wish in request.wishes
        )
    ]
    if not is_proven:
        sentence = _("Beim Abbruch der Suche war dafür noch kein Platz gefunden.")
    elif len(others) == 1:
        sentence = _("Verdrängt von %(stops)s; beide zusammen gehen nicht.")
    else:
        sentence = _("Verdrängt von %(stops)s; mit dieser Anfrage würden nicht mehr bedient.")
    if "%(stops)s" in sentence:
        sentence %= {"stops": _listed(others)}
    reason = Reason.DISPLACED if is_proven else Reason.NOT_FOUND
    return Unserved(request, reason, sentence, tuple(other[0] for other in others))


def _touches(season: Season, request: Request, wish, begin, end) -> bool:
    """Whether a stop that opens within the wish could meet those days."""
    earliest, _last = season.buffers.taken(wish.earliest, wish.earliest)
    _first, latest = season.buffers.taken(wish.latest, request.last_day(wish.latest))
    return begin <= latest and end >= earliest


def _listed(stops: Iterable[tuple]) -> str:
    stops = list(stops)
    named = [
        _("%(stop)s (%(days)s)") % {"stop": label, "days": days_in_words(first, last)}
        for _key, label, first, last in stops[:NAMED_AT_MOST]
    ]
    if len(stops) > NAMED_AT_MOST:
        more = len(stops) - NAMED_AT_MOST
        named.append(ngettext("%(more)s weitere", "%(more)s weitere", more) % {"more": more})
    return ", ".join(named)
