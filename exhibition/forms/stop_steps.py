"""Forms of the steps of a stop that ask more than its own form does."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateInput

from exhibition.domain import approval, endings
from exhibition.domain.approval import ApprovalNotPermitted
from exhibition.domain.stop_days import wrong_order
from exhibition.domain.stop_log import DATES
from exhibition.domain.stop_states import label_of
from exhibition.enums import ENDED_STATES, StopState
from exhibition.models import TourStop, Venue

NOTE_LENGTH = 300


def _day(label, *, required=False, help_text="") -> forms.DateField:
    return forms.DateField(
        label=label, required=required, help_text=help_text, widget=AdminDateInput()
    )


class StepForm(forms.Form):
    """A step of one stop; ``save`` takes it and gives the stop to go on with.

    ``FROM_STOP`` names the fields that begin with what the stop has.
    """

    FROM_STOP: tuple[str, ...] = ()

    def __init__(self, *args, stop: TourStop, initial=None, **kwargs):
        begin = {name: getattr(stop, name) for name in self.FROM_STOP}
        super().__init__(*args, initial=begin | (initial or {}), **kwargs)
        self.stop = stop

    def check_days(self, cleaned: dict) -> None:
        for name, sentence in wrong_order(cleaned).items():
            self.add_error(name, sentence)


class ApprovalForm(StepForm):
    FROM_STOP = ("sequence",)
    NOT_SHOWN = -1  # no stop has it

    sequence = forms.IntegerField(required=False, widget=forms.HiddenInput())
    note = forms.CharField(
        label=gettext_lazy("Wer hat wann und wie zugestimmt?"),
        help_text=gettext_lazy("Zum Beispiel: „Frau Muster, Mail vom 3. März“."),
        max_length=NOTE_LENGTH,
    )

    def clean_sequence(self) -> int:
        shown = self.cleaned_data["sequence"]
        return self.NOT_SHOWN if shown is None else shown

    def save(self, *, by) -> TourStop:
        note, shown = self.cleaned_data["note"], self.cleaned_data["sequence"]
        try:
            return approval.approve(self.stop, by=by, note=note, sequence=shown)
        except ApprovalNotPermitted:
            # The page shows the stop as it is now beside the sentence.
            self.data = {**self.data.dict(), "sequence": self.stop.sequence}
            raise


class TerminationForm(StepForm):
    FROM_STOP = ("take_down_on", "back_in_depot")

    ended_on = _day(gettext_lazy("Letzter Tag in diesem Haus"), required=True)
    take_down_on = _day(gettext_lazy("Abbau"))
    back_in_depot = _day(
        gettext_lazy("Transport zurück"),
        help_text=gettext_lazy("Nach diesem Tag ist der Satz wieder frei."),
    )
    note = forms.CharField(label=gettext_lazy("Warum?"), max_length=NOTE_LENGTH, required=False)

    def clean(self):
        cleaned = super().clean()
        self.check_days({"closes": cleaned.get("ended_on"), **cleaned})
        return cleaned

    def save(self, *, by) -> TourStop:
        return endings.terminate(self.stop, by=by, **self.cleaned_data)


class RelocationForm(StepForm):
    """A stop that is planned already, or a house and days for a new one."""

    FROM_STOP = DATES
    STATES = (StopState.CONTRACT_OUT, StopState.SIGNED, StopState.DRAFT)

    successor = forms.ModelChoiceField(
        TourStop.objects.none(),
        label=gettext_lazy("Station, die schon geplant ist"),
        empty_label=gettext_lazy("– eine neue anlegen –"),
        required=False,
        help_text=gettext_lazy("Dann bleiben Haus und Tage hier unten ohne Wirkung."),
    )
    venue = forms.ModelChoiceField(
        Venue.objects.all(), label=gettext_lazy("Neues Haus"), required=False
    )
    leaves_depot = _day(gettext_lazy("Transport hin"))
    set_up_on = _day(gettext_lazy("Aufbau"))
    opens = _day(gettext_lazy("Erster Tag"))
    closes = _day(gettext_lazy("Letzter Tag"))
    take_down_on = _day(gettext_lazy("Abbau"))
    back_in_depot = _day(gettext_lazy("Transport zurück"))
    state = forms.ChoiceField(
        label=gettext_lazy("Stand der neuen Station"),
        help_text=gettext_lazy(
            "Ein Entwurf nimmt den Satz noch nicht. Öffentlich wird die neue Station mit der"
            " Unterschrift."
        ),
    )
    note = forms.CharField(label=gettext_lazy("Warum?"), max_length=NOTE_LENGTH, required=False)

    def __init__(self, *args, stop: TourStop, **kwargs):
        super().__init__(*args, stop=stop, **kwargs)
        planned = TourStop.objects.exclude(state__in=ENDED_STATES).exclude(pk=stop.pk)
        planned = planned.filter(predecessor=None).select_related("venue").order_by("opens")
        self.fields["successor"].queryset = planned
        self.fields["state"].choices = [(state.value, label_of(state)) for state in self.STATES]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("successor"):
            return cleaned
        for name in ("venue", "opens"):
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, _("Bitte ausfüllen, oder oben eine Station wählen."))
        self.check_days(cleaned)
        return cleaned

    def save(self, *, by) -> TourStop:
        values = self.cleaned_data
        new = TourStop(venue=values["venue"], **{name: values[name] for name in DATES})
        return endings.relocate(
            self.stop,
            to=values["successor"] or new,
            by=by,
            state=StopState(values["state"]),
            note=values["note"],
        )
