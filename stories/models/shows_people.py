from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import InlinePanel
from wagtail.url_routing import RouteResult

from stories.enums import Channel

APPEARANCES_PANEL = InlinePanel(
    "appearances",
    heading=_("Wer ist zu erkennen?"),
    label=_("Person"),
    help_text=_("Ohne gültige Einwilligung aller Personen erscheint die Seite nirgends."),
)


class ShowsPeople(models.Model):
    """A page that may only be shown when the people in it agree.

    ``must_name_people``: such a page without any person on its list is not shown.
    ``shown_works``: names of its foreign keys to photos and films, which must be cleared too.
    """

    must_name_people = True
    shown_works: tuple[str, ...] = ()

    class Meta:
        abstract = True

    def route(self, request, path_components):
        """A page that was shown and is not covered any more leads to the gate, which says 410."""
        if not path_components and not self.live and self.first_published_at:
            from stories.domain.consent import is_covered

            if not is_covered(self, Channel.WEB):
                return RouteResult(self)
        return super().route(request, path_components)
