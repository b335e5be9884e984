"""What the form of a stop says beside its fields: what comes next, and what was."""

from django.contrib import messages
from django.utils.translation import gettext as _
from wagtail.admin.panels import Panel

from exhibition.domain import approval
from exhibition.domain.stop_history import differences_in_words, history
from exhibition.domain.stop_steps import own_steps
from exhibition.models import TourStop
from exhibition.views.stop_papers import link_to_papers
from exhibition.viewsets.stop_links import links_of
from exhibition.viewsets.stop_steps import OF_STATE, STEPS, edit_url, step_url


class StoredStopPanel(Panel):
    """Shown for stops that are stored; reads them anew, whatever was typed into the form."""

    class BoundPanel(Panel.BoundPanel):
        def is_shown(self):
            return bool(self.instance and self.instance.pk) and super().is_shown()

        def get_context_data(self, parent_context=None):
            stops = TourStop.objects.select_related("successor__venue", "predecessor__venue")
            stop = stops.get(pk=self.instance.pk)
            return {**super().get_context_data(parent_context), **self.facts_of(stop)}


class NextStepsPanel(StoredStopPanel):
    """Says what the house has to agree to, and leads to the steps with a page of their own."""

    class BoundPanel(StoredStopPanel.BoundPanel):
        template_name = "exhibition/admin/stop_next_steps.html"

        def facts_of(self, stop: TourStop) -> dict:
            steps = [OF_STATE[state] for state in own_steps(stop)]
            return {
                "waits": stop.approval_asked_at,
                "changes": differences_in_words(approval.open_changes(stop)),
                "approve_url": step_url("approve", stop),
                "steps": [(STEPS[step][1].page_title, step_url(step, stop)) for step in steps],
                "neighbours": [*_neighbours(stop)],
                "links": _links(stop, self.request.user) if self.request else [],
            }


class HistoryPanel(StoredStopPanel):
    """All that was written down of the stop."""

    class BoundPanel(StoredStopPanel.BoundPanel):
        template_name = "exhibition/admin/stop_history.html"

        def facts_of(self, stop: TourStop) -> dict:
            return {"entries": history(stop)}


class ApprovalHintMixin:
    """Says after saving that the house has to agree now."""

    def form_valid(self, form):
        before = TourStop.objects.values_list("approval_asked_at", flat=True).get(pk=self.object.pk)
        response = super().form_valid(form)
        if response.status_code == 302 and self.object.approval_asked_at and not before:
            messages.warning(
                self.request,
                _(
                    "Diese Station war unterschrieben. Das Haus muss der Änderung zustimmen; bis"
                    " dahin kann sie nicht weitergehen."
                ),
            )
        return response


def approval_in_list(stop: TourStop) -> str:
    """For the column of the list."""
    return _("fehlt") if stop.approval_asked_at else ""


def _links(stop: TourStop, user) -> list[tuple[str, str]]:
    return [*link_to_papers(stop, user), *links_of(stop, user)]


def _neighbours(stop: TourStop):
    if stop.successor:
        yield _("Umgezogen nach"), stop.successor, edit_url(stop.successor)
    if before := getattr(stop, "predecessor", None):
        yield _("Umgezogen von"), before, edit_url(before)
