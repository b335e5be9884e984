from django import forms
from django.utils.translation import gettext_lazy as _

from core.second_factor import rules

LONGEST = 20  # characters


class CodeForm(forms.Form):
    """The code of the app, or one from paper. ``device`` is the one that knew it."""

    code = forms.CharField(
        label=_("Code"),
        max_length=LONGEST,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "text", "autofocus": True}
        ),
        error_messages={"required": _("Bitte geben Sie den Code ein.")},
    )

    def __init__(self, *arguments, user, **keywords):
        super().__init__(*arguments, **keywords)
        self.user, self.device = user, None

    def clean_code(self) -> str:
        self.device = rules.verified(self.user, self.cleaned_data["code"])
        if self.device is None:
            raise forms.ValidationError(self._what_is_wrong())
        return self.cleaned_data["code"]

    def _what_is_wrong(self) -> str:
        if rules.must_wait(self.user):
            return _(
                "Der Code stimmt nicht, oder er kam zu schnell nach einem falschen. Bitte warten"
                " Sie eine Minute und nehmen Sie dann einen neuen Code."
            )
        return _("Der Code stimmt nicht. Bitte nehmen Sie den, der jetzt in der App steht.")


class FirstCodeForm(forms.Form):
    """The first code of an app that is being set up."""

    code = CodeForm.base_fields["code"]

    def __init__(self, *arguments, device, **keywords):
        super().__init__(*arguments, **keywords)
        self.begun_device = device

    def clean_code(self) -> str:
        if not rules.confirm(self.begun_device, self.cleaned_data["code"].replace(" ", "")):
            raise forms.ValidationError(
                _(
                    "Der Code stimmt nicht. Ist die Uhr des Telefons richtig gestellt? Bitte"
                    " nehmen Sie den Code, der jetzt in der App steht."
                )
            )
        return self.cleaned_data["code"]
