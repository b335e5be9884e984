"""Mails to the organisation about what a house did on its page. They hold no personal data."""

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from core import outbox
from exhibition.domain.request_mails import notice_recipient
from exhibition.models import ExhibitionRequest

QUESTION = gettext_lazy("eine Nachricht")
OPENING = gettext_lazy("Angaben zur Eröffnung")
AGREEMENT = gettext_lazy("der unterschriebene Leihvertrag")
PICTURES = gettext_lazy("Logo oder Fotos")
CHOICE = gettext_lazy("ein Termin ist gewählt")
NO_DATE_FITS = gettext_lazy("kein Termin passt")
WITHDRAWAL = gettext_lazy("zurückgezogen")


def post(request: ExhibitionRequest, what) -> None:
    """Tells that there is something new: ``what`` is one of the words above."""
    with override(settings.LANGUAGE_CODE):
        values = {"number": request.number, "what": what}
        subject = _("Anfrage %(number)s: %(what)s") % values
        body = render_to_string("email/request_news.txt", values | {"address": _address(request)})
    outbox.post(recipient=notice_recipient(), subject=subject, body=body.strip() + "\n")


def _address(request: ExhibitionRequest) -> str:
    name = "wagtailsnippets_exhibition_exhibitionrequest:inspect"
    return settings.SITE_URL + reverse(name, args=[request.pk])
