"""Where an edition hangs, as a colleague enters it."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exhibition.models import ExhibitionSet


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self):
        super().__init__(format="%Y-%m-%d")


class HangForm(forms.Form):
    exhibition_set = forms.ModelChoiceField(
        ExhibitionSet.objects.order_by("name"), label=_("In welchem Satz"), empty_label=_("Wählen")
    )
    on = forms.DateField(label=_("Seit welchem Tag"), initial=timezone.localdate, widget=DayInput())


class TakeDownForm(forms.Form):
    on = forms.DateField(label=_("Abgenommen am"), initial=timezone.localdate, widget=DayInput())
