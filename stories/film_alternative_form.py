"""The part of a film's form that says whether it is an alternative of another film."""

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from stories.domain.films import alternatives


class AlternativeForm:
    """Offers films that can have alternatives, lists those there are, checks the choice."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields.get("alternative_of")
        if field is None:
            return
        rows = field.queryset.filter(alternative_of=None, type="video")
        field.queryset = rows.exclude(pk=self.instance.pk).order_by("title")
        if self.instance.pk and (listed := self._alternatives()):
            field.help_text = listed

    def clean(self):
        answers = super().clean()
        if "alternative_of" in self.fields and "alternative_of" not in self.errors:
            original = self.cleaned_data.get("alternative_of")
            kind = self.cleaned_data.get("alternative_kind", "")
            for name, sentence in alternatives.refusals(self.instance, original, kind).items():
                self.add_error(name if name in self.fields else None, sentence)
        return answers

    def _alternatives(self) -> str:
        """Links to the alternatives of this film, for the editors' workplace."""
        links = [
            (
                reverse("wagtailmedia:edit", args=[row.pk]),
                row.title,
                row.get_alternative_kind_display(),
            )
            for row in self.instance.alternatives.order_by("alternative_kind", "pk")
        ]
        if not links:
            return ""
        listed = format_html_join(", ", '<a href="{}">{} ({})</a>', links)
        return format_html("{} {}", _("Fassungen dieses Films:"), listed)
