"""What the steps of a request have in common: fields, messages, and how a step is laid out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from core.texts import without_control_characters

CHOOSE = _("Bitte eines auswählen.")
TOO_LONG = ngettext_lazy(
    "Höchstens %(limit_value)d Zeichen. Bitte kürzen Sie.",
    "Höchstens %(limit_value)d Zeichen, jetzt sind es %(show_value)d. Bitte kürzen Sie.",
    "limit_value",
)


class DigitsField(forms.CharField):
    """Digits of other scripts count: a phone set to Arabic types ٠٢٦٢٥."""

    def to_python(self, value):
        value = super().to_python(value)
        return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in value)


class FreeText(forms.CharField):
    """Some lines that may stay empty. ``rows``: how many are seen at once."""

    def __init__(self, *, rows: int, **kwargs):
        super().__init__(required=False, widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


class GermanNames(forms.Select):
    """Options that are German names in every language, and say so."""

    def create_option(self, *arguments, **options):
        option = super().create_option(*arguments, **options)
        if option["value"]:
            option["attrs"] |= {"lang": "de", "dir": "ltr"}
        return option


class OwnNames(forms.CheckboxSelectMultiple):
    """Languages, each under its own name."""

    def create_option(self, *arguments, **options):
        option = super().create_option(*arguments, **options)
        option["attrs"] |= {"lang": option["value"]}
        return option


@dataclass(frozen=True)
class Part:
    """Fields that stand together. ``kind``: plain, checks (with a heading), room or details.

    What is in ``details`` can be left for later and is folded away.
    """

    names: tuple[str, ...]
    title: object = ""
    kind: str = "plain"
    number: int = 0  # of a room, from 1


@dataclass(frozen=True)
class ShownPart:
    part: Part
    fields: list = field(default_factory=list)
    is_open: bool = False


class StepForm(forms.Form):
    """A step with clear messages: nobody is blamed, each says what to do."""

    parts: tuple[Part, ...] = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self._speak_kindly()

    def _speak_kindly(self) -> None:
        for known in self.fields.values():
            for validator in known.validators:
                if isinstance(validator, MaxLengthValidator):
                    validator.message = TOO_LONG

    def shown_parts(self) -> Iterator[ShownPart]:
        """The parts in their order; details stand open where something is in them."""
        for part in self.parts:
            fields = [self[name] for name in part.names]
            is_open = any(bound.errors or bound.value() for bound in fields)
            yield ShownPart(part, fields, is_open)

    def clean(self):
        """One line stays one line, whatever a program may have sent."""
        for name, value in self.cleaned_data.items():
            if isinstance(value, str):
                value = without_control_characters(value)
                is_text = isinstance(self.fields[name].widget, forms.Textarea)
                self.cleaned_data[name] = value if is_text else " ".join(value.split())
        return self.cleaned_data
