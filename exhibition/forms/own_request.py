"""What a house fills in on its own page."""

from django import forms
from django.core.validators import MaxValueValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exhibition.forms.request_steps import DigitsField, StepForm

REQUIRED_TEXT = _("Bitte etwas schreiben.")
MOST_PLACES = 2000


class QuestionForm(StepForm):
    text = forms.CharField(
        label=_("Ihre Nachricht"),
        max_length=4000,
        error_messages={"required": REQUIRED_TEXT},
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
    )


class WishForm(StepForm):
    """None of the dates fits. What would is asked for, but nobody has to know it yet."""

    wish = forms.CharField(
        label=_("Wann würde es Ihnen passen?"),
        help_text=_("Freiwillig"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )


class OpeningForm(StepForm):
    """How the house plans its opening."""

    day = forms.DateField(
        label=_("Tag der Eröffnung"),
        input_formats=["%Y-%m-%d", "%d.%m.%Y"],
        error_messages={
            "required": _("Bitte einen Tag angeben."),
            "invalid": _("Bitte einen Tag angeben, zum Beispiel 12.04.2027."),
        },
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    begins = forms.TimeField(
        label=_("Beginn"),
        input_formats=["%H:%M", "%H.%M"],
        error_messages={
            "required": _("Bitte eine Uhrzeit angeben."),
            "invalid": _("Bitte eine Uhrzeit angeben, zum Beispiel 18:00."),
        },
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
    )
    programme = forms.CharField(
        label=_("Programm"),
        help_text=_("Freiwillig. Wer spricht, gibt es Musik?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
    )
    wants_registration = forms.BooleanField(
        label=_("Gäste sollen sich vorher anmelden"), required=False
    )
    places = forms.IntegerField(
        label=_("Wie viele Plätze gibt es?"),
        help_text=_("Freiwillig"),
        min_value=1,
        required=False,
        validators=[MaxValueValidator(MOST_PLACES, _("Bitte eine kleinere Zahl angeben."))],
        error_messages={
            "invalid": _("Bitte eine Zahl angeben."),
            "min_value": _("Bitte eine Zahl angeben."),
        },
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )

    def clean_day(self):
        day = self.cleaned_data["day"]
        if day < timezone.localdate():
            raise forms.ValidationError(_("Dieser Tag ist schon vorbei."), code="past")
        return day


class RenewForm(StepForm):
    """A new link for whoever knows the number and reads the mails of the address."""

    number = DigitsField(
        label=_("Nummer der Anfrage"),
        help_text=_("Sie steht in unseren Mails, zum Beispiel 2027-014."),
        max_length=40,
        error_messages={"required": _("Bitte die Nummer angeben.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "ltr"}),
    )
    email = forms.EmailField(
        label=_("E-Mail"),
        max_length=254,
        error_messages={
            "required": _("Bitte eine E-Mail-Adresse angeben."),
            "invalid": _("Bitte eine vollständige E-Mail-Adresse, zum Beispiel name@haus.de."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"}),
    )

    def clean_number(self) -> str:
        return self.cleaned_data["number"].strip().replace("–", "-").replace(" ", "")
