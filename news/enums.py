from django.db import models
from django.utils.translation import gettext_lazy as _


class Category(models.TextChoices):
    EXHIBITION = "exhibition", _("Ausstellung")
    PROGRAMME = "programme", _("Programm")
    EVENT = "event", _("Veranstaltung")
    PRESS = "press", _("Presse")
