"""Words that only editors read. Imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ConsentState(models.TextChoices):
    """How the consent of a person stands on some channels."""

    VALID = "valid", _("gültig")
    ENDING = "ending", _("endet in 90 Tagen")
    NOT_YET = "not_yet", _("gilt noch nicht")
    ENDED = "ended", _("abgelaufen")
    WITHDRAWN = "withdrawn", _("widerrufen")
    MISSING = "missing", _("fehlt")


class MediaGap(models.TextChoices):
    """What a photo or film lacks before it may be shown, or before everybody can follow it."""

    CREDIT = "credit", _("Nachweis")
    LICENCE = "licence", _("Lizenz")
    PEOPLE = "people", _("wer zu sehen ist")
    CONSENT = "consent", _("Einwilligung")
    ALTERNATIVE_TEXT = "alternative_text", _("Alternativtext")
    CAPTIONS = "captions", _("Untertitel")


class MakingStep(models.TextChoices):
    """The steps in which a story is made, in their order."""

    PEOPLE = "people", _("Menschen und Einwilligungen")
    TEXT = "text", _("Text")
    PICTURES = "pictures", _("Bilder und Filme")
    TRANSLATIONS = "translations", _("Übersetzungen")
    PLACES = "places", _("Kiosk und Tafel")
