"""Somebody called by telephone: the organiser enters them."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from core.registrations.desk import Entry
from core.registrations.forms import RegistrationForm


class ByHandForm(RegistrationForm):
    """Without a mail address too: then the organiser calls when something changes."""

    language = forms.ChoiceField(
        label=_("Sprache der E-Mails"), choices=settings.LANGUAGES, initial=settings.LANGUAGE_CODE
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name")
        self.fields["name"].error_messages["required"] = _("Bitte den Namen eintragen.")
        email = self.fields["email"]
        email.required = False
        email.help_text = _(
            "Freiwillig. Ohne Adresse bekommt die Person keine E-Mail: Bitte rufen Sie an, wenn"
            " sich etwas ändert."
        )

    @property
    def entry(self) -> Entry:
        return Entry(**self.cleaned_data)
