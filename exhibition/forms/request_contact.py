"""Whom to ask about a request, and who signs."""

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from exhibition.enums import HeardFrom, LegalForm
from exhibition.forms.request_parts import CHOOSE, DigitsField, FreeText, Part, StepForm

TELEPHONE = RegexValidator(
    r"^[0-9+()/.\- ]+\Z", _("Bitte nur Ziffern, Leerzeichen und + ( ) / - angeben.")
)
WRONG_EMAIL = _("Bitte eine vollständige E-Mail-Adresse, zum Beispiel name@haus.de.")


def _name(label) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


def _email(label) -> forms.EmailField:
    return forms.EmailField(
        label=label,
        max_length=254,
        required=False,
        error_messages={"invalid": WRONG_EMAIL},
        widget=forms.EmailInput(attrs={"autocomplete": "off", "dir": "ltr"}),
    )


class ContactForm(StepForm):
    """Name and address of whoever asks; the others who have to do with it can come later."""

    parts = (
        Part(("contact_name", "email", "telephone", "message")),
        Part(
            (
                "contact_role",
                "legal_form",
                "signatory_name",
                "signatory_role",
                "on_site_name",
                "on_site_email",
                "on_site_telephone",
                "press_name",
                "press_email",
                "heard_from",
            ),
            _("Das geht auch später: Vertrag, Haus, Presse"),
            "details",
        ),
    )
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
            "invalid": WRONG_EMAIL,
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"}),
    )
    telephone = DigitsField(
        label=_("Telefon"),
        help_text=_("Freiwillig. Für Rückfragen."),
        max_length=40,
        required=False,
        validators=[TELEPHONE],
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel", "dir": "ltr"}),
    )
    message = FreeText(
        label=_("Was sollen wir noch wissen?"),
        help_text=_("Freiwillig"),
        max_length=4000,
        rows=5,
    )
    heard_from = forms.ChoiceField(
        label=_("Wie haben Sie von uns erfahren?"),
        choices=[("", _("Freiwillig")), *HeardFrom.choices],
        required=False,
        error_messages={"invalid_choice": CHOOSE},
    )
    legal_form = forms.ChoiceField(
        label=_("Wer schließt den Vertrag?"),
        choices=LegalForm.choices,
        required=False,
        error_messages={"invalid_choice": CHOOSE},
        widget=forms.RadioSelect,
    )
    signatory_name = _name(_("Wer unterschreibt?"))
    signatory_role = _name(_("Funktion"))
    on_site_name = _name(_("Ansprechperson im Haus"))
    on_site_email = _email(_("E-Mail im Haus"))
    on_site_telephone = DigitsField(
        label=_("Telefon im Haus"),
        max_length=40,
        required=False,
        validators=[TELEPHONE],
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "tel", "dir": "ltr"}),
    )
    press_name = _name(_("Pressestelle"))
    press_email = _email(_("E-Mail der Pressestelle"))
