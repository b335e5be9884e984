"""„Was noch fehlt“: always beside a page about people, and written anew with every saving."""

from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView

from stories.domain.missing import CONSENTS, PANELS, TRANSLATE, Missing, missing
from stories.enums.desk import MakingStep
from stories.models import Person, ShowsPeople
from stories.viewsets.access import may_see_consents

FIRST = 50  # before Wagtail's own panels
# What has no field of its own to type into.
TARGETS = {
    "appearances": "#id_appearances-ADD",
    "body": "[data-contentpath='body']",
    "portrait": "[data-contentpath='portrait']",
}
PANEL_LIST = "wagtailsnippets_exhibition_panel:list"


@dataclass(frozen=True)
class Line:
    """``target``: where in the form to go (a selector); ``address``: another page; ``who``: whose
    work it is."""

    sentence: str
    is_needed: bool
    target: str = ""
    address: str = ""
    way: str = ""
    who: str = ""


class MissingSidePanel(BaseSidePanel):
    """Counts what a publication needs; lists the rest as well."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = gettext_lazy("Was noch fehlt")
        icon_name = "list-ul"
        counter_classname = "w-bg-critical-200"

        def get_context_data(self, parent_context):
            needed = sum(one.is_needed for one in self.panel.found)
            return super().get_context_data(parent_context) | {"count": needed}

    name = "missing"
    title = gettext_lazy("Was noch fehlt")
    template_name = "stories/admin/missing.html"
    order = FIRST

    class Media:
        css = {"all": ("css/missing.css",)}

    def __init__(self, page, request):
        super().__init__(page, request)
        self.found = missing(page) if page.pk else []

    def get_context_data(self, parent_context):
        steps = {
            step: [self._line(one) for one in lines]
            for step, lines in groupby(self.found, key=lambda one: one.step)
        }
        return super().get_context_data(parent_context) | {
            "steps": [{"step": step, "lines": steps.get(step, [])} for step in MakingStep],
            "needed": sum(one.is_needed for one in self.found),
            "is_new": not self.object.pk,
        }

    def _line(self, one: Missing) -> Line:
        way, address, who = self._elsewhere(one)
        target = TARGETS.get(one.field, f"#id_{one.field}") if one.field else ""
        return Line(one.sentence, one.is_needed, target, address, way, who)

    def _elsewhere(self, one: Missing) -> tuple[str, str, str]:
        """What the way to another form is called, where it leads, or whose work it is."""
        user = self.request.user
        if one.task == CONSENTS and may_see_consents(user):
            return _("Zu den Einwilligungen"), _list_of_people(), ""
        if one.task == CONSENTS:
            return "", "", _("Das trägt ein, wer für Einwilligungen zuständig ist.")
        if one.task == TRANSLATE and user.has_perm("wagtail_localize.submit_translation"):
            address = reverse("wagtail_localize:submit_page_translation", args=[self.object.pk])
            return _("Übersetzung beginnen"), address, ""
        if one.task == TRANSLATE:
            return "", "", _("Das beginnt, wer für Übersetzungen zuständig ist.")
        if one.task == PANELS and user.has_perm("exhibition.view_panel"):
            return _("Zu den Tafeln"), reverse(PANEL_LIST), ""
        if one.task == PANELS:
            return "", "", _("Das legt an, wer die Tour plant.")
        return "", "", ""


def _list_of_people() -> str:
    return reverse(Person.snippet_viewset.get_url_name("list"))


class _WithMissing:
    """For Wagtail's views of one page: one side panel more where the page shows people."""

    def get_side_panels(self):
        panels = super().get_side_panels()
        if isinstance(self.page, ShowsPeople):
            panels.append(MissingSidePanel(self.page, self.request))
        return MediaContainer(sorted(panels, key=lambda panel: panel.order))


class CreatePageView(_WithMissing, CreateView):
    pass


class EditPageView(_WithMissing, EditView):
    pass
