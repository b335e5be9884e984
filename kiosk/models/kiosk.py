from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from exhibition.models import ExhibitionSet, TourStop
from kiosk.models.told import Told


class Kiosk(Told):
    """A touch screen. Its token reads its own programme and nothing else.

    What it tells is its latest report; all that came lately are kept as receipts.
    """

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
    former_token_hash = models.CharField(max_length=64, blank=True, editable=False, db_index=True)
    former_until = models.DateTimeField(
        _("früheres Gerät zeigt Menschen bis höchstens"), null=True, editable=False
    )
    paired_at = models.DateTimeField(_("gekoppelt"), null=True, editable=False)
    revoked_at = models.DateTimeField(_("gesperrt"), null=True, blank=True, editable=False)
    last_contact_at = models.DateTimeField(_("letzter Kontakt"), null=True, editable=False)
    reported_at = models.DateTimeField(_("letzte Meldung"), null=True, editable=False)
    shown_version = models.CharField(
        _("gezeigte Fassung"), max_length=64, blank=True, editable=False
    )
    shown_since = models.DateTimeField(_("gezeigt seit"), null=True, editable=False)
    silence_told_at = models.DateTimeField(_("als stumm gemeldet"), null=True, editable=False)

    class Meta:
        verbose_name = _("Kiosk")
        verbose_name_plural = _("Kioske")
        ordering = ["name", "pk"]

    def __str__(self):
        return self.name
