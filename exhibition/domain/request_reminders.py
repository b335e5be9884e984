"""What a house is reminded of: before its opening, and of its report afterwards. Each once.

Done by the work of every day (``purge_expired``). Days without a run are caught up on as far as
it makes sense: of two reminders that would come together, only the later one goes out.
"""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import outbox
from exhibition.domain import request_links
from exhibition.enums import DatePrecision, ReminderKind, RequestState, StopState
from exhibition.models import ExhibitionRequest, RequestReminder, TourStop

# Days before the opening from which on a reminder is due, latest first.
BEFORE = ((2, ReminderKind.TWO_DAYS), (14, ReminderKind.TWO_WEEKS), (42, ReminderKind.SIX_WEEKS))
REPORT_WITHIN = timedelta(days=60)  # after the last day; later nobody remembers
COMING = (RequestState.SIGNED, RequestState.BOOKED, RequestState.PREPARED)
ENDED = (RequestState.SHOWN, RequestState.RETURNED, RequestState.CLOSED)
COMING_STOPS = (StopState.SIGNED, StopState.IN_TRANSIT, StopState.SET_UP)
SHOWN_STOPS = (
    StopState.OPEN,
    StopState.CLOSED,
    StopState.RETURNED,
    StopState.CHECKED,
    StopState.TERMINATED,
)


def due_before(opens: date, today: date) -> ReminderKind | None:
    """What a house is to be reminded of on that day; nothing from the day of the opening on."""
    left = (opens - today).days
    if left <= 0:
        return None
    return next((kind for days, kind in BEFORE if left <= days), None)


def is_report_due(closes: date | None, today: date) -> bool:
    return closes is not None and closes < today <= closes + REPORT_WITHIN


def remind(at: datetime | None = None) -> int:
    """Posts every reminder that is due; returns how many. Again on that day it posts none."""
    today = timezone.localdate(at)
    return sum(_remind(request.pk, today) for request in _candidates(today))


def _candidates(today: date) -> QuerySet[ExhibitionRequest]:
    first = today - REPORT_WITHIN
    rows = ExhibitionRequest.objects.filter(email__gt="", state__in=(*COMING, *ENDED))
    rows = rows.exclude(stop__opens__lte=today, stop__closes__lt=first)
    return rows.filter(stop__state__in=(*COMING_STOPS, *SHOWN_STOPS)).order_by("pk")


@transaction.atomic
def _remind(key: int, today: date) -> bool:
    rows = ExhibitionRequest.objects.select_for_update(of=("self",)).select_related("stop__venue")
    request = rows.get(pk=key)
    kind = due(request, today) if request.stop else None
    if kind is None:
        return False
    _row, is_new = RequestReminder.objects.get_or_create(request=request, kind=kind)
    if is_new:
        _post(request, kind)
    return is_new


def due(request: ExhibitionRequest, today: date) -> ReminderKind | None:
    """What the house of a request is to be reminded of on that day, done already or not.

    Nothing while its days are uncertain, and nothing once the exhibition is called off.
    """
    stop = request.stop
    is_certain = stop.approval_asked_at is None and stop.precision == DatePrecision.DAY
    if request.state in COMING and stop.state in COMING_STOPS and is_certain:
        return due_before(opening_day(stop), today)
    if stop.state in SHOWN_STOPS and request.state in (*COMING, *ENDED):
        return ReminderKind.REPORT_DUE if is_report_due(stop.closes, today) else None
    return None


def opening_day(stop: TourStop) -> date:
    """The first day, or the day of the opening event where that comes before."""
    if stop.opening_event_at is None:
        return stop.opens
    return min(stop.opens, timezone.localdate(stop.opening_event_at))


def _post(request: ExhibitionRequest, kind: ReminderKind) -> None:
    with override(request.language):
        subject = _("Erinnerung zu Ihrer Anfrage %(number)s") % {"number": request.number}
        values = {
            "kind": kind.value,
            "number": request.number,
            "opens": opening_day(request.stop),
            "status_address": request_links.address(request),
        }
        body = render_to_string("email/request_reminder.txt", values).strip() + "\n"
        outbox.post(recipient=request.email, subject=subject, body=body)
