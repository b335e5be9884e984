"""The words of touring: houses, stops and what a planner is warned of. Imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class VenueKind(models.TextChoices):
    TOWN_HALL = "town_hall", _("Rathaus")
    EMPLOYMENT_AGENCY = "employment_agency", _("Agentur für Arbeit")
    JOB_CENTRE = "job_centre", _("Jobcenter")
    LIBRARY = "library", _("Bibliothek")
    SCHOOL = "school", _("Schule")
    OTHER = "other", _("anderes Haus")


class StopState(models.TextChoices):
    """The way of a stop. Visitors see it from ``SIGNED`` on."""

    DRAFT = "draft", _("Entwurf")
    ON_HOLD = "on_hold", _("vorgemerkt")
    CONTRACT_OUT = "contract_out", _("Vertrag verschickt")
    SIGNED = "signed", _("Vertrag unterschrieben")
    IN_TRANSIT = "in_transit", _("unterwegs")
    SET_UP = "set_up", _("aufgebaut")
    OPEN = "open", _("eröffnet")
    CLOSED = "closed", _("beendet")
    RETURNED = "returned", _("zurück")
    CHECKED = "checked", _("geprüft")
    CANCELLED = "cancelled", _("abgesagt")
    TERMINATED = "terminated", _("vom Haus beendet")
    RELOCATED = "relocated", _("umgezogen")


PUBLIC_STATES = (
    StopState.SIGNED,
    StopState.IN_TRANSIT,
    StopState.SET_UP,
    StopState.OPEN,
    StopState.CLOSED,
    StopState.RETURNED,
    StopState.CHECKED,
    StopState.TERMINATED,
    StopState.RELOCATED,
)
# States in which a stop no longer takes up its exhibition set.
FREE_STATES = (StopState.DRAFT, StopState.CANCELLED, StopState.RELOCATED)
# States of a stop that is not to be seen, whatever its dates say.
DIVERTED_STATES = (StopState.CANCELLED, StopState.TERMINATED, StopState.RELOCATED)
ENDED_STATES = (StopState.CLOSED, StopState.RETURNED, StopState.CHECKED, *DIVERTED_STATES)


class ResourceKind(models.TextChoices):
    """What travels besides the sets."""

    MEDIA_STATION = "media_station", _("Medienstation")
    VAN = "van", _("Transporter")
    CREW = "crew", _("Team")


class ContactRole(models.TextChoices):
    """Whom to ask in a house, and for what. Contacts are for the tour planners only."""

    SIGNATORY = "signatory", _("unterschreibt den Vertrag")
    ON_SITE = "on_site", _("vor Ort")
    PRESS = "press", _("Presse")


class HostRole(models.TextChoices):
    """As what somebody is named beside a stop."""

    HOST = "host", _("gastgebendes Haus")
    PARTNER = "partner", _("Partner")
    SUPPORTER = "supporter", _("Förderer")


class DatePrecision(models.TextChoices):
    """How exactly the opening is known: old stops often by their month only."""

    DAY = "day", _("auf den Tag")
    MONTH = "month", _("auf den Monat")


class WarningKind(models.TextChoices):
    """What a tour planner is warned of at a stop (``domain/warnings``)."""

    WAY = "way", _("zu wenig Zeit für den Weg")
    STEPS = "steps", _("Stufen")
    SPACE = "space", _("zu wenig Platz")
    POWER = "power", _("Strom")
    NETWORK = "network", _("Netz")
    PARKING = "parking", _("Transporter")
    HOLIDAY = "holiday", _("Sonn- oder Feiertag")
    DELIVERY = "delivery", _("späte Lieferung")
    HOUSE_CLOSED = "house_closed", _("Haus geschlossen")
    CONDITION = "condition", _("Zustand des Satzes")
    APPROVAL = "approval", _("Zustimmung fehlt")
    HOLD = "hold", _("Vormerkung läuft ab")
    CONTRACT = "contract", _("Vertrag fehlt")
    OPENING_EVENT = "opening_event", _("Eröffnung")
    REGISTRATION = "registration", _("Anmeldung")
