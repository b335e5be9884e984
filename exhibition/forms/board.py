"""What the tour board shows: its address as a form, so that a wrong value gets a sentence."""

from datetime import date, timedelta

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from core.models import District
from exhibition.domain.board_stops import ALL_STATES, Examples, Wanted
from exhibition.enums import StopState
from exhibition.models import ExhibitionSet

MONTHS = {"3": _("3 Monate"), "6": _("6 Monate"), "12": _("12 Monate"), "18": _("18 Monate")}
MOST = {"24": _("24 Monate")}
STATES = [("", _("ohne abgesagte")), (ALL_STATES, _("alle")), *StopState.choices]
EARLIEST, LATEST = date(2000, 1, 1), date(2098, 12, 31)
DAY_FORMATS = ["%Y-%m-%d", "%d.%m.%Y"]
DEFAULT_MONTHS = 6


class BoardForm(forms.Form):
    FILTERS = ("satz", "stand", "landkreis", "beispiele", "q", "nur_hinweise")

    ab = forms.DateField(
        label=_("ab"),
        required=False,
        input_formats=DAY_FORMATS,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[
            MinValueValidator(EARLIEST, _("Bitte einen Tag ab dem Jahr 2000 wählen.")),
            MaxValueValidator(LATEST, _("Bitte einen Tag vor dem Jahr 2099 wählen.")),
        ],
        error_messages={"invalid": _("„ab“ ist kein Tag. Bitte wie 31.12.2026 schreiben.")},
    )
    monate = forms.ChoiceField(
        label=_("Zeitraum"), required=False, choices=[*MONTHS.items(), *MOST.items()]
    )
    satz = forms.ModelChoiceField(
        ExhibitionSet.objects.all(), label=_("Satz"), required=False, empty_label=_("alle Sätze")
    )
    stand = forms.ChoiceField(label=_("Stand"), required=False, choices=STATES)
    landkreis = forms.ModelChoiceField(
        District.objects.all(),
        label=_("Landkreis oder Stadt"),
        required=False,
        to_field_name="ags",
        empty_label=_("ganz Sachsen"),
    )
    beispiele = forms.ChoiceField(
        label=_("Beispieltermine"), required=False, choices=Examples.choices
    )
    q = forms.CharField(label=_("Ort oder Haus"), required=False, max_length=80)
    nur_hinweise = forms.BooleanField(label=_("nur mit Hinweisen"), required=False)
    mit = forms.BooleanField(label=_("Transporter, Teams, Medienstationen"), required=False)

    def wanted(self, today: date) -> Wanted:
        """What the address asks for; what is wrong in it counts as not asked."""
        self.full_clean()
        values = self.cleaned_data
        return Wanted(
            first=values.get("ab") or default_first(today),
            months=int(values.get("monate") or DEFAULT_MONTHS),
            exhibition_set=values.get("satz"),
            state=values.get("stand") or "",
            district=values.get("landkreis"),
            examples=values.get("beispiele") or "",
            words=(values.get("q") or "").strip(),
            only_noted=bool(values.get("nur_hinweise")),
            with_resources=bool(values.get("mit")),
        )

    def sentences(self) -> list[str]:
        """What is wrong in the address, for a reader."""
        return [
            message if name == "ab" else f"{self.fields[name].label}: {message}"
            for name, errors in self.errors.items()
            for message in errors
        ]


def default_first(today: date) -> date:
    """The Monday of the week before: what runs now has its beginning in sight."""
    return today - timedelta(days=today.weekday() + 7)


def shifted(first: date, months: int) -> date:
    """The first of a month so many months away, within what a board can show."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return min(max(date(year, month + 1, 1), EARLIEST), LATEST)
