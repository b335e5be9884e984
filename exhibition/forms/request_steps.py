"""The five forms of a request. The sixth step shows what was entered and sends it."""

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from core.languages import site_languages
from core.models import District
from exhibition.enums import Duration, InsuranceWish, TransportWish, VenueKind
from exhibition.forms.month_field import MonthField
from exhibition.forms.request_contact import ContactForm
from exhibition.forms.request_parts import (
    CHOOSE,
    DigitsField,
    GermanNames,
    OwnNames,
    Part,
    StepForm,
)
from exhibition.forms.request_rooms import RoomsForm

MONTH = {"inputmode": "text", "autocomplete": "off", "dir": "ltr"}


class HouseForm(StepForm):
    parts = (Part(("house", "kind", "street", "postcode", "town", "district")),)
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


class TimeForm(StepForm):
    parts = (Part(("wished_begin", "alternative_begin", "second_alternative_begin", "duration")),)
    wished_begin = MonthField(
        label=_("Gewünschter Beginn"),
        help_text=_("Monat und Jahr, zum Beispiel 04/2027"),
        error_messages={"required": _("Bitte einen Monat angeben.")},
        widget=forms.TextInput(attrs=MONTH),
    )
    alternative_begin = MonthField(
        label=_("Ein anderer Monat, der auch ginge"),
        help_text=_("Freiwillig. So finden wir leichter etwas."),
        required=False,
        widget=forms.TextInput(attrs=MONTH),
    )
    second_alternative_begin = MonthField(
        label=_("Noch ein Monat, der auch ginge"),
        help_text=_("Freiwillig"),
        required=False,
        widget=forms.TextInput(attrs=MONTH),
    )
    duration = forms.ChoiceField(
        label=_("Wie lange soll sie bleiben?"),
        choices=Duration.choices,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
        widget=forms.RadioSelect,
    )


class WishesForm(StepForm):
    """Nothing of it has to be filled in."""

    parts = (
        Part(
            ("wants_opening", "wants_kiosk", "wants_school_classes"),
            _("Was wünschen Sie sich dazu?"),
            "checks",
        ),
        Part(("languages",)),
        Part(
            ("transport", "insurance"),
            _("Das geht auch später: Transport, Versicherung"),
            "details",
        ),
    )
    wants_opening = forms.BooleanField(label=_("Eröffnung mit Gespräch"), required=False)
    wants_kiosk = forms.BooleanField(label=_("Kiosk mit Film"), required=False)
    wants_school_classes = forms.BooleanField(label=_("Führung für Schulklassen"), required=False)
    languages = forms.MultipleChoiceField(
        label=_("In welchen Sprachen?"),
        choices=lambda: [(language.code, language.name) for language in site_languages()],
        required=False,
        error_messages={"invalid_choice": CHOOSE},
        widget=OwnNames,
    )
    transport = forms.ChoiceField(
        label=_("Transport"),
        choices=TransportWish.choices,
        required=False,
        error_messages={"invalid_choice": CHOOSE},
        widget=forms.RadioSelect,
    )
    insurance = forms.ChoiceField(
        label=_("Versicherung"),
        choices=InsuranceWish.choices,
        required=False,
        error_messages={"invalid_choice": CHOOSE},
        widget=forms.RadioSelect,
    )


STEP_FORMS = (HouseForm, RoomsForm, TimeForm, WishesForm, ContactForm)
