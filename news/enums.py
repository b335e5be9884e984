from django.db import models
from django.utils.translation import gettext_lazy as _


class Category(models.TextChoices):
    EXHIBITION = "exhibition", _("Ausstellung")
    PROGRAMME = "programme", _("Programm")
    EVENT = "event", _("Veranstaltung")
    PRESS = "press", _("Presse")


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
