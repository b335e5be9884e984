"""In the form of an event: how many come, and the way to their list."""

from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.admin.panels import HelpPanel

from core.registrations.kinds import kind_named
from core.registrations.workplace.words import in_words, list_url, may


class RegistrationsPanel(HelpPanel):
    """A subclass names its kind. Shown for a stored event, to those who may see the list."""

    kind_name = ""

    class BoundPanel(HelpPanel.BoundPanel):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.content = ""
            kind = kind_named(self.panel.kind_name)
            if not (self.instance and self.instance.pk and may(self.request.user, kind, "view")):
                return
            event = kind.whole(self.instance)
            if kind.terms(event).takes_registrations or kind.rows(event).exists():
                self.content = format_html(
                    '<p>{} <b>{}</b></p><p><a href="{}" class="button button-small">{}</a></p>',
                    _("Anmeldungen:"),
                    in_words(kind, event),
                    list_url(kind, event),
                    _("Anmeldungen ansehen"),
                )

        def is_shown(self):
            return bool(self.content) and super().is_shown()
