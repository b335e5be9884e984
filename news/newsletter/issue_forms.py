"""The form in which an issue is put together."""

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from exhibition.domain.visitors_book_hints import gives_away, people_with_names


class IssueForm(WagtailAdminModelForm):
    """No sentence goes out with the real name of somebody who is called otherwise here."""

    def clean(self):
        cleaned = super().clean()
        texts = [cleaned.get("introduction") or ""]
        rows = self.formsets["texts"].forms if "texts" in self.formsets else []
        texts += [row.data.get(row.add_prefix("introduction")) or "" for row in rows]
        if gives_away(texts, people_with_names()):
            message = _("Hier steht der richtige Name eines Menschen. Bitte nehmen Sie ihn heraus.")
            self.add_error("introduction", message)
        return cleaned
