"""What the person takes back with the link on the letter: all of it, or a part."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stories.domain.agreements import Agreement
from stories.domain.plain_words import CHANNELS, MATERIALS
from stories.domain.withdrawal import Scope
from stories.enums import Channel, Material

ALL, PART = "all", "part"
NOT_OFFERED = gettext_lazy("Bitte wählen Sie aus, was hier steht.")


class WithdrawalLinkForm(forms.Form):
    """Everything unless told otherwise. Offers only what is allowed, and takes any other
    channel or material too: what is gone meanwhile is no mistake of theirs."""

    extent = forms.ChoiceField(
        label=gettext_lazy("Was sollen wir nicht mehr zeigen?"),
        choices=[
            (ALL, gettext_lazy("Alles. Ich möchte nirgends mehr gezeigt werden.")),
            (PART, gettext_lazy("Nur einen Teil. Ich wähle aus.")),
        ],
        widget=forms.RadioSelect,
        initial=ALL,
        error_messages={"required": NOT_OFFERED, "invalid_choice": NOT_OFFERED},
    )
    channels = forms.MultipleChoiceField(
        label=gettext_lazy("Wo nicht mehr?"),
        choices=list(CHANNELS.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": NOT_OFFERED},
    )
    materials = forms.MultipleChoiceField(
        label=gettext_lazy("Was nicht mehr?"),
        choices=list(MATERIALS.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": NOT_OFFERED},
    )

    def __init__(self, *args, agreed: list[Agreement], **kwargs):
        super().__init__(*args, **kwargs)
        channels = {agreement.channel for agreement in agreed}
        materials = {material for agreement in agreed for material in agreement.materials}
        self.fields["channels"].widget.choices = _offered(CHANNELS, channels)
        self.fields["materials"].widget.choices = _offered(MATERIALS, materials)

    def clean(self):
        answers = super().clean()
        names_a_part = answers.get("channels") or answers.get("materials")
        if not self.errors and answers["extent"] == PART and not names_a_part:
            raise forms.ValidationError(
                _(
                    "Bitte kreuzen Sie an, wo oder was wir nicht mehr zeigen sollen,"
                    " oder wählen Sie „Alles“."
                )
            )
        return answers

    @property
    def scope(self) -> Scope:
        """What is taken back. Ticks count only for a part."""
        answers = self.cleaned_data
        if answers["extent"] == ALL:
            return Scope()
        return Scope(
            channels=frozenset(Channel(value) for value in answers["channels"]),
            materials=frozenset(Material(value) for value in answers["materials"]),
        )


def _offered(words: dict, allowed: set) -> list[tuple]:
    return [(choice.value, sentence) for choice, sentence in words.items() if choice in allowed]
