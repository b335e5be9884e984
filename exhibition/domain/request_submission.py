"""How a request comes in: saved first, then a receipt; somebody is bothered when it is confirmed.

Who cannot read the mails of the address cannot confirm. Unconfirmed it expires after 7 days.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models.functions import Length
from django.utils import timezone

from exhibition.domain import request_drafts, request_mails, request_steps
from exhibition.enums import RequestState
from exhibition.models import ExhibitionRequest, RequestRoom, RequestStep

NUMBER_ATTEMPTS = 8
EXPIRES_AFTER = timedelta(days=7)
LOCK = 1_416_589_908  # any number: of PostgreSQL's advisory locks this one is for our numbers


def submit(
    *,
    key: UUID,
    entries: Mapping,
    language: str,
    rooms: Iterable[Mapping] = (),
    is_proven: bool = False,
) -> ExhibitionRequest:
    """Saves a request with its rooms, number and first step and posts the receipt.

    The same ``key`` again gives the request that is there and posts nothing. ``entries`` and
    ``rooms`` are checked values by field name. A kept draft of that key is deleted.
    ``is_proven``: sent by a link that we mailed to its very address, so it is confirmed at once.
    Raises IntegrityError when no number could be had.
    """
    for attempt in range(NUMBER_ATTEMPTS):
        known = ExhibitionRequest.objects.filter(submission_key=key).first()
        if known is not None:
            return known
        try:
            return _save(key, entries, language, rooms, is_proven)
        except IntegrityError:  # somebody took the number, or a second click was quicker
            if attempt == NUMBER_ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


@transaction.atomic
def _save(key: UUID, entries: Mapping, language: str, rooms: Iterable[Mapping], is_proven: bool):
    _wait_in_line()
    now = timezone.now()
    request = ExhibitionRequest.objects.create(
        number=next_number(timezone.localdate(now).year),
        submission_key=key,
        language=language,
        received_at=now,
        **entries,
    )
    RequestRoom.objects.bulk_create(RequestRoom(request=request, **room) for room in rooms)
    RequestStep.objects.create(request=request, state=RequestState.RECEIVED, at=now)
    request_drafts.delete(key)
    if is_proven:
        request_steps.move(request, RequestState.CONFIRMED, by=None)
        request_mails.post_notice(request)
    request_mails.post_receipt(request)
    return request


def _wait_in_line() -> None:
    """Nobody else takes a number before this transaction ends. SQLite's are alone anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def next_number(year: int) -> str:
    """The number after the highest of that year: 2026-014. Two may get the same one at once."""
    numbers = ExhibitionRequest.objects.filter(number__startswith=f"{year}-")
    highest = numbers.order_by(Length("number").desc(), "-number").values_list("number", flat=True)
    last = highest.first()
    return f"{year}-{int(last.split('-')[1]) + 1 if last else 1:03d}"


@transaction.atomic
def confirm(request: ExhibitionRequest) -> bool:
    """Somebody reads the mails of the address: now the organisation hears of the request.

    Again, it changes nothing. False where it is too late: expired or withdrawn meanwhile.
    """
    stored = request_steps.locked(request.pk)
    if stored.state == RequestState.RECEIVED:
        request_steps.move(stored, RequestState.CONFIRMED, by=None)
        tell_of_confirmation(stored)
    request.state, request.confirmed_at = stored.state, stored.confirmed_at
    return stored.confirmed_at is not None


def tell_of_confirmation(request: ExhibitionRequest) -> None:
    """The receipt of a confirmation for the house, and the notice for the organisation."""
    request_mails.post_confirmation(request)
    request_mails.post_notice(request)


def expire(at: datetime | None = None) -> int:
    """Ends what nobody has confirmed for 7 days; returns how many."""
    limit = (at or timezone.now()) - EXPIRES_AFTER
    old = ExhibitionRequest.objects.filter(state=RequestState.RECEIVED, received_at__lt=limit)
    return sum(_expire(key) for key in old.values_list("pk", flat=True))


@transaction.atomic
def _expire(key: int) -> bool:
    """False where somebody confirmed it just now."""
    request = request_steps.locked(key)
    if request.state != RequestState.RECEIVED:
        return False
    request_steps.move(request, RequestState.EXPIRED, by=None)
    return True
