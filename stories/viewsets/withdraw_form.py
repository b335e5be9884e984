"""What an editor withdraws for a person: everything, or what is ticked."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stories.domain.withdrawal import Scope
from stories.enums import Channel, Material

ALL, PART = "all", "part"


class WithdrawForm(forms.Form):
    """Everything unless told otherwise. What contradicts itself is asked again, never guessed."""

    extent = forms.ChoiceField(
        label=gettext_lazy("Was wird widerrufen?"),
        choices=[(ALL, gettext_lazy("Alles")), (PART, gettext_lazy("Nur ein Teil"))],
        widget=forms.RadioSelect,
        initial=ALL,
        required=False,
    )
    channels = forms.MultipleChoiceField(
        label=gettext_lazy("Wo nicht mehr?"),
        help_text=gettext_lazy("Nichts angekreuzt heißt: nirgends mehr."),
        choices=Channel.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    materials = forms.MultipleChoiceField(
        label=gettext_lazy("Was nicht mehr?"),
        help_text=gettext_lazy("Nichts angekreuzt heißt: nichts davon mehr."),
        choices=Material.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def clean(self):
        answers = super().clean()
        names_a_part = bool(answers.get("channels") or answers.get("materials"))
        extent = answers.get("extent") or ALL
        if extent == PART and not names_a_part:
            self.add_error(
                "extent", _("Bitte kreuzen Sie unten an, welcher Teil. Oder wählen Sie „Alles“.")
            )
        if extent == ALL and names_a_part:
            self.add_error(
                "extent",
                _("Unten sind einzelne Teile angekreuzt. Gilt „Nur ein Teil“ oder „Alles“?"),
            )
        return answers

    @property
    def scope(self) -> Scope:
        answers = self.cleaned_data
        return Scope(
            channels=frozenset(map(Channel, answers["channels"])),
            materials=frozenset(map(Material, answers["materials"])),
        )
