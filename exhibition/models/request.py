from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import District
from exhibition.enums import (
    DeclineReason,
    Duration,
    HeardFrom,
    InsuranceWish,
    LegalForm,
    RequestState,
    TransportWish,
    VenueKind,
)
from exhibition.models.parts import somebody
from exhibition.models.tour import TourStop


class ExhibitionRequest(models.Model):
    """A house asks for the exhibition. Saved before any mail is sent."""

    WISHES = ("wished_begin", "alternative_begin", "second_alternative_begin")
    CONTACTS = (
        "contact_name",
        "contact_role",
        "email",
        "telephone",
        "signatory_name",
        "signatory_role",
        "on_site_name",
        "on_site_email",
        "on_site_telephone",
        "press_name",
        "press_email",
    )

    number = models.CharField(_("Nummer"), max_length=12, unique=True, editable=False)
    submission_key = models.UUIDField(unique=True, editable=False)
    state = models.CharField(
        _("Stand"), max_length=16, choices=RequestState.choices, default=RequestState.RECEIVED
    )
    language = models.CharField(_("Sprache"), max_length=12, default="de")
    received_at = models.DateTimeField(_("eingegangen"), default=timezone.now)
    confirmed_at = models.DateTimeField(_("bestätigt"), null=True, blank=True)
    # the house
    house = models.CharField(_("Name des Hauses"), max_length=120)
    kind = models.CharField(_("Art des Hauses"), max_length=24, choices=VenueKind.choices)
    legal_form = models.CharField(
        _("Wer unterschreibt den Vertrag?"), max_length=16, choices=LegalForm.choices, blank=True
    )
    street = models.CharField(_("Straße und Hausnummer"), max_length=120)
    postcode = models.CharField(_("Postleitzahl"), max_length=5)
    town = models.CharField(_("Ort"), max_length=80)
    district = models.ForeignKey(
        District, models.PROTECT, null=True, verbose_name=_("Landkreis oder Stadt")
    )
    room = models.TextField(_("Der Raum"), max_length=2000, blank=True)
    step_free = models.BooleanField(_("ohne Stufen erreichbar"), default=False)
    supervision = models.TextField(_("Aufsicht"), max_length=1000, blank=True)
    theft_protection = models.TextField(_("Schutz vor Diebstahl"), max_length=1000, blank=True)
    opening_hours = models.TextField(_("Öffnungszeiten"), max_length=600, blank=True)
    # the time
    wished_begin = models.DateField(_("gewünschter Beginn"))
    alternative_begin = models.DateField(_("anderer möglicher Beginn"), null=True, blank=True)
    second_alternative_begin = models.DateField(
        _("noch ein möglicher Beginn"), null=True, blank=True
    )
    duration = models.CharField(_("Dauer"), max_length=20, choices=Duration.choices)
    wants_opening = models.BooleanField(_("Eröffnung mit Gespräch"), default=False)
    wants_kiosk = models.BooleanField(_("Kiosk mit Film"), default=False)
    wants_school_classes = models.BooleanField(_("Führung für Schulklassen"), default=False)
    languages = models.JSONField(_("gewünschte Sprachen"), default=list, blank=True)
    transport = models.CharField(
        _("Transport"), max_length=8, choices=TransportWish.choices, blank=True
    )
    insurance = models.CharField(
        _("Versicherung"), max_length=8, choices=InsuranceWish.choices, blank=True
    )
    # the contact
    contact_name = models.CharField(_("Ihr Name"), max_length=120)
    contact_role = models.CharField(_("Ihre Aufgabe im Haus"), max_length=120, blank=True)
    email = models.EmailField(_("E-Mail"))
    telephone = models.CharField(_("Telefon"), max_length=40, blank=True)
    signatory_name = models.CharField(_("Wer unterschreibt?"), max_length=120, blank=True)
    signatory_role = models.CharField(_("Funktion"), max_length=120, blank=True)
    on_site_name = models.CharField(_("Wer ist vor Ort?"), max_length=120, blank=True)
    on_site_email = models.EmailField(_("E-Mail vor Ort"), blank=True)
    on_site_telephone = models.CharField(_("Telefon vor Ort"), max_length=40, blank=True)
    press_name = models.CharField(_("Pressestelle"), max_length=120, blank=True)
    press_email = models.EmailField(_("E-Mail der Pressestelle"), blank=True)
    heard_from = models.CharField(
        _("Wie haben Sie von uns erfahren?"),
        max_length=12,
        choices=HeardFrom.choices,
        blank=True,
    )
    message = models.TextField(_("Was sollen wir noch wissen?"), max_length=4000, blank=True)
    # our side
    notes = models.TextField(_("interne Notizen"), max_length=10_000, blank=True)
    assigned_to = somebody(_("zuständig"))
    next_step = models.CharField(_("nächster Schritt"), max_length=160, blank=True)
    due_on = models.DateField(_("fällig am"), null=True, blank=True)
    decline_reason = models.CharField(
        _("warum abgelehnt"), max_length=16, choices=DeclineReason.choices, blank=True
    )
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

    @property
    def wished_days(self) -> list[date]:
        """First days of the months that it wishes, the dearest first."""
        return [day for day in (getattr(self, name) for name in self.WISHES) if day]
