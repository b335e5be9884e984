"""The link of whoever registered: signed, without anything that says who it is.

It opens this one registration, for reading, confirming and cancelling, and nothing else. Only
mails to its own address hold it.
"""

from django.conf import settings
from django.core import signing
from django.urls import reverse

from core.models.registration import Registration
from core.registrations.kinds import kind_named, kind_of

SALT = "core.registrations.link"


def token(registration: Registration) -> str:
    return signing.Signer(salt=SALT).sign_object([kind_of(registration).name, registration.pk])


def read(value: str) -> Registration | None:
    """The registration of a token, None when it is deleted. Raises signing.BadSignature."""
    try:
        name, key = signing.Signer(salt=SALT).unsign_object(value)
        kind = kind_named(name)
    except (KeyError, TypeError, ValueError) as error:
        raise signing.BadSignature("no link of ours") from error
    return kind.model._base_manager.select_related(kind.parent).filter(pk=key).first()


def path(registration: Registration) -> str:
    return reverse("registration", args=[token(registration)])


def address(registration: Registration) -> str:
    """The full address, for mails."""
    return settings.SITE_URL + path(registration)


def calendar_address(registration: Registration) -> str:
    """The full address of the calendar file for this one registration."""
    return settings.SITE_URL + reverse("registration_calendar", args=[token(registration)])
