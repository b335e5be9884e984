"""The three forms of a request. The fourth step shows what was entered and sends it."""

from django import forms
from django.core.validators import MaxLengthValidator, RegexValidator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from core.models import District
from core.texts import without_control_characters
from exhibition.enums import Duration, VenueKind
from exhibition.forms.month_field import MonthField

CHOOSE = _("Bitte eines auswählen.")
TOO_LONG = ngettext_lazy(
    "Höchstens %(limit_value)d Zeichen. Bitte kürzen Sie.",
    "Höchstens %(limit_value)d Zeichen, jetzt sind es %(show_value)d. Bitte kürzen Sie.",
    "limit_value",
)


class DigitsField(forms.CharField):
    """Digits of other scripts count: a phone set to Arabic types ٠٢٦٢٥."""

    def to_python(self, value):
        value = super().to_python(value)
        return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in value)


class GermanNames(forms.Select):
    """Options that are German names in every language, and say so."""

    def create_option(self, *arguments, **options):
        option = super().create_option(*arguments, **options)
        if option["value"]:
            option["attrs"] |= {"lang": "de", "dir": "ltr"}
        return option


class StepForm(forms.Form):
    """A step with clear messages: nobody is blamed, each says what to do."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        for field in self.fields.values():
            for validator in field.validators:
                if isinstance(validator, MaxLengthValidator):
                    validator.message = TOO_LONG

    def clean(self):
        """One line stays one line, whatever a program may have sent."""
        for name, value in self.cleaned_data.items():
            if isinstance(value, str):
                value = without_control_characters(value)
                is_text = isinstance(self.fields[name].widget, forms.Textarea)
                self.cleaned_data[name] = value if is_text else " ".join(value.split())
        return self.cleaned_data


class HouseForm(StepForm):
    house = forms.CharField(
        label=_("Name des Hauses"),
        help_text=_("Zum Beispiel: Stadtbibliothek Bautzen"),
        max_length=120,
        error_messages={"required": _("Bitte den Namen des Hauses angeben.")},
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    kind = forms.ChoiceField(
        label=_("Was für ein Haus ist es?"),
        choices=VenueKind.choices,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
        widget=forms.RadioSelect,
    )
    street = forms.CharField(
        label=_("Straße und Hausnummer"),
        max_length=120,
        error_messages={"required": _("Bitte Straße und Hausnummer angeben.")},
        widget=forms.TextInput(attrs={"autocomplete": "address-line1"}),
    )
    postcode = DigitsField(
        label=_("Postleitzahl"),
        max_length=10,
        validators=[RegexValidator(r"^[0-9]{5}\Z", _("Bitte fünf Ziffern, zum Beispiel 02625."))],
        error_messages={"required": _("Bitte die Postleitzahl angeben.")},
        widget=forms.TextInput(attrs={"autocomplete": "postal-code", "inputmode": "numeric"}),
    )
    town = forms.CharField(
        label=_("Ort"),
        max_length=80,
        error_messages={"required": _("Bitte den Ort angeben.")},
        widget=forms.TextInput(attrs={"autocomplete": "address-level2"}),
    )
    district = forms.ModelChoiceField(
        label=_("Landkreis oder Stadt"),
        queryset=District.objects.all(),
        to_field_name="ags",
        widget=GermanNames,
        empty_label=_("Bitte auswählen"),
        error_messages={
            "required": _("Bitte den Landkreis oder die Stadt auswählen."),
            "invalid_choice": _("Bitte den Landkreis oder die Stadt auswählen."),
        },
    )
    step_free = forms.BooleanField(label=_("Der Raum ist ohne Stufen erreichbar"), required=False)


class TimeForm(StepForm):
    wished_begin = MonthField(
        label=_("Gewünschter Beginn"),
        help_text=_("Monat und Jahr, zum Beispiel 04/2027"),
        error_messages={"required": _("Bitte einen Monat angeben.")},
        widget=forms.TextInput(attrs={"inputmode": "text", "autocomplete": "off", "dir": "ltr"}),
    )
    alternative_begin = MonthField(
        label=_("Ein anderer Monat, der auch ginge"),
        help_text=_("Freiwillig. So finden wir leichter etwas."),
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "text", "autocomplete": "off", "dir": "ltr"}),
    )
    duration = forms.ChoiceField(
        label=_("Wie lange soll sie bleiben?"),
        choices=Duration.choices,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
        widget=forms.RadioSelect,
    )
    wants_opening = forms.BooleanField(label=_("Eröffnung mit Gespräch"), required=False)
    wants_kiosk = forms.BooleanField(label=_("Kiosk mit Film"), required=False)
    wants_school_classes = forms.BooleanField(label=_("Führung für Schulklassen"), required=False)
    room = forms.CharField(
        label=_("Erzählen Sie vom Raum"),
        help_text=_("Freiwillig. Größe, Licht, Wände – was Sie schon wissen."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class ContactForm(StepForm):
    contact_name = forms.CharField(
        label=_("Ihr Name"),
        max_length=120,
        error_messages={"required": _("Bitte Ihren Namen angeben.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    contact_role = forms.CharField(
        label=_("Ihre Aufgabe im Haus"),
        help_text=_("Freiwillig"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )
    email = forms.EmailField(
        label=_("E-Mail"),
        help_text=_("Dorthin schicken wir den Link zum Stand Ihrer Anfrage."),
        max_length=254,
        error_messages={
            "required": _("Bitte eine E-Mail-Adresse angeben."),
            "invalid": _("Bitte eine vollständige E-Mail-Adresse, zum Beispiel name@haus.de."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"}),
    )
    telephone = DigitsField(
        label=_("Telefon"),
        help_text=_("Freiwillig. Für Rückfragen."),
        max_length=40,
        required=False,
        validators=[
            RegexValidator(
                r"^[0-9+()/.\- ]+\Z", _("Bitte nur Ziffern, Leerzeichen und + ( ) / - angeben.")
            )
        ],
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel", "dir": "ltr"}),
    )
    message = forms.CharField(
        label=_("Was sollen wir noch wissen?"),
        help_text=_("Freiwillig"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


STEP_FORMS = (HouseForm, TimeForm, ContactForm)
