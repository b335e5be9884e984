"""Views of rows that are added and read, never edited or deleted."""

from django.urls import URLPattern
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

OFFERED = {"list", "list_results", "add", "inspect"}


class AppendOnlyCreateView(CreateView):
    """Adds a row. There is no edit page to lead to afterwards."""

    def get_success_buttons(self):
        return []


class AppendOnlyViewSet(SnippetViewSet):
    """List, add and read. Other addresses are not there at all."""

    add_view_class = AppendOnlyCreateView
    copy_view_enabled = False
    inspect_view_enabled = True

    def get_urlpatterns(self) -> list[URLPattern]:
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in OFFERED]


def scope_fields(prefix: str, names) -> list[str]:
    """The columns of channels or materials, in their order."""
    return [f"{prefix}_{name}" for name in names]
