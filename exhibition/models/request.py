from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import District
from exhibition.enums import Duration, RequestState, VenueKind
from exhibition.models.tour import TourStop


class ExhibitionRequest(models.Model):
    """A house asks for the exhibition. Saved before any mail is sent."""

    number = models.CharField(_("Nummer"), max_length=12, unique=True, editable=False)
    submission_key = models.UUIDField(unique=True, editable=False)
    state = models.CharField(
        _("Stand"), max_length=12, choices=RequestState.choices, default=RequestState.RECEIVED
    )
    language = models.CharField(_("Sprache"), max_length=12, default="de")
    received_at = models.DateTimeField(_("eingegangen"), default=timezone.now)
    # the house
    house = models.CharField(_("Name des Hauses"), max_length=120)
    kind = models.CharField(_("Art des Hauses"), max_length=24, choices=VenueKind.choices)
    street = models.CharField(_("Straße und Hausnummer"), max_length=120)
    postcode = models.CharField(_("Postleitzahl"), max_length=5)
    town = models.CharField(_("Ort"), max_length=80)
    district = models.ForeignKey(
        District, models.PROTECT, null=True, verbose_name=_("Landkreis oder Stadt")
    )
    room = models.TextField(_("Der Raum"), max_length=2000, blank=True)
    step_free = models.BooleanField(_("ohne Stufen erreichbar"), default=False)
    # the time
    wished_begin = models.DateField(_("gewünschter Beginn"))
    alternative_begin = models.DateField(_("anderer möglicher Beginn"), null=True, blank=True)
    duration = models.CharField(_("Dauer"), max_length=20, choices=Duration.choices)
    wants_opening = models.BooleanField(_("Eröffnung mit Gespräch"), default=False)
    wants_kiosk = models.BooleanField(_("Kiosk mit Film"), default=False)
    wants_school_classes = models.BooleanField(_("Führung für Schulklassen"), default=False)
    # the contact
    contact_name = models.CharField(_("Ihr Name"), max_length=120)
    contact_role = models.CharField(_("Ihre Aufgabe im Haus"), max_length=120, blank=True)
    email = models.EmailField(_("E-Mail"))
    telephone = models.CharField(_("Telefon"), max_length=40, blank=True)
    message = models.TextField(_("Was sollen wir noch wissen?"), max_length=4000, blank=True)
    notes = models.TextField(_("interne Notizen"), max_length=10_000, blank=True)
    stop = models.OneToOneField(
        TourStop,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="request",
        verbose_name=_("Station der Tour"),
    )

    class Meta:
        verbose_name = _("Anfrage")
        verbose_name_plural = _("Anfragen")
        ordering = ["-received_at", "-pk"]

    def __str__(self):
        return f"{self.number} {self.house}, {self.town}"


class RequestStep(models.Model):
    """A dated step on a request's way, shown on the requester's page."""

    request = models.ForeignKey(ExhibitionRequest, models.CASCADE, related_name="steps")
    state = models.CharField(max_length=12, choices=RequestState.choices)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("Schritt")
        verbose_name_plural = _("Schritte")
        ordering = ["at", "pk"]

    def __str__(self):
        return self.get_state_display()
