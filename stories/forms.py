"""Forms of the editors' workplace."""

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from stories.domain import consent
from stories.enums import Channel


class PeoplePageForm(WagtailAdminPageForm):
    """Refuses to publish a page without cover and names who lacks what. Drafts are saved."""

    def is_valid(self):
        valid = super().is_valid()
        if valid and self._publishes():
            for sentence in self._refusals():
                self.add_error(None, sentence)
            valid = not self.non_field_errors()
        return valid

    def _publishes(self) -> bool:
        """Also the approval at the end of a workflow. Autosave and drafts do not."""
        data = self.data
        approves = (
            "action-workflow-action" in data and data.get("workflow-action-name") == "approve"
        )
        return "action-publish" in data or approves

    def _refusals(self) -> list[str]:
        decision = consent.decide_page(self.instance, Channel.WEB, appearances=self._appearances())
        if decision.covered:
            return []
        return [
            _("Nicht veröffentlicht: Hier fehlt eine Einwilligung."),
            *(reason.sentence for reason in decision.reasons),
            _(
                "Tragen Sie die Einwilligung bei der Person ein"
                " oder speichern Sie die Seite als Entwurf."
            ),
        ]

    def _appearances(self):
        formset = self.formsets.get("appearances")
        if formset is None:
            return None
        return [form.instance for form in formset.forms if form not in formset.deleted_forms]
