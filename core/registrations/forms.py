"""The form in which somebody says that they would like to come."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from core.languages import own_digits
from core.models.registration import MOST_SEATS
from core.texts import without_control_characters

TOO_LONG = ngettext_lazy(
    "Höchstens %(limit_value)d Zeichen. Bitte kürzen Sie.",
    "Höchstens %(limit_value)d Zeichen, jetzt sind es %(show_value)d. Bitte kürzen Sie.",
    "limit_value",
)


class RegistrationForm(forms.Form):
    """``most``: seats that the event has at all; nobody asks for more than that."""

    name = forms.CharField(
        label=_("Ihr Name"),
        max_length=120,
        error_messages={
            "required": _("Bitte Ihren Namen angeben."),
            "max_length": TOO_LONG,
        },
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("E-Mail"),
        max_length=254,
        help_text=_("Dorthin schicken wir einen Link, mit dem Sie die Anmeldung bestätigen."),
        error_messages={
            "required": _("Bitte eine E-Mail-Adresse angeben."),
            "invalid": _("Bitte eine vollständige E-Mail-Adresse, zum Beispiel name@haus.de."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"}),
    )
    seats = forms.TypedChoiceField(
        label=_("Wie viele Personen kommen?"),
        coerce=int,
        error_messages={
            "required": _("Bitte eines auswählen."),
            "invalid_choice": _("Bitte eines auswählen."),
        },
    )

    def __init__(self, *args, most: int | None = None, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        most = min(MOST_SEATS, most or MOST_SEATS)
        self.fields["seats"].choices = [(n, own_digits(n)) for n in range(1, most + 1)]

    def clean_name(self) -> str:
        """One line stays one line, whatever a program may have sent."""
        name = " ".join(without_control_characters(self.cleaned_data["name"]).split())
        if not name:
            raise forms.ValidationError(
                self.fields["name"].error_messages["required"], code="required"
            )
        return name
