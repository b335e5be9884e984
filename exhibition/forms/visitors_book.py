"""What somebody writes into the visitor's book on the website: no name, no address."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from exhibition.domain.visitors_book_words import NoEntry, cleaned
from exhibition.enums import BookAnswer
from exhibition.models.visitors_book import LONGEST_TEXT


class BookForm(forms.Form):
    """One of five answers, a few words, or both."""

    answer = forms.ChoiceField(
        label=_("Was nehmen Sie mit?"),
        choices=[*BookAnswer.choices, ("", _("Nichts davon"))],
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Bitte eines auswählen.")},
    )
    text = forms.CharField(
        label=_("Ein paar Worte schreiben"),
        help_text=_(
            "In jeder Sprache, höchstens 280 Zeichen. Bitte keine Namen und keine Telefonnummern"
            " von anderen."
        ),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5, "maxlength": LONGEST_TEXT, "dir": "auto"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)

    def clean_text(self) -> str:
        """On one line, as it will be shown."""
        try:
            return cleaned(self.cleaned_data["text"])
        except NoEntry as error:
            sentence = gettext("Höchstens %(most)d Zeichen. Bitte kürzen Sie.")
            raise forms.ValidationError(sentence % {"most": LONGEST_TEXT}) from error

    def clean(self) -> dict:
        entries = super().clean()
        if not self.errors and not (entries.get("answer") or entries.get("text")):
            self.add_error(
                "text",
                gettext("Bitte wählen Sie oben etwas aus oder schreiben Sie ein paar Worte."),
            )
        return entries
