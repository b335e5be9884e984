from django.db import models
from django.utils.translation import gettext_lazy as _

REGISTRATION_KIND = "event"  # part of the links of those who registered: it stays


class Category(models.TextChoices):
    EXHIBITION = "exhibition", _("Ausstellung")
    PROGRAMME = "programme", _("Programm")
    EVENT = "event", _("Veranstaltung")
    PRESS = "press", _("Presse")


class EventKind(models.TextChoices):
    NETWORK = "network", _("Netzwerktreffen")
    EMPLOYERS = "employers", _("Treffen mit Betrieben")
    WORKSHOP = "workshop", _("Workshop")
    OPENING = "opening", _("Eröffnung")
    OTHER = "other", _("anderer Termin")


class Rhythm(models.TextChoices):
    WEEKLY = "weekly", _("jede Woche")
    FORTNIGHTLY = "fortnightly", _("alle zwei Wochen")
    MONTHLY_BY_WEEKDAY = "monthly_by_weekday", _("jeden Monat am selben Wochentag")
    MONTHLY_BY_DAY = "monthly_by_day", _("jeden Monat am selben Tag")
