"""Views of rows that are added and read, never edited or deleted."""

from django.urls import URLPattern
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.snippets.views.snippets import CreateView, IndexView, InspectView, SnippetViewSet

from stories.enums import Channel, Material, labels_of

A_ROW = 4  # boxes to tick beside each other
SCOPE_LABELS = {"channels": _("wo"), "materials": _("was")}
OFFERED = {"list", "list_results", "add", "inspect"}


class AppendOnlyCreateView(CreateView):
    """Adds a row. There is no edit page to lead to afterwards."""

    def get_success_buttons(self):
        return []


class PlainIndexView(IndexView):
    """A list without boxes to tick: nothing is done to many rows at once."""

    @cached_property
    def columns(self):
        return [column for column in super().columns if column.name != "bulk_actions"]


class ScopeInspectView(InspectView):
    """Reads a row; channels and materials as two lists in words."""

    def get_field_label(self, field_name, field):
        if field_name in SCOPE_LABELS:
            return capfirst(SCOPE_LABELS[field_name])
        return super().get_field_label(field_name, field)

    def get_channels_display_value(self):
        return labels_of(Channel, self.object.channels)

    def get_materials_display_value(self):
        return labels_of(Material, self.object.materials)


class AppendOnlyViewSet(SnippetViewSet):
    """List, add and read. Other addresses are not there at all."""

    add_view_class = AppendOnlyCreateView
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = ScopeInspectView

    def get_urlpatterns(self) -> list[URLPattern]:
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in OFFERED]


def scope_panel(prefix: str, names: list[str], heading) -> MultiFieldPanel:
    """The columns of channels or materials to tick, a few in a row."""
    fields = [FieldPanel(f"{prefix}_{name}") for name in names]
    rows = [fields[start : start + A_ROW] for start in range(0, len(fields), A_ROW)]
    return MultiFieldPanel([FieldRowPanel(row) for row in rows], heading=heading)
