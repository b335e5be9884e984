"""A request's way from received to accepted, who hears of it, and how long it is kept.

Kept for (Art. 5(1)(e) GDPR): 36 months after the last step when it led to a stop, else 12
months after the last step or the wished begin, whichever is later. Then it becomes anonymous:
what was wished where and when stays for the figures, who asked does not.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models.functions import Length
from django.utils import timezone
from django.utils.translation import gettext as _

from core.models import OutgoingMail
from exhibition.domain import request_drafts, request_mails
from exhibition.domain.availability import availabilities, availability
from exhibition.enums import RequestState
from exhibition.models import ExhibitionRequest, RequestRoom, RequestStep

__all__ = ["availabilities", "availability", "change_state", "purge", "submit"]

RETENTION_MONTHS_WITHOUT_STOP = 12
RETENTION_MONTHS_WITH_STOP = 36
NUMBER_ATTEMPTS = 8

PERMITTED: dict[RequestState, frozenset[RequestState]] = {
    RequestState.RECEIVED: frozenset(
        {RequestState.IN_REVIEW, RequestState.DECLINED, RequestState.WITHDRAWN}
    ),
    RequestState.IN_REVIEW: frozenset(
        {RequestState.OFFERED, RequestState.DECLINED, RequestState.WITHDRAWN}
    ),
    RequestState.OFFERED: frozenset(
        {
            RequestState.IN_REVIEW,
            RequestState.ACCEPTED,
            RequestState.DECLINED,
            RequestState.WITHDRAWN,
        }
    ),
    RequestState.ACCEPTED: frozenset({RequestState.WITHDRAWN}),
    RequestState.DECLINED: frozenset({RequestState.IN_REVIEW}),
    RequestState.WITHDRAWN: frozenset(),
}
# Personal, or free text in which somebody may be named.
PERSONAL_FIELDS = (
    "house",
    "street",
    "room",
    "contact_name",
    "contact_role",
    "email",
    "telephone",
    "message",
    "notes",
)


class StateNotPermitted(Exception):
    """A request cannot go from where it is to where it should. The message is for an editor."""


def submit(
    *, key: UUID, entries: Mapping, language: str, rooms: Sequence[Mapping] = ()
) -> ExhibitionRequest:
    """Saves a request with its number and first step and posts receipt and notice.

    The same ``key`` again gives the request that is there and posts nothing. ``entries`` and
    ``rooms`` are checked values by field name. A kept draft of that key is deleted.
    Raises IntegrityError when no number could be had.
    """
    for attempt in range(NUMBER_ATTEMPTS):
        known = ExhibitionRequest.objects.filter(submission_key=key).first()
        if known is not None:
            return known
        try:
            return _save(key, entries, language, rooms)
        except IntegrityError:  # somebody took the number, or a second click was quicker
            if attempt == NUMBER_ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


@transaction.atomic
def _save(key: UUID, entries: Mapping, language: str, rooms) -> ExhibitionRequest:
    now = timezone.now()
    request = ExhibitionRequest.objects.create(
        number=next_number(timezone.localdate(now).year),
        submission_key=key,
        language=language,
        received_at=now,
        **entries,
    )
    RequestStep.objects.create(request=request, state=RequestState.RECEIVED, at=now)
    RequestRoom.objects.bulk_create(RequestRoom(request=request, **room) for room in rooms)
    request_drafts.delete(key)
    request_mails.post_receipt(request)
    request_mails.post_notice(request)
    return request


def next_number(year: int) -> str:
    """The number after the highest of that year: 2026-014. Two may get the same one at once."""
    numbers = ExhibitionRequest.objects.filter(number__startswith=f"{year}-")
    highest = numbers.order_by(Length("number").desc(), "-number").values_list("number", flat=True)
    last = highest.first()
    return f"{year}-{int(last.split('-')[1]) + 1 if last else 1:03d}"


@transaction.atomic
def change_state(request: ExhibitionRequest, new_state: RequestState) -> ExhibitionRequest:
    """Moves a request on, with a dated step and a mail to the house.

    Raises StateNotPermitted where the way is not open, also to the state it is in.
    """
    stored = ExhibitionRequest.objects.select_for_update().get(pk=request.pk)
    refuse(RequestState(stored.state), RequestState(new_state))
    request.state = new_state
    request.save(update_fields=["state"])
    RequestStep.objects.create(request=request, state=new_state)
    request_mails.post_step(request)
    return request


def refuse(before: RequestState, after: RequestState) -> None:
    """Raises StateNotPermitted when a request cannot go from ``before`` to ``after``."""
    if after in PERMITTED[before]:
        return
    ways = [str(label) for known, label in RequestState.choices if known in PERMITTED[before]]
    sentence = _("Von „%(before)s“ geht es nicht zu „%(after)s“.")
    sentence += " " + (_("Möglich: %(ways)s.") if ways else _("Dieser Stand ist endgültig."))
    raise StateNotPermitted(
        sentence % {"before": before.label, "after": after.label, "ways": ", ".join(ways)}
    )


def purge(at: datetime | None = None) -> int:
    """Makes every request anonymous that was kept long enough; returns how many."""
    at = at or timezone.now()
    known = ExhibitionRequest.objects.exclude(contact_name="", email="", house="")
    due = [r for r in known.prefetch_related("steps") if kept_until(r) < at]
    for request in due:
        make_anonymous(request)
    return len(due)


def kept_until(request: ExhibitionRequest) -> datetime:
    """The moment after which a request becomes anonymous."""
    last_step = max((step.at for step in request.steps.all()), default=request.received_at)
    if request.state == RequestState.ACCEPTED or request.stop_id is not None:
        return _months_later(last_step, RETENTION_MONTHS_WITH_STOP)
    begin = datetime.combine(request.wished_begin, datetime.min.time())
    begin = timezone.make_aware(begin, timezone.get_default_timezone())
    if request.state in (RequestState.DECLINED, RequestState.WITHDRAWN):
        return _months_later(last_step, RETENTION_MONTHS_WITHOUT_STOP)
    return _months_later(max(last_step, begin), RETENTION_MONTHS_WITHOUT_STOP)


@transaction.atomic
def make_anonymous(request: ExhibitionRequest) -> None:
    """Empties what tells who asked, here and in the mails that went to them."""
    OutgoingMail.objects.filter(recipient=request.email).delete()
    for name in PERSONAL_FIELDS:
        setattr(request, name, "")
    request.save(update_fields=PERSONAL_FIELDS)


def _months_later(moment: datetime, months: int) -> datetime:
    years, month = divmod(moment.month - 1 + months, 12)
    return moment.replace(year=moment.year + years, month=month + 1, day=min(moment.day, 28))
