"""What belongs to a set and is entered elsewhere: its panels and media stations, with links."""

from django.contrib.admin.utils import quote
from django.urls import reverse
from wagtail.admin.panels import HelpPanel

from exhibition.models import Panel, TourResource


class SetContentsPanel(HelpPanel):
    """Lists them for a stored set."""

    def __init__(self, template="exhibition/admin/set_contents.html", **kwargs):
        super().__init__(template=template, **kwargs)

    class BoundPanel(HelpPanel.BoundPanel):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.panels = self.stations = []
            if self.is_shown():
                self.panels = [_with_address(one) for one in self.instance.panels.all()]
                self.stations = [_with_address(one) for one in self.instance.resources.all()]

        def is_shown(self):
            return bool(self.instance and self.instance.pk) and super().is_shown()


def _with_address(thing: Panel | TourResource) -> tuple:
    name = f"wagtailsnippets_{thing._meta.app_label}_{thing._meta.model_name}:edit"
    return thing, reverse(name, args=[quote(thing.pk)])
