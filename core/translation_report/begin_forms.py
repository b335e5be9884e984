"""Which pages are begun in which languages."""

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy
from wagtail.models import Locale, Page

from core.languages import language
from core.translations.matrix import Row, languages, sources


class LocaleField(forms.ModelMultipleChoiceField):
    """Languages by their codes."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **options):
        super().__init__(Locale.objects.none(), to_field_name="language_code", **options)


class BeginForm(forms.Form):
    """Of the matrix: ticked pages, ticked languages."""

    pages = forms.ModelMultipleChoiceField(
        Page.objects.none(),
        error_messages={
            "required": gettext_lazy("Bitte kreuzen Sie mindestens eine Seite an."),
            "invalid_choice": gettext_lazy(
                "Eine der Seiten ist kein Original mehr. Bitte laden Sie die Übersicht neu."
            ),
        },
    )
    languages = LocaleField(
        error_messages={"required": gettext_lazy("Bitte kreuzen Sie mindestens eine Sprache an.")},
    )
    with_subpages = forms.BooleanField(required=False)

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["pages"].queryset = sources()
        self.fields["languages"].queryset = languages()

    @classmethod
    def of_button(cls, value: str) -> "BeginForm":
        """Of a button in a row: „17:fa“, „17:ar,fa“ for several, „17:ar,fa:below“ with subpages.

        A form for anything else is not valid.
        """
        page, _colon, rest = value.partition(":")
        codes, _colon, below = rest.partition(":")
        wanted = {"pages": [page], "languages": codes.split(","), "with_subpages": bool(below)}
        return cls(wanted)

    @property
    def sentences(self) -> list[str]:
        return [sentence for sentences in self.errors.values() for sentence in sentences]


class BeginOnePageForm(forms.Form):
    """Of one page: which languages, and whether with everything below it."""

    languages = LocaleField(
        label=gettext_lazy("In welche Sprachen?"),
        help_text=gettext_lazy(
            "Was in einer Sprache schon da ist, bleibt, wie es ist: Angefangen wird nur, was fehlt."
        ),
        error_messages={"required": gettext_lazy("Bitte kreuzen Sie mindestens eine Sprache an.")},
    )
    with_subpages = forms.BooleanField(
        label=gettext_lazy("mit Unterseiten"),
        help_text=gettext_lazy("Auch alle Seiten unter dieser werden angefangen."),
        required=False,
    )

    def __init__(self, *args, row: Row, **options):
        super().__init__(*args, **options)
        self.row = row
        self.fields["languages"].queryset = languages().filter(pk__in=row.standings)
        self.fields["languages"].label_from_instance = self._label
        if not row.source.numchild:
            del self.fields["with_subpages"]

    def _label(self, locale: Locale) -> str:
        spoken = language(locale.language_code)
        state = self.row.standings[locale.pk].state.label
        return format_html('<bdi lang="{}">{}</bdi> ({})', spoken.code, spoken.name, state)
