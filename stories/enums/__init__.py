"""The words of consent and of stories. Imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """Where something is shown. A consent names its channels one by one."""

    WEB = "web", _("Website")
    KIOSK = "kiosk", _("Kiosk")
    PRINT = "print", _("Druck (Tafeln, Plakate)")
    FILM = "film", _("Dokumentarfilm")
    PRESS = "press", _("Presse")
    SOCIAL = "social", _("soziale Medien")
    THIRD_PARTY = "third_party", _("Weitergabe an Partner")


class Material(models.TextChoices):
    """What of a person is shown."""

    TEXT = "text", _("Text über die Person")
    NAME = "name", _("richtiger Name")
    PHOTO = "photo", _("Foto")
    VOICE_VIDEO = "voice_video", _("Stimme und Film")
    SPECIAL = "special", _("besondere Angaben (Art. 9 DSGVO)")


class PersonRole(models.TextChoices):
    MENTEE = "mentee", _("Mentee")
    MENTOR = "mentor", _("Mentorin oder Mentor")
    EMPLOYER = "employer", _("Arbeitgeberin oder Arbeitgeber")
    COMPANION = "companion", _("Begleitung")


class LegalBasis(models.TextChoices):
    """On which ground a person is shown."""

    CONSENT = "consent", _("Einwilligung (Art. 6 Abs. 1 a DSGVO, § 22 KunstUrhG)")
    PUBLIC_EVENT = "public_event", _("öffentliche Veranstaltung (§ 23 Abs. 1 Nr. 3 KunstUrhG)")
    PUBLIC_OFFICE = "public_office", _("Auftritt im öffentlichen Amt (§ 23 Abs. 1 Nr. 1 KunstUrhG)")


class WithdrawalOrigin(models.TextChoices):
    """Who entered a withdrawal."""

    EDITOR = "editor", _("Redaktion")
    PERSON = "person", _("die Person selbst, über den Link im Brief")
    COMMAND = "command", _("Befehl auf dem Server")


class TaskKind(models.TextChoices):
    """What a withdrawal leaves to people, because no software can do it."""

    PAGE = "page", _("Seite")
    PANEL = "panel", _("gedruckte Tafel")
    KIOSK = "kiosk", _("Kiosk")
    HANDED_ON = "handed_on", _("Presse, Partner, soziale Medien")
    CHECK = "check", _("von Hand nachsehen")


class Ground(models.TextChoices):
    """The colour that a story owns in index, story, kiosk and panel."""

    PORPHYR = "porphyr", _("Porphyr (rot)")
    SAFRAN = "safran", _("Safran (gelb)")
    SERPENTIN = "serpentin", _("Serpentin (grün)")
    ROSENQUARZ = "rosenquarz", _("Rosenquarz (rosa)")
    BLAUDRUCK = "blaudruck", _("Blaudruck (blau)")


class FilmFormat(models.TextChoices):
    """In which form a film goes out. The original never does."""

    H264_1080 = "h264_1080", _("MP4, 1080 Zeilen")
    H264_720 = "h264_720", _("MP4, 720 Zeilen")
    H264_480 = "h264_480", _("MP4, 480 Zeilen")
    AV1 = "av1", _("AV1")
    AUDIO = "audio", _("nur Ton")


class FilmAlternative(models.TextChoices):
    """A film of its own that tells another film to those who cannot see or hear it."""

    AUDIO_DESCRIPTION = "audio_description", _("mit Audiodeskription")
    SIGN_LANGUAGE = "sign_language", _("in Deutscher Gebärdensprache")


class FieldOfWork(models.TextChoices):
    """What one can filter stories by: what somebody does, never where somebody is from."""

    CARE = "care", _("Pflege")
    SCHOOL = "school", _("Schule")
    CRAFT = "craft", _("Handwerk")
    KITCHEN = "kitchen", _("Küche")
    OFFICE = "office", _("Büro")
    TECHNOLOGY = "technology", _("Technik")


def labels_of(kind: type[models.TextChoices], chosen) -> str:
    """The labels of those chosen, in the order of their kind, with commas."""
    return ", ".join(str(choice.label) for choice in kind if choice in chosen)
