"""The requester's own link: signed, the same each time, valid for two years.

It opens this one request and nothing else. There are two kinds. The one in mails proves that
somebody reads the mails of that address; the one that a browser is sent to after the form does
not: it cannot confirm, and opens nothing any more once the request is confirmed.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import timezone

from exhibition.enums import RequestState
from exhibition.models import ExhibitionRequest

SALT = "exhibition.request.status"
MAXIMUM_AGE = 2 * 365 * 24 * 60 * 60  # seconds after the request was received, or renewed
SPARE = timedelta(days=180)  # a link in a mail is valid at least so long
BROWSER = "browser"


class Refused(Exception):
    """A link that opens nothing. ``reason`` names no person: it may stand in a log."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Link:
    """What a token says: which request, and whether it came by mail."""

    key: int
    is_from_mail: bool = True


class _SignerAt(signing.TimestampSigner):
    """Signs as if it were ``at``, so that a request has one link and not one a second."""

    def __init__(self, at: datetime):
        super().__init__(salt=SALT)
        self.at = at

    def timestamp(self) -> str:
        return signing.b62_encode(int(self.at.timestamp()))


def token(request: ExhibitionRequest, *, since: datetime | None = None) -> str:
    """For mails. Valid for two years from ``since``, by default when it was received."""
    return _SignerAt(since or request.received_at).sign_object(request.pk)


def read(value: str) -> Link:
    """What a token says. Raises signing.SignatureExpired, signing.BadSignature."""
    match signing.loads(value, salt=SALT, max_age=MAXIMUM_AGE):
        case bool():
            pass
        case int(key):
            return Link(key)
        case [int(key), str(kind)] if kind == BROWSER:
            return Link(key, is_from_mail=False)
    raise signing.BadSignature("no link of ours")


def find(value: str) -> tuple[ExhibitionRequest, Link]:
    """The request of a token. Raises Refused: altered, expired, deleted, anonymous, mail_only."""
    try:
        link = read(value)
    except signing.SignatureExpired:
        raise Refused("expired") from None
    except (signing.BadSignature, ValueError, TypeError):
        raise Refused("altered") from None
    found = ExhibitionRequest.objects.filter(pk=link.key).first()
    if found is None:
        raise Refused("deleted")
    if is_anonymous(found):
        raise Refused("anonymous")
    if not link.is_from_mail and not awaits_confirmation(found):
        raise Refused("mail_only")
    return found, link


def is_anonymous(request: ExhibitionRequest) -> bool:
    """Whether nobody knows any more who asked."""
    return not (request.email or request.contact_name or request.house)


def awaits_confirmation(request: ExhibitionRequest) -> bool:
    return request.state == RequestState.RECEIVED and request.confirmed_at is None


def path(request: ExhibitionRequest) -> str:
    return reverse("request_status", args=[token(request)])


def browser_path(request: ExhibitionRequest) -> str:
    """Where a browser goes after the form: shows the request, but confirms nothing."""
    value = _SignerAt(request.received_at).sign_object([request.pk, BROWSER])
    return reverse("request_status", args=[value])


def address(request: ExhibitionRequest) -> str:
    """The full address, for mails; renewed where it would soon be over."""
    ends = request.received_at + timedelta(seconds=MAXIMUM_AGE)
    if ends - timezone.now() >= SPARE:
        return settings.SITE_URL + path(request)
    return renewed_address(request)


def renewed_address(request: ExhibitionRequest) -> str:
    """A full address that is valid for two years from this morning."""
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return settings.SITE_URL + reverse("request_status", args=[token(request, since=today)])
