from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

MOST_SEATS = 10  # of one registration; groups are asked to call


class RegistrationState(models.TextChoices):
    UNCONFIRMED = "unconfirmed", _("noch nicht bestätigt")
    REGISTERED = "registered", _("angemeldet")
    WAITING = "waiting", _("auf der Warteliste")
    CANCELLED = "cancelled", _("abgemeldet")


class Registration(models.Model):
    """Somebody wants to come to something, with so many seats. Deleted after it is over."""

    submission_key = models.UUIDField(unique=True, editable=False)
    name = models.CharField(_("Name"), max_length=120)
    email = models.EmailField(
        _("E-Mail"), blank=True, help_text=_("Leer: Bitte rufen Sie an, wenn sich etwas ändert.")
    )
    seats = models.PositiveSmallIntegerField(
        _("Plätze"), default=1, validators=[MinValueValidator(1), MaxValueValidator(MOST_SEATS)]
    )
    language = models.CharField(_("Sprache"), max_length=12, default="de")
    state = models.CharField(
        _("Stand"),
        max_length=12,
        choices=RegistrationState.choices,
        default=RegistrationState.UNCONFIRMED,
    )
    registered_at = models.DateTimeField(_("angemeldet am"), default=timezone.now)
    cancelled_at = models.DateTimeField(_("abgemeldet am"), null=True, blank=True, editable=False)
    # When the event is, as the person was last told.
    told_event_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True
        ordering = ["registered_at", "pk"]

    def __str__(self):
        return f"{self.pk} ({self.get_state_display()})"
