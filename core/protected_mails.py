"""Mails to people whose address few may know: the others learn that there is one, not to whom."""

from collections.abc import Callable

from django.db.models import Q, QuerySet
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from core.models import OutgoingMail

_sources: list[tuple[str, Callable[[], QuerySet]]] = []


def register_protected_addresses(permission: str, addresses: Callable[[], QuerySet]) -> None:
    """``addresses``: a query of addresses in small letters, for who has the permission."""
    _sources.append((permission, addresses))


def hidden_from(user) -> Q:
    """Of which mails a user may not know recipient and text."""
    hidden = Q(pk__in=[])
    for permission, addresses in _sources:
        if not user.has_perm(permission):
            mails = OutgoingMail.objects.annotate(address=Lower("recipient"))
            hidden |= Q(pk__in=mails.filter(address__in=addresses()).values("pk"))
    return hidden


def veil(mail: OutgoingMail) -> OutgoingMail:
    """The mail without what it would tell; for showing, never to be saved."""
    mail.recipient = mail.body = veiled()
    return mail


def veiled() -> str:
    return _("geschützt: nur für „Einwilligungen“")
