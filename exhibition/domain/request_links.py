"""The requester's own link: signed, the same each time, valid for two years."""

from datetime import datetime

from django.conf import settings
from django.core import signing
from django.urls import reverse

from exhibition.models import ExhibitionRequest

SALT = "exhibition.request.status"
MAXIMUM_AGE = 2 * 365 * 24 * 60 * 60  # seconds after the request was received


class _SignerAt(signing.TimestampSigner):
    """Signs as if it were ``at``, so that a request has one link and not one a second."""

    def __init__(self, at: datetime):
        super().__init__(salt=SALT)
        self.at = at

    def timestamp(self) -> str:
        return signing.b62_encode(int(self.at.timestamp()))


def token(request: ExhibitionRequest) -> str:
    return _SignerAt(request.received_at).sign_object(request.pk)


def read(value: str) -> int:
    """The primary key in a token. Raises signing.SignatureExpired, signing.BadSignature."""
    return signing.loads(value, salt=SALT, max_age=MAXIMUM_AGE)


def path(request: ExhibitionRequest) -> str:
    return reverse("request_status", args=[token(request)])


def address(request: ExhibitionRequest) -> str:
    """The full address, for mails."""
    return settings.SITE_URL + path(request)
