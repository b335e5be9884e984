"""Requests and the visitor's book, on the first page of the workplace."""

from collections.abc import Iterator
from urllib.parse import urlencode

from django.db.models import F, Max, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.workplace import Entry, Found, Urgency, WorkSource, first_on, since, waiting
from exhibition.domain import visitors_book
from exhibition.domain.request_board import overdue
from exhibition.enums import BookState, RequestState
from exhibition.models import ExhibitionRequest
from exhibition.views.request_board import address, may_change
from exhibition.viewsets.requests import OVERDUE
from exhibition.viewsets.visitors_book_acts import LIST, may_decide

LONG = 3  # days that a house waits for the first word from us before it is urgent


def requests() -> WorkSource:
    return WorkSource(
        name="requests",
        label=gettext_lazy("Anfragen"),
        icon="mail",
        address=lambda: address("board"),
        may=may_change,
        find=_requests,
    )


def book() -> WorkSource:
    return WorkSource(
        name="visitors_book",
        label=gettext_lazy("Gästebuch"),
        icon="openquote",
        address=lambda: reverse(LIST),
        may=may_decide,
        find=_entries_of_book,
    )


def _requests(user) -> Found:
    return Found((_overdue(), *_waiting()))


def _overdue() -> Entry:
    rows = ExhibitionRequest.objects.filter(overdue(timezone.localdate()))
    number, day = waiting(rows, "due_on")
    sentence = ngettext(
        "Anfrage, bei der ein Schritt überfällig ist",
        "Anfragen, bei denen ein Schritt überfällig ist",
        number,
    )
    detail = _("fällig %(when)s") % {"when": first_on(day, number)} if day else ""
    return Entry(number, sentence, _list(waits=OVERDUE), detail, Urgency.NOW)


def _waiting() -> Iterator[Entry]:
    """What waits for us, not for the house: since its last step."""
    for state in (RequestState.CONFIRMED, RequestState.IN_REVIEW, RequestState.ACCEPTED):
        number, moment = waiting(_since_last_step(state), "since")
        url = _list(state=state.value)
        is_late = state == RequestState.CONFIRMED and moment and _days(moment) >= LONG
        urgency = Urgency.NOW if is_late else Urgency.SOON
        yield Entry(number, _words(state, number), url, since(moment, number), urgency)


def _since_last_step(state: RequestState) -> QuerySet[ExhibitionRequest]:
    rows = ExhibitionRequest.objects.filter(state=state)
    return rows.annotate(since=Coalesce(Max("steps__at"), F("received_at")))


def _days(moment) -> int:
    return (timezone.localdate() - timezone.localdate(moment)).days


def _words(state: RequestState, number: int) -> str:
    if state == RequestState.CONFIRMED:
        return ngettext(
            "neue Anfrage wartet auf die erste Antwort",
            "neue Anfragen warten auf die erste Antwort",
            number,
        )
    if state == RequestState.IN_REVIEW:
        return ngettext(
            "Anfrage wartet auf einen Terminvorschlag",
            "Anfragen warten auf einen Terminvorschlag",
            number,
        )
    return ngettext(
        "zugesagte Anfrage wartet auf den Vertrag",
        "zugesagte Anfragen warten auf den Vertrag",
        number,
    )


def _list(**query: str) -> str:
    return f"{address('list')}?{urlencode(query)}"


def _entries_of_book(user) -> Found:
    rows = visitors_book.to_be_read().filter(state=BookState.WAITING)
    number, moment = waiting(rows, "received_at")
    sentence = ngettext(
        "Eintrag im Gästebuch ist zu lesen", "Einträge im Gästebuch sind zu lesen", number
    )
    url = f"{reverse(LIST)}?state={BookState.WAITING}"
    return Found((Entry(number, sentence, url, since(moment, number)),))
