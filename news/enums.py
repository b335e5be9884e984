from django.db import models
from django.utils.translation import gettext_lazy as _

REGISTRATION_KIND = "event"  # part of the links of those who registered: it stays


class Category(models.TextChoices):
    EXHIBITION = "exhibition", _("Ausstellung")
    PROGRAMME = "programme", _("Programm")
    EVENT = "event", _("Veranstaltung")
    PRESS = "press", _("Presse")

    @property
    def slug(self) -> str:
        """As it stands in addresses, alike in all languages."""
        return SLUGS[self]


SLUGS = {
    Category.EXHIBITION: "ausstellung",
    Category.PROGRAMME: "programm",
    Category.EVENT: "veranstaltung",
    Category.PRESS: "presse",
}


def category_of(slug: str) -> Category | None:
    """The category that an address names; None where there is none of that name."""
    return next((category for category in Category if category.slug == slug), None)


class Topic(models.TextChoices):
    """What subscribers of the newsletter choose from."""

    NEWS = "news", _("Neuigkeiten")
    TOUR = "tour", _("Stationen der Tour")


class DeliveryState(models.TextChoices):
    """What became of one issue for one subscriber."""

    WAITING = "waiting", _("wartet")
    SENT = "sent", _("versandt")
    LEFT_OUT = "left_out", _("ausgelassen")
    FAILED = "failed", _("nicht zustellbar")


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
