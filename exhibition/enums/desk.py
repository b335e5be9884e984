"""Words of a request that only colleagues read. Imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DeclineReason(models.TextChoices):
    """Why a request was declined, for the figures."""

    NOTHING_FREE = "nothing_free", _("kein Termin frei")
    ROOM = "room", _("der Raum passt nicht")
    OUTSIDE = "outside", _("nicht in Sachsen")
    COSTS = "costs", _("Kosten oder Versicherung")
    OTHER = "other", _("anderer Grund")


class OfferState(models.TextChoices):
    """What became of an offered date."""

    OPEN = "open", _("wartet auf Antwort")
    CHOSEN = "chosen", _("gewählt")
    DECLINED = "declined", _("abgelehnt")
    LAPSED = "lapsed", _("abgelaufen")


class ReminderKind(models.TextChoices):
    """Counted from the opening, and after the return."""

    SIX_WEEKS = "six_weeks", _("6 Wochen vorher")
    TWO_WEEKS = "two_weeks", _("2 Wochen vorher")
    TWO_DAYS = "two_days", _("2 Tage vorher")
    REPORT_DUE = "report_due", _("Bericht nach dem Ende")
