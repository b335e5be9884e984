"""What the viewsets share."""

from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import InspectView

MOST_ROWS = 60


def rows(*names: str) -> list[FieldPanel]:
    """A panel for each field."""
    return [FieldPanel(name) for name in names]


def many_rows(relation: str, **words) -> InlinePanel:
    """Rows that belong to what is edited, no more than one form can hold."""
    return InlinePanel(relation, max_num=MOST_ROWS, **words)


def on_the_map(help_text: str) -> MultiFieldPanel:
    """Where it lies, in degrees; ``help_text`` says what that is for."""
    place = [FieldRowPanel(rows("latitude", "longitude"))]
    return MultiFieldPanel(place, heading=gettext_lazy("Auf der Karte"), help_text=help_text)


class PlainInspectView(InspectView):
    """Says yes and no, and times as the clock on the wall shows them."""

    def get_field_display_value(self, field_name, field):
        return _in_words(super().get_field_display_value(field_name, field))


def value(label, shown) -> dict:
    """A line of an inspect view that is no field of the model."""
    return {"label": label, "value": shown, "component": None}


def _in_words(shown):
    if isinstance(shown, bool):
        return _("ja") if shown else _("nein")
    if isinstance(shown, datetime):
        return date_format(localtime(shown), "DATETIME_FORMAT")
    return "–" if shown in (None, "") else shown


class NoAddPolicy(ModelPermissionPolicy):
    """For what only visitors make."""

    def user_has_permission(self, user, action):
        return action != "add" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)
