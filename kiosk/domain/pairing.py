"""How a device becomes a kiosk, and how it stops being one.

The device shows a code and keeps a secret. An editor enters the code: it is good once and
for ten minutes. The device then collects its token with the secret: it is handed out once
and stored as a hash only, so nobody can read it back. A kiosk has one token: collecting a
new one puts the former device out, and so does revoking.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta

from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from kiosk.domain import former
from kiosk.models import CODE_LIFETIME, Kiosk, Pairing, hashed

COLLECT_WITHIN = 2 * CODE_LIFETIME  # from the code's birth: an entered code may still be fetched
GUESSES = 10  # wrong codes of one account …
GUESSING_TIME = timedelta(minutes=10)  # … within this time
ATTEMPTS = 5  # to draw a code that no other device shows
WAITING, PAIRED, EXPIRED = "waiting", "paired", "expired"


class PairingRefused(Exception):
    """A code is not accepted. ``str()`` says why and what to do."""

    sentence = ""

    def __str__(self):
        return str(self.sentence)


class CodeUnknown(PairingRefused):
    sentence = _("Diesen Code zeigt gerade kein Gerät. Bitte vergleichen Sie ihn noch einmal.")


class CodeExpired(PairingRefused):
    sentence = _(
        "Dieser Code ist abgelaufen: Er gilt zehn Minuten."
        " Auf dem Gerät steht inzwischen ein neuer."
    )


class CodeUsed(PairingRefused):
    sentence = _("Dieser Code wurde schon benutzt. Jeder Code gilt für ein Gerät und nur einmal.")


class TooManyGuesses(PairingRefused):
    sentence = _(
        "Zu viele falsche Codes. Bitte warten Sie zehn Minuten"
        " und versuchen Sie es dann noch einmal."
    )


@dataclass(frozen=True)
class Collected:
    """What a waiting device is told; ``token`` only with ``PAIRED``, and only once."""

    state: str
    token: str = ""


def begin() -> tuple[Pairing, str]:
    """A new code for a device, and the secret with which only this device collects its token."""
    Pairing.objects.filter(created_at__lt=timezone.now() - COLLECT_WITHIN).delete()
    secret = secrets.token_urlsafe(32)
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with transaction.atomic():
                return Pairing.objects.create(secret_hash=hashed(secret)), secret
        except IntegrityError:
            if attempt == ATTEMPTS:
                raise
    raise AssertionError  # not reached: the loop returns or raises


def open_pairing(code: str, *, account) -> Pairing:
    """The device that shows ``code`` and waits. Raises PairingRefused; counts wrong guesses."""
    guesses_key = f"kiosk-guesses-{account.pk}"
    if cache.get(guesses_key, 0) >= GUESSES:
        raise TooManyGuesses
    pairing = Pairing.objects.filter(code=normalised(code)).first()
    if pairing is None:
        cache.add(guesses_key, 0, GUESSING_TIME.total_seconds())
        cache.incr(guesses_key)
        raise CodeUnknown
    if pairing.kiosk_id is not None:
        raise CodeUsed
    if pairing.expires_at <= timezone.now():
        raise CodeExpired
    return pairing


def claim(pairing: Pairing, kiosk: Kiosk) -> None:
    """Promises the waiting device to ``kiosk``. Raises CodeUsed when somebody was faster."""
    if not Pairing.objects.filter(pk=pairing.pk, kiosk=None).update(kiosk=kiosk):
        raise CodeUsed


@transaction.atomic
def collect(secret: str) -> Collected:
    """What the device with that secret is told now. Hands out the token once, then forgets."""
    waiting = Pairing.objects.select_for_update().filter(secret_hash=hashed(secret))
    pairing = waiting.first()
    if pairing is None or not hmac.compare_digest(pairing.secret_hash, hashed(secret)):
        return Collected(EXPIRED)
    now = timezone.now()
    if pairing.kiosk_id is None:
        return Collected(WAITING if now < pairing.expires_at else EXPIRED)
    waiting.delete()
    if now >= pairing.created_at + COLLECT_WITHIN:
        return Collected(EXPIRED)
    token = secrets.token_urlsafe(32)
    kiosk = Kiosk.objects.select_for_update().get(pk=pairing.kiosk_id)
    former.becomes_former(kiosk)
    kiosk.token_hash, kiosk.paired_at, kiosk.revoked_at = hashed(token), now, None
    kiosk.last_contact_at = kiosk.reported_at = kiosk.shown_since = kiosk.touched_at = None
    kiosk.shown_version = ""
    kiosk.save()
    return Collected(PAIRED, token)


def kiosk_of(token: str) -> Kiosk | None:
    """The kiosk that holds this token; none for an unknown or a revoked one.

    A device that is none any more is told so by that: what waited for it is done.
    """
    if not token:
        return None
    kiosk = Kiosk.objects.filter(token_hash=hashed(token), revoked_at=None).first()
    if kiosk is None:
        former.called(token)
        return None
    if not hmac.compare_digest(kiosk.token_hash, hashed(token)):
        return None
    return kiosk


def revoke(kiosk: Kiosk, *, by) -> None:
    """Puts the device out: its next question is refused and it forgets what it has."""
    with transaction.atomic():
        kiosk.refresh_from_db(from_queryset=Kiosk.objects.select_for_update())
        former.becomes_former(kiosk)
        kiosk.token_hash, kiosk.revoked_at, kiosk.shown_version = "", timezone.now(), ""
        kiosk.save()
        kiosk.pairings.all().delete()
        log(instance=kiosk, action="kiosk.revoke", user=by)


def normalised(code: str) -> str:
    """The code as it is stored, however somebody has typed it."""
    return "".join(sign for sign in code.upper() if sign.isalnum())
