import hashlib
import secrets
from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kiosk.models.kiosk import Kiosk

CODE_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # no letter that looks like a number
CODE_LENGTH = 6
CODE_LIFETIME = timedelta(minutes=10)


def hashed(secret: str) -> str:
    """What is stored of a token or device secret: its SHA-256, never itself."""
    return hashlib.sha256(secret.encode()).hexdigest()


def new_code() -> str:
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


class Pairing(models.Model):
    """A device waits to be paired: a code on its screen, a secret in its memory."""

    code = models.CharField(max_length=8, unique=True, default=new_code)
    secret_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=timezone.now)
    kiosk = models.ForeignKey(Kiosk, models.CASCADE, null=True, related_name="pairings")

    class Meta:
        verbose_name = _("Kopplung")
        verbose_name_plural = _("Kopplungen")

    def __str__(self):
        return self.code

    @property
    def expires_at(self):
        return self.created_at + CODE_LIFETIME
