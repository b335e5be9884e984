"""The words of what hangs on the wall. Imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PanelKind(models.TextChoices):
    STORY = "story", _("Geschichte")
    INTRODUCTION = "introduction", _("Einführung")
    TOUR_MAP = "tour_map", _("Karte der Tour")
    FIGURES = "figures", _("Zahlen")


class PanelLayout(models.TextChoices):
    """Sizes in mm, width by height."""

    A1_PORTRAIT = "a1_portrait", _("A1 hoch (594 × 841 mm)")
    ROLL_UP = "roll_up", _("Roll-up (850 × 2000 mm)")
    CANVAS = "canvas", _("Leinwand (600 × 800 mm)")
