"""Forms of the editors' workplace that look at several of their rows together."""

from collections.abc import Iterator

from django.forms import ModelForm
from wagtail.admin.forms import WagtailAdminModelForm


class FormWithRows(WagtailAdminModelForm):
    def rows(self, name: str) -> Iterator[ModelForm]:
        """The forms of the rows that stay and are right by themselves, as they stand there."""
        formset = self.formsets.get(name)
        for row in formset.forms if formset else ():
            is_untouched = row.empty_permitted and not row.has_changed()
            if row.is_valid() and not is_untouched and not row.cleaned_data.get("DELETE"):
                yield row

    def tell(self, name: str, instance, field: str | None, sentence: str) -> None:
        """Shows the sentence at a field of the row of that instance, or above its fields."""
        for row in self.formsets[name].forms:
            if row.instance is instance:
                row.add_error(field, sentence)
