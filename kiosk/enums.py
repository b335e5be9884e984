"""The words of kiosks. Imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class KioskState(models.TextChoices):
    """How a device is, as its editors need to know it."""

    UNPAIRED = "unpaired", _("noch nicht gekoppelt")
    REVOKED = "revoked", _("gesperrt")
    SILENT = "silent", _("meldet sich nicht")
    FINE = "fine", _("in Ordnung")


class Shown(models.TextChoices):
    """What a device really shows, measured by its latest message."""

    NOTHING = "nothing", _("noch nichts")
    OLDER = "older", _("eine ältere Fassung")
    CURRENT = "current", _("die aktuelle Fassung")


class FigureKind(models.TextChoices):
    """What devices count, without anybody's data."""

    SESSION = "session", _("Besuche")
    LANGUAGE = "language", _("gewählte Sprachen")
    STORY = "story", _("geöffnete Geschichten")
    FILM_STARTED = "film_started", _("angefangene Filme")
    FILM_SEEN = "film_seen", _("zu Ende gesehene Filme")
