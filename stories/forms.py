"""Forms of the editors' workplace."""

from itertools import count

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.fields import StreamField

from stories.domain import alternative_texts, publishing, real_names


class PeoplePageForm(WagtailAdminPageForm):
    """Refuses to publish a page without cover and names who lacks what. Drafts are saved.

    A photo of which nobody can read what is to be seen is a reason too.

    No draft is saved either with the real name of somebody who appears under a pseudonym:
    revisions would keep it.
    """

    def is_valid(self):
        valid = super().is_valid()
        if not self.is_bound:
            return valid
        self._refuse_real_names()
        if valid and not self.errors and self._publishes():
            for sentence in self._refusals():
                self.add_error(None, sentence)
        return valid and not self.errors

    def clean_slug(self) -> str:
        """Two people may have one name: a page that nobody knows yet gives way with a number."""
        slug = self.cleaned_data["slug"]
        page = self.instance
        is_known = page.pk and (page.live or page.first_published_at)
        return slug if is_known else self._free(slug)

    def _free(self, slug: str) -> str:
        taken = (
            self.parent_page.get_children().not_page(self.instance).filter(slug__startswith=slug)
        )
        taken = set(taken.values_list("slug", flat=True))
        numbered = (f"{slug}-{number}" for number in count(2))
        return slug if slug not in taken else next(one for one in numbered if one not in taken)

    def _publishes(self) -> bool:
        """Also the last approval of a workflow. Autosave and drafts do not."""
        data = self.data
        approves = (
            "action-workflow-action" in data and data.get("workflow-action-name") == "approve"
        )
        return "action-publish" in data or (
            approves and publishing.approval_publishes(self.instance)
        )

    def _refusals(self) -> list[str]:
        unseen = alternative_texts.missing(self.instance)
        refusals = publishing.refusals(self.instance, appearances=self._appearances())
        if not refusals:
            return unseen
        how_to_mend = _(
            "Tragen Sie die Einwilligung bei der Person ein"
            " oder speichern Sie die Seite als Entwurf."
        )
        return [*refusals, how_to_mend, *unseen]

    def _appearances(self):
        formset = self.formsets.get("appearances")
        if formset is None:
            return None
        return [form.instance for form in formset.forms if form not in formset.deleted_forms]

    def _refuse_real_names(self) -> None:
        appearances = self._appearances()
        found = real_names.sentences(self.instance, appearances=appearances, fields=self.fields)
        for name, sentence in found.items():
            is_stream = isinstance(self.instance._meta.get_field(name), StreamField)
            self.add_error(None if is_stream else name, sentence)
        if self._a_name_stands_in_comments(appearances):
            self.add_error(None, real_names.sentence(_("Kommentare")))

    def _a_name_stands_in_comments(self, appearances) -> bool:
        formset = self.formsets.get("comments")
        if formset is None or not formset.is_bound:
            return False
        texts = [value for name, value in self.data.items() if name.startswith(formset.prefix)]
        people = real_names.protected(real_names.people_on(self.instance, appearances))
        return real_names.stands_in(texts, people)
