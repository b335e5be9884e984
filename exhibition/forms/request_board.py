"""What the board of requests shows: its address as a form."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.models import District
from exhibition.domain.request_board import NOBODY, Wanted

MINE = "ich"
WHOSE = [("", _("alle")), (MINE, _("mir")), (NOBODY, _("niemandem"))]


class RequestBoardForm(forms.Form):
    """``q`` looks into number, house, town and next step; never into contacts."""

    FILTERS = ("q", "wem", "landkreis", "faellig")

    q = forms.CharField(label=_("Nummer, Haus, Ort"), required=False, max_length=80)
    wem = forms.ChoiceField(label=_("zugeteilt"), required=False, choices=WHOSE)
    landkreis = forms.ModelChoiceField(
        District.objects.all(),
        label=_("Landkreis oder Stadt"),
        required=False,
        to_field_name="ags",
        empty_label=_("ganz Sachsen"),
    )
    faellig = forms.BooleanField(label=_("nur überfällige"), required=False)

    def wanted(self, user) -> Wanted:
        """What the address asks for; what is wrong in it counts as not asked."""
        self.full_clean()
        values = self.cleaned_data
        whose = values.get("wem") or ""
        return Wanted(
            assigned=user.pk if whose == MINE else whose,
            district=values.get("landkreis"),
            only_overdue=bool(values.get("faellig")),
            words=(values.get("q") or "").strip(),
        )
