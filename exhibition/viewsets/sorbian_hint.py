"""Reminds editors of the Upper Sorbian text of a stop. A hint, never an error."""

from django.contrib import messages
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.admin.panels import HelpPanel

from core.languages import language
from exhibition.domain import settlement_area
from exhibition.models import TourStop


def hint(stop: TourStop) -> str:
    """What to add and where, for a stop in the Sorbian settlement area; else nothing."""
    if not settlement_area.lacks_sorbian(stop):
        return ""
    return _(
        "Diese Station liegt im sorbischen Siedlungsgebiet (%(town)s). Ihre Seite zeigt die"
        " Einleitung auf Deutsch und auf Obersorbisch. Die obersorbische fehlt noch: Bitte tragen"
        " Sie sie unter „Texte“ mit der Sprache „%(language)s“ ein."
    ) % {
        "town": settlement_area.name_in_words(stop.venue, get_language()),
        "language": language(settlement_area.SORBIAN).name,
    }


class SorbianHintMixin:
    """Says so after saving."""

    def form_valid(self, form):
        response = super().form_valid(form)
        if response.status_code == 302 and (sentence := hint(self.object)):
            messages.info(self.request, sentence)
        return response


class SorbianHintPanel(HelpPanel):
    """Says so while a stored stop is edited."""

    class BoundPanel(HelpPanel.BoundPanel):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.content = hint(self.instance) if self.instance and self.instance.pk else ""

        def is_shown(self):
            return bool(self.content) and super().is_shown()
