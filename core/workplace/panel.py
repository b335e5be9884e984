"""The panel on the first page of the workplace."""

from wagtail.admin.ui.components import Component

from core.workplace.registry import work_of

FIRST_ON_THE_PAGE = 100  # before Wagtail's own panels
# Said by our entries, with the list behind them; Wagtail's tables ask more with every row.
SAID_BY_OURS = {"workflow_objects_to_moderate", "user_objects_in_workflow_moderation"}


class WorkPanel(Component):
    name = "work"
    order = FIRST_ON_THE_PAGE
    template_name = "core/admin/work.html"

    class Media:
        css = {"all": ("css/workplace.css",)}

    def get_context_data(self, parent_context) -> dict:
        return {"work": work_of(parent_context["request"].user)}


def put_work_first(request, panels: list) -> None:
    """For ``construct_homepage_panels``."""
    panels[:] = [panel for panel in panels if panel.name not in SAID_BY_OURS]
    panels.append(WorkPanel())


def without_counts(request, items: list) -> None:
    """For ``construct_homepage_summary_items``: how many pages there are needs nobody."""
    items.clear()
