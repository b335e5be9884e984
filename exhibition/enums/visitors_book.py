"""The words of the visitor's book. Imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BookSource(models.TextChoices):
    """Where somebody has written."""

    KIOSK = "kiosk", _("Kiosk")
    WEB = "web", _("Website")


class BookAnswer(models.TextChoices):
    """What a visitor takes along: one of five, in this order on every screen."""

    COURAGE = "courage", _("Mut")
    RESPECT = "respect", _("Respekt")
    CURIOSITY = "curiosity", _("Neugier")
    IDEA = "idea", _("Eine Idee")
    QUESTION = "question", _("Eine Frage")


class BookState(models.TextChoices):
    """What an editor has decided. Nothing is published without one."""

    WAITING = "waiting", _("wartet")
    PUBLISHED = "published", _("veröffentlicht")
    REFUSED = "refused", _("abgelehnt")


class BookHint(models.TextChoices):
    """What may stand in a text that nobody should read there."""

    TELEPHONE = "telephone", _("Telefonnummer")
    EMAIL = "email", _("E-Mail-Adresse")
    LINK = "link", _("Adresse im Internet")
    REAL_NAME = "real_name", _("richtiger Name eines Menschen, den wir kennen")
