"""What belongs to a set and is entered elsewhere: panels, prints, media stations, with links."""

from django.contrib.admin.utils import quote
from django.urls import reverse
from wagtail.admin.panels import HelpPanel

from exhibition.domain.editions.cover import uncovered
from exhibition.domain.editions.hanging import editions_in
from exhibition.models import ExhibitionSet, Panel, TourResource


class SetContentsPanel(HelpPanel):
    """Lists them for a stored set."""

    def __init__(self, template="exhibition/admin/set_contents.html", **kwargs):
        super().__init__(template=template, **kwargs)

    class BoundPanel(HelpPanel.BoundPanel):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.panels = self.stations = self.hangings = []
            if self.is_shown():
                self.panels = [_with_address(one) for one in self.instance.panels.all()]
                self.hangings = hangings_of(self.instance)
                self.stations = [_with_address(one) for one in self.instance.resources.all()]

        def is_shown(self):
            return bool(self.instance and self.instance.pk) and super().is_shown()


def hangings_of(exhibition_set: ExhibitionSet) -> list[tuple]:
    """Each edition that hangs there with its address, and whether it has to come down."""
    refused = set(uncovered().values_list("pk", flat=True))
    return [
        (
            hanging,
            reverse("panel_editions", args=[hanging.edition.panel_id]),
            bool(hanging.edition.withdrawn_at) or hanging.edition_id in refused,
        )
        for hanging in editions_in(exhibition_set)
    ]


def _with_address(thing: Panel | TourResource) -> tuple:
    name = f"wagtailsnippets_{thing._meta.app_label}_{thing._meta.model_name}:edit"
    return thing, reverse(name, args=[quote(thing.pk)])
