"""How often and until when an event comes again."""

from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from news.enums import Rhythm

LONGEST = timedelta(days=366 * 6)  # 52 months and some


class SeriesForm(forms.Form):
    rhythm = forms.ChoiceField(
        label=_("Wie oft?"), choices=Rhythm.choices, initial=Rhythm.FORTNIGHTLY
    )
    until = forms.DateField(
        label=_("Bis zu welchem Tag?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": _("Bitte den letzten Tag angeben, zum Beispiel 31.12.2027."),
            "invalid": _("Bitte einen Tag angeben, zum Beispiel 31.12.2027."),
        },
    )

    def clean_until(self):
        until = self.cleaned_data["until"]
        if until > timezone.localdate() + LONGEST:
            raise forms.ValidationError(
                _("Das ist zu weit weg. Bitte wählen Sie einen früheren Tag.")
            )
        return until
