"""Forms of the editors' workplace."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from exhibition.models import TourStop
from kiosk.domain import pairing
from kiosk.models import Kiosk

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
