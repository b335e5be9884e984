"""The rooms of a house, as many as it offers: more and fewer by buttons, without script."""

import re
from collections.abc import Mapping
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from exhibition.forms.request_parts import DigitsField, FreeText, Part, StepForm

MOST_ROOMS = 6
NUMBER = re.compile(r"(\d{1,6})(?:[.,](\d{1,2}))?\s*(?:m|m²|qm)?", re.IGNORECASE)
NAMES = (
    "name",
    "wall_metres",
    "floor_space",
    "ceiling_height",
    "has_power",
    "has_network",
    "is_step_free",
)
COUNT = "rooms"  # the entry that says how many rooms are shown


class MetresField(DigitsField):
    """A length or an area: 12, 12,5 and „12.5 m“. ``unit``: how many of ours one metre is."""

    def __init__(self, *, most: int, unit: int = 0, **kwargs):
        self.most, self.unit = most, unit
        attributes = {"inputmode": "decimal", "autocomplete": "off", "dir": "ltr"}
        widget = forms.TextInput(attrs=attributes)
        super().__init__(max_length=12, required=False, widget=widget, **kwargs)

    def clean(self, value):
        value = super().clean(value)
        if not value:
            return None
        found = NUMBER.fullmatch(value.replace("٫", "."))
        number = Decimal(f"{found[1]}.{found[2] or 0}") if found else None
        if number is None or not 0 < number <= self.most:
            sentence = _("Bitte eine Zahl bis %(most)s angeben, zum Beispiel %(example)s.")
            values = {"most": self.most, "example": "3,2" if self.most < 10 else "12"}
            raise ValidationError(sentence, params=values)
        return int(number * self.unit) if self.unit else round(number, 1)


def _fields_of_room() -> dict[str, forms.Field]:
    return {
        "name": forms.CharField(
            label=_("Wie heißt der Raum?"),
            help_text=_("Zum Beispiel: Foyer, Lesesaal"),
            max_length=120,
            required=False,
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
        ),
        "wall_metres": MetresField(label=_("Freie Wände in Metern"), most=500),
        "floor_space": MetresField(label=_("Fläche in Quadratmetern"), most=5000, unit=1),
        "ceiling_height": MetresField(label=_("Höhe in Metern"), most=9, unit=100),
        "has_power": forms.BooleanField(label=_("Strom"), required=False),
        "has_network": forms.BooleanField(label=_("Internet"), required=False),
        "is_step_free": forms.BooleanField(label=_("ohne Stufen erreichbar"), required=False),
    }


class RoomsForm(StepForm):
    """As many rooms as its entries say; nothing of it has to be filled in."""

    rooms = forms.CharField(required=False, widget=forms.HiddenInput)
    room = FreeText(
        label=_("Erzählen Sie vom Raum"),
        help_text=_("Freiwillig. Größe, Licht, Wände – was Sie schon wissen."),
        max_length=2000,
        rows=4,
    )
    supervision = FreeText(label=_("Wer passt auf die Ausstellung auf?"), max_length=1000, rows=2)
    theft_protection = FreeText(
        label=_("Wie ist sie vor Diebstahl geschützt?"), max_length=1000, rows=2
    )
    opening_hours = FreeText(label=_("Wann hat das Haus offen?"), max_length=600, rows=3)

    def __init__(self, data=None, *, initial=None, **kwargs):
        super().__init__(data, initial=initial, **kwargs)
        self.count = count(initial if data is None else data)
        rooms = [self._add(number) for number in range(1, self.count + 1)]
        later = ("supervision", "theft_protection", "opening_hours")
        self.parts = (
            *rooms,
            Part(("room",)),
            Part(later, _("Das geht auch später: Aufsicht, Schutz, Öffnungszeiten"), "details"),
        )
        self._speak_kindly()

    def _add(self, number: int) -> Part:
        names = tuple(entry(number, name) for name in NAMES)
        self.fields |= dict(zip(names, _fields_of_room().values(), strict=True))
        return Part(names, _("Raum"), "room", number)

    def all_rooms(self) -> list[dict]:
        """The rooms about which something was said, checked, by field name of ``RequestRoom``.

        A room without a name gets its number. What was not ticked is not known.
        """
        found = []
        for number in range(1, self.count + 1):
            values = {name: self.cleaned_data[entry(number, name)] or None for name in NAMES}
            if any(values.values()):
                values["name"] = values["name"] or f"{_now('Raum')} {number}"
                found.append(values)
        return found


def entry(number: int, name: str) -> str:
    """The name of a field of the room with that number."""
    return f"room{number}_{name}"


def count(entries: Mapping | None) -> int:
    """How many rooms the entries speak of, at least one."""
    wanted = str((entries or {}).get(COUNT, ""))
    return int(wanted) if wanted in map(str, range(1, MOST_ROOMS + 1)) else 1


def with_room(entries: Mapping) -> dict:
    """The entries with an empty room more, up to ``MOST_ROOMS``."""
    return dict(entries) | {COUNT: str(min(count(entries) + 1, MOST_ROOMS))}


def without_room(entries: Mapping, gone: int) -> dict:
    """The entries without that room; those behind it move up."""
    most = count(entries)
    if not 1 <= gone <= most:
        return dict(entries)
    kept = [number for number in range(1, most + 1) if number != gone]
    names = {entry(number, name) for number in range(1, most + 1) for name in NAMES}
    left = {name: value for name, value in entries.items() if name not in names}
    for place, number in enumerate(kept, start=1):
        for name in NAMES:
            if entry(number, name) in entries:
                left[entry(place, name)] = entries[entry(number, name)]
    return left | {COUNT: str(max(len(kept), 1))}


def are_step_free(rooms: list[dict]) -> bool:
    """Whether all rooms about which something was said can be reached without steps."""
    return bool(rooms) and all(room["is_step_free"] for room in rooms)
