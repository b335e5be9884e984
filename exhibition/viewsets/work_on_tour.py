"""Stops that come next, on the first page of the workplace."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.dates import day_in_words
from core.workplace import Details, Entry, Found, Line, Urgency, WorkSource, first_on
from exhibition.domain.next_stops import NextStop, next_stops, with_what_lacks
from exhibition.views import season_reports
from exhibition.views.board import may_change, may_see
from exhibition.viewsets.stop_steps import NAMESPACE, edit_url
from exhibition.viewsets.tour import AHEAD, LACKING

AT_A_GLANCE = 6  # stops by name; the rest is a click away


def stops() -> WorkSource:
    return WorkSource(
        name="stops",
        label=gettext_lazy("Tourplan"),
        icon="calendar-alt",
        address=lambda: reverse("tour_board"),
        may=may_see,
        find=_stops,
    )


def season_report() -> WorkSource:
    return WorkSource(
        name="season_report",
        label=gettext_lazy("Saisonbericht"),
        icon="doc-full",
        address=lambda: reverse(season_reports.REPORTS),
        may=season_reports.may_read,
    )


def coming() -> list[NextStop]:
    """All that come next, in their order."""
    return with_what_lacks(next_stops().select_related("venue", "exhibition_set"))


def entry_of(found: list[NextStop]) -> Entry:
    """How many there are, for everybody who may see the list of stops."""
    sentence = ngettext(
        "Station wird in den nächsten 14 Tagen aufgebaut, eröffnet oder abgebaut",
        "Stationen werden in den nächsten 14 Tagen aufgebaut, eröffnet oder abgebaut",
        len(found),
    )
    first = found[0].days[0][0] if found else None
    return Entry(len(found), sentence, list_of(AHEAD), first_on(first, len(found)))


def list_of(choice: str) -> str:
    return f"{reverse(f'{NAMESPACE}:list')}?next={choice}"


def _stops(user) -> Found:
    """Who only looks at the tour has nothing to do there."""
    if not may_change(user):
        return Found()
    found = coming()
    short = [one for one in found if one.lacking]
    sentence = ngettext(
        "nahe Station, bei der noch etwas fehlt",
        "nahe Stationen, bei denen noch etwas fehlt",
        len(short),
    )
    first = first_on(short[0].days[0][0], len(short)) if short else ""
    lines = tuple(_line(one) for one in found[:AT_A_GLANCE])
    return Found(
        (
            Entry(len(short), sentence, list_of(LACKING), first, Urgency.NOW),
            entry_of(found),
        ),
        (Details(_("Die nächsten Stationen"), lines),),
    )


def _line(one: NextStop) -> Line:
    days = [
        _("%(what)s am %(day)s") % {"what": what, "day": day_in_words(day)}
        for day, what in one.days
    ]
    return Line(
        title=f"{one.stop.venue.town}, {one.stop.venue.name}",
        url=edit_url(one.stop),
        text="; ".join(days),
        marks=one.lacking,
    )
