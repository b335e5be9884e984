"""The words of a request, from the form to the report. Imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RequestState(models.TextChoices):
    """The way of a request, from the form to the exhibition's return."""

    RECEIVED = "received", _("eingegangen")
    CONFIRMED = "confirmed", _("bestätigt")
    IN_REVIEW = "in_review", _("wird geprüft")
    OFFERED = "offered", _("Termin vorgeschlagen")
    ACCEPTED = "accepted", _("zugesagt")
    AGREEMENT_OUT = "agreement_out", _("Vertrag verschickt")
    SIGNED = "signed", _("Vertrag unterschrieben")
    BOOKED = "booked", _("Termin steht fest")
    PREPARED = "prepared", _("vorbereitet")
    SHOWN = "shown", _("zu sehen")
    RETURNED = "returned", _("zurück")
    CLOSED = "closed", _("abgeschlossen")
    DECLINED = "declined", _("abgelehnt")
    WITHDRAWN = "withdrawn", _("zurückgezogen")
    EXPIRED = "expired", _("verfallen")


class LegalForm(models.TextChoices):
    """Who would sign the loan agreement."""

    MUNICIPALITY = "municipality", _("Stadt oder Gemeinde")
    DISTRICT = "district", _("Landkreis")
    AUTHORITY = "authority", _("Behörde oder Körperschaft")
    ASSOCIATION = "association", _("Verein oder Stiftung")
    COMPANY = "company", _("Unternehmen")
    CHURCH = "church", _("Kirche oder Religionsgemeinschaft")
    OTHER = "other", _("etwas anderes")


class TransportWish(models.TextChoices):
    LENDER = "lender", _("Bitte bringen und holen Sie die Ausstellung")
    HOST = "host", _("Wir holen und bringen sie selbst")
    OPEN = "open", _("Das besprechen wir lieber")


class InsuranceWish(models.TextChoices):
    HOST = "host", _("Wir versichern sie")
    LENDER = "lender", _("Wir können sie nicht versichern")
    OPEN = "open", _("Das besprechen wir lieber")


class HeardFrom(models.TextChoices):
    SAW_IT = "saw_it", _("Ich habe die Ausstellung gesehen")
    COLLEAGUES = "colleagues", _("von Kolleginnen und Kollegen")
    MENTORS = "mentors", _("von den Mentorinnen und Mentoren")
    PRESS = "press", _("aus Presse oder Internet")
    OTHER = "other", _("anders")


class PaperKind(models.TextChoices):
    """What is written, printed or sent about one request, or about a stop without one."""

    OFFER = "offer", _("Angebot")
    AGREEMENT = "agreement", _("Leihvertrag")
    SIGNED_AGREEMENT = "signed_agreement", _("unterschriebener Leihvertrag")
    PACKING_LIST = "packing_list", _("Packliste")
    SET_UP_GUIDE = "set_up_guide", _("Aufbauanleitung")
    CONDITION_OUT = "condition_out", _("Zustandsbericht hin")
    CONDITION_BACK = "condition_back", _("Zustandsbericht zurück")
    POSTER = "poster", _("Plakat A3")
    POSTER_A2 = "poster_a2", _("Plakat A2")
    INVITATION = "invitation", _("Einladung zur Eröffnung")
    LEAFLET = "leaflet", _("Faltblatt")
    PRESS_KIT = "press_kit", _("Pressemappe")
    CERTIFICATE = "certificate", _("Urkunde")
    LOGO = "logo", _("Logo des Hauses")
    CONDITION_OUT_PHOTO = "condition_out_photo", _("Foto zum Zustandsbericht hin")
    CONDITION_BACK_PHOTO = "condition_back_photo", _("Foto zum Zustandsbericht zurück")


class Duration(models.TextChoices):
    TWO_WEEKS = "two_weeks", _("2 Wochen")
    FOUR_WEEKS = "four_weeks", _("4 Wochen")
    SIX_TO_EIGHT_WEEKS = "six_to_eight_weeks", _("6 bis 8 Wochen")
    TO_BE_DISCUSSED = "to_be_discussed", _("Das besprechen wir lieber")


class Availability(models.TextChoices):
    """How much room is left in a month."""

    FREE = "free", _("frei")
    NEARLY_FREE = "nearly_free", _("zum Teil frei")
    TAKEN = "taken", _("vergeben")
    UNKNOWN = "unknown", _("noch offen")
