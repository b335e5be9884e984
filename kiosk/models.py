import hashlib
import secrets
from datetime import timedelta

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exhibition.models import ExhibitionSet, TourStop

CODE_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # no letter that looks like a number
CODE_LENGTH = 6
CODE_LIFETIME = timedelta(minutes=10)


def hashed(secret: str) -> str:
    """What is stored of a token or device secret: its SHA-256, never itself."""
    return hashlib.sha256(secret.encode()).hexdigest()


def new_code() -> str:
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


class Kiosk(models.Model):
    """A touch screen. Its token reads its own programme and nothing else."""

    name = models.CharField(_("Name"), max_length=80)
    exhibition_set = models.ForeignKey(
        ExhibitionSet,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="kiosks",
        verbose_name=_("Ausstellungssatz"),
    )
    stop = models.ForeignKey(
        TourStop,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="kiosks",
        verbose_name=_("Station der Tour"),
        help_text=_("Leer: die Station, an der der Ausstellungssatz gerade steht."),
    )
    lease_days = models.PositiveSmallIntegerField(
        _("Tage ohne Netz"),
        default=7,
        validators=[MinValueValidator(1), MaxValueValidator(30)],
        help_text=_("So lange zeigt das Gerät ohne Kontakt Geschichten von Menschen."),
    )
    token_hash = models.CharField(max_length=64, blank=True, editable=False, db_index=True)
    paired_at = models.DateTimeField(_("gekoppelt"), null=True, editable=False)
    revoked_at = models.DateTimeField(_("gesperrt"), null=True, blank=True, editable=False)
    last_contact_at = models.DateTimeField(_("letzter Kontakt"), null=True, editable=False)
    shown_version = models.CharField(
        _("gezeigte Fassung"), max_length=64, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("Kiosk")
        verbose_name_plural = _("Kioske")
        ordering = ["name", "pk"]

    def __str__(self):
        return self.name


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


class Receipt(models.Model):
    """A device says what it really shows."""

    kiosk = models.ForeignKey(Kiosk, models.CASCADE, related_name="receipts")
    received_at = models.DateTimeField(default=timezone.now)
    version = models.CharField(max_length=64)
    item = models.CharField(max_length=120, blank=True)
    errors = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("Meldung eines Kiosks")
        verbose_name_plural = _("Meldungen der Kioske")
        ordering = ["-received_at", "-pk"]
        indexes = [models.Index(fields=["kiosk", "-received_at"], name="receipt_latest")]

    def __str__(self):
        return f"{self.kiosk} {self.received_at:%d.%m.%Y %H:%M}"
