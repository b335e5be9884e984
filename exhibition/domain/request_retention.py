"""How long a request is kept (Art. 5(1)(e) GDPR), and what becomes of it then.

With a stop for 36 months after the return, or after the last step where that is later; without
one for 12 months after the last step or the wished begin, whichever is later. Then it becomes
anonymous: what was wished where and when stays for the figures, who asked does not. What nobody
confirmed is deleted after 30 days, as is what was begun and not sent.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import ModelLogEntry

from exhibition.domain import document_consent, request_drafts, request_mails, request_submission
from exhibition.domain.request_files import delete_files
from exhibition.domain.request_states import ENDS, PROMISED_STATES
from exhibition.enums import OfferState, RequestState, StopState
from exhibition.models import ExhibitionRequest, RequestNote, TourStop

RETENTION_MONTHS_WITHOUT_STOP = 12
RETENTION_MONTHS_WITH_STOP = 36
UNCONFIRMED_KEPT_FOR = timedelta(days=30)
# Personal, or free text in which somebody may be named.
PERSONAL_FIELDS = (
    "house",
    "street",
    "room",
    "supervision",
    "theft_protection",
    "opening_hours",
    *ExhibitionRequest.CONTACTS,
    "message",
    "notes",
    "next_step",
)
ADDRESSES = ("email", "on_site_email", "press_email")


@dataclass(frozen=True)
class Purged:
    """What was done, in numbers: requests, and drafts of requests."""

    expired: int
    unconfirmed: int
    anonymous: int
    drafts: int
    papers: int

    def __str__(self):
        return (
            f"{self.anonymous} requests made anonymous, {self.expired} expired,"
            f" {self.unconfirmed} unconfirmed ones deleted, {self.drafts} drafts deleted,"
            f" {self.papers} papers about people deleted."
        )


def purge(at: datetime | None = None) -> Purged:
    """Does all that is due; again at once it does nothing."""
    at = at or timezone.now()
    return Purged(
        expired=request_submission.expire(at),
        unconfirmed=_delete_unconfirmed(at),
        anonymous=_make_old_ones_anonymous(at),
        drafts=request_drafts.purge(at),
        papers=document_consent.delete_uncovered(),
    )


def _delete_unconfirmed(at: datetime) -> int:
    states = (RequestState.RECEIVED, RequestState.EXPIRED, RequestState.WITHDRAWN)
    never = ExhibitionRequest.objects.filter(confirmed_at=None, state__in=states, stop=None)
    due = list(never.filter(received_at__lt=at - UNCONFIRMED_KEPT_FOR))
    for request in due:
        _delete(request)
    return len(due)


@transaction.atomic
def _delete(request: ExhibitionRequest) -> None:
    delete_around(request)
    request.delete()


@transaction.atomic
def delete_around(request: ExhibitionRequest) -> None:
    """What does not go with the row of a request: mails to the house, and files of its papers."""
    _delete_mails(request)
    delete_files(request)


def _make_old_ones_anonymous(at: datetime) -> int:
    known = Q()
    for name in PERSONAL_FIELDS:
        known |= Q(**{f"{name}__gt": ""})
    rows = ExhibitionRequest.objects.filter(known).select_related("stop")
    due = [one for one in rows.prefetch_related("steps") if kept_until(one) < at]
    for request in due:
        make_anonymous(request)
    return len(due)


def kept_until(request: ExhibitionRequest) -> datetime:
    """The moment after which a request becomes anonymous."""
    last_step = max((step.at for step in request.steps.all()), default=request.received_at)
    if request.stop_id is not None:
        returned = _morning_of(request.stop.taken_until)
        return _months_later(max(last_step, returned), RETENTION_MONTHS_WITH_STOP)
    if request.state in PROMISED_STATES:
        return _months_later(last_step, RETENTION_MONTHS_WITH_STOP)
    if request.state not in ENDS:
        last_step = max(last_step, _morning_of(request.wished_begin))
    return _months_later(last_step, RETENTION_MONTHS_WITHOUT_STOP)


@transaction.atomic
def make_anonymous(request: ExhibitionRequest) -> None:
    """Empties what tells who asked: here, in what belongs to it, and in the mails to them.

    Of dates that were offered in vain the drafts go too: they name the house.
    """
    delete_around(request)
    request.rooms.all().delete()
    request.messages.all().delete()
    RequestNote.objects.filter(request=request).delete()
    request.steps.update(note="")
    _forget_names_in_the_log(request)
    _delete_drafts_of_stops(request)
    for name in PERSONAL_FIELDS:
        setattr(request, name, "")
    request.save(update_fields=PERSONAL_FIELDS)


def _delete_mails(request: ExhibitionRequest) -> None:
    recipients = [getattr(request, name) for name in ADDRESSES if getattr(request, name)]
    request_mails.naming(request).filter(recipient__in=recipients).delete()


def _forget_names_in_the_log(request: ExhibitionRequest) -> None:
    """Who put its entries right stays known; the log repeats the name of the house."""
    ModelLogEntry.objects.for_instance(request).update(label=request.number)


def _delete_drafts_of_stops(request: ExhibitionRequest) -> None:
    answers = (OfferState.DECLINED, OfferState.LAPSED)
    drafts = TourStop.objects.filter(offer__request=request, offer__state__in=answers)
    drafts = drafts.filter(state=StopState.DRAFT, request=None)
    for stop in drafts:
        delete_files(stop)
    drafts.delete()


def _morning_of(day: date) -> datetime:
    midnight = datetime.combine(day, datetime.min.time())
    return timezone.make_aware(midnight, timezone.get_default_timezone())


def _months_later(moment: datetime, months: int) -> datetime:
    years, month = divmod(moment.month - 1 + months, 12)
    return moment.replace(year=moment.year + years, month=month + 1, day=min(moment.day, 28))
