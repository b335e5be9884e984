"""Forms of the editors' workplace."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from exhibition.models import TourStop
from kiosk.domain import pairing
from kiosk.models import Kiosk

MOST_FILES = 10  # of a stick, at once
FIELDS = ["name", "exhibition_set", "stop", "lease_days"]


class KioskForm(WagtailAdminModelForm):
    """What editors say about a kiosk."""

    class Meta:
        model = Kiosk
        fields = FIELDS

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["stop"].queryset = TourStop.objects.select_related("venue")


class PairingForm(KioskForm):
    """The same with the code that a device shows: saving makes the device this kiosk."""

    code = forms.CharField(
        label=_("Code"),
        max_length=20,
        help_text=_("Sechs Zeichen, wie sie auf dem Gerät stehen. Groß oder klein ist gleich."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )
    field_order = ["code", *FIELDS]

    def clean_code(self) -> str:
        try:
            self._pairing = pairing.open_pairing(self.cleaned_data["code"], account=self.for_user)
        except pairing.PairingRefused as refusal:
            raise ValidationError(str(refusal))
        return self._pairing.code

    def save(self, commit=True):
        """Raises CodeUsed when somebody else was faster by a moment."""
        kiosk = super().save(commit)
        pairing.claim(self._pairing, kiosk)
        return kiosk


class CloseWithoutReceiptForm(forms.Form):
    """Why somebody is sure that a device shows nothing old, though it does not say so itself."""

    reason = forms.CharField(
        label=_("Woher wissen Sie, dass nichts Altes mehr zu sehen ist?"),
        min_length=10,
        max_length=100,
        help_text=_("Zum Beispiel: „Gerät am 3. Mai im Lager abgeholt und gelöscht“."),
    )


class DestroyedForm(forms.Form):
    """How somebody knows that a stick shows nobody any more."""

    reason = forms.CharField(
        label=_("Woher wissen Sie, dass er vernichtet ist?"),
        min_length=10,
        max_length=100,
        help_text=_("Zum Beispiel: „Stick am 3. Mai zurückbekommen und gelöscht“."),
    )


class FilesInput(forms.FileInput):
    """Takes more than one file: a stick that has stood for long has several."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """A few files, each looked at by itself."""

    def clean(self, data, initial=None) -> list:
        files = data if isinstance(data, (list, tuple)) else [data]
        if len(files) > MOST_FILES:
            raise ValidationError(_("Bitte höchstens zehn Dateien auf einmal."))
        return [super(FilesField, self).clean(file, initial) for file in files]


class ReadStickForm(forms.Form):
    """The files that a stick has brought home."""

    files = FilesField(
        label=_("Dateien aus dem Ordner „data“ des Sticks"),
        help_text=_(
            "Sie heißen „receipts-1.jsonl“, „receipts-2.jsonl“ und so weiter, jede höchstens 1 MB."
            " Es zählt nur, was noch nicht übernommen ist: Dieselbe Datei darf noch einmal kommen."
        ),
        allow_empty_file=True,
        widget=FilesInput(attrs={"accept": ".jsonl"}),
    )
