"""Requests side by side by where they stand: a board of six columns. Reads only."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, F, Max, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.models import District
from exhibition.enums import RequestState
from exhibition.models import ExhibitionRequest

MOST = 20  # cards of a column; the rest is counted
NOBODY = "niemand"
R = RequestState


@dataclass(frozen=True)
class Group:
    """A column: its name in addresses, its heading, its states."""

    name: str
    label: str | Promise
    states: tuple[RequestState, ...]
    is_over: bool = False


GROUPS = (
    Group("neu", _("Neu"), (R.RECEIVED, R.CONFIRMED)),
    Group("arbeit", _("In Arbeit"), (R.IN_REVIEW,)),
    Group("angeboten", _("Angeboten"), (R.OFFERED,)),
    Group("vertrag", _("Vertrag"), (R.ACCEPTED, R.AGREEMENT_OUT, R.SIGNED)),
    Group("tour", _("Auf der Tour"), (R.BOOKED, R.PREPARED, R.SHOWN, R.RETURNED)),
    Group("fertig", _("Fertig"), (R.CLOSED, R.DECLINED, R.WITHDRAWN, R.EXPIRED), is_over=True),
)
OVER = GROUPS[-1].states


@dataclass(frozen=True)
class Wanted:
    """What a board is to show. ``assigned``: the key of a colleague, ``NOBODY``, or all."""

    assigned: int | str = ""
    district: District | None = None
    only_overdue: bool = False
    words: str = ""


@dataclass(frozen=True)
class Card:
    """A request with how long it waits, in whole days since its last step."""

    request: ExhibitionRequest
    waits: int
    is_overdue: bool
    is_over: bool


@dataclass(frozen=True)
class Column:
    group: Group
    cards: list[Card]
    count: int

    @property
    def hidden(self) -> int:
        """How many have no card here."""
        return self.count - len(self.cards)


def columns(wanted: Wanted, today: date) -> list[Column]:
    """The board in a fixed number of queries: one for the counts, one for each column.

    In a column what is due first comes first, then what has waited longest; of what is over
    the latest first.
    """
    found = matching(wanted, today)
    names = {group.name: Count("pk", filter=Q(state__in=group.states)) for group in GROUPS}
    counts = found.aggregate(**names)
    return [_column(group, found, counts[group.name], today) for group in GROUPS]


def matching(wanted: Wanted, today: date) -> QuerySet[ExhibitionRequest]:
    """The requests that the filters leave."""
    found = ExhibitionRequest.objects.all()
    if wanted.assigned == NOBODY:
        found = found.filter(assigned_to=None)
    elif wanted.assigned:
        found = found.filter(assigned_to=wanted.assigned)
    if wanted.district:
        found = found.filter(district=wanted.district)
    if wanted.only_overdue:
        found = found.filter(overdue(today))
    for word in wanted.words.split():
        places = ("number", "house", "town", "next_step")
        hit = Q()
        for place in places:
            hit |= Q(**{f"{place}__icontains": word})
        found = found.filter(hit)
    return found


def overdue(today: date) -> Q:
    """Requests under way whose next step was due before ``today``."""
    return Q(due_on__lt=today) & ~Q(state__in=OVER)


def is_overdue(request: ExhibitionRequest, today: date) -> bool:
    """The same for one request."""
    return bool(request.due_on and request.due_on < today and request.state not in OVER)


def _column(group: Group, found: QuerySet, count: int, today: date) -> Column:
    rows = found.filter(state__in=group.states).select_related("assigned_to", "district", "stop")
    rows = rows.annotate(since=Coalesce(Max("steps__at"), F("received_at")))
    if group.is_over:
        rows = rows.order_by("-since", "-pk")
    else:
        rows = rows.order_by(F("due_on").asc(nulls_last=True), "since", "pk")
    return Column(group, list(_cards(rows[:MOST], group, today)), count)


def _cards(rows: Iterable[ExhibitionRequest], group: Group, today: date) -> Iterable[Card]:
    for request in rows:
        waits = days_since(request.since, today)
        yield Card(request, waits, is_overdue(request, today), group.is_over)


def days_since(moment: datetime, today: date) -> int:
    """Whole days in Saxony from a moment to a day; never below 0."""
    return max((today - timezone.localdate(moment)).days, 0)
