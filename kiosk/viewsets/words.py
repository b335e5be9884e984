"""How a device is, in words for editors and technicians."""

from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kiosk.domain.overview import Overview
from kiosk.enums import KioskState, Shown

SCREENS = {
    "start": gettext_lazy("Startbild"),
    "attract": gettext_lazy("Startbild"),
    "choice": gettext_lazy("Auswahl der Menschen"),
    "story": gettext_lazy("Geschichte"),
    "reading": gettext_lazy("Geschichte zum Lesen"),
    "events": gettext_lazy("Termine in der Nähe"),
    "book": gettext_lazy("Gästebuch"),
    "writing": gettext_lazy("Gästebuch"),
    "thanks": gettext_lazy("Gästebuch"),
}
RIGHT = 5  # seconds: nobody sees that on a clock
UNITS = (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))


@dataclass(frozen=True)
class Words:
    """``screen``: what is on the screen, with the title of the story."""

    screen: str
    space: str
    clock: str
    state_tag: str
    shown_tag: str


def in_words(one: Overview) -> Words:
    return Words(
        screen=screen_in_words(one.kiosk.screen, one.story),
        space=space_in_words(one.kiosk.free_bytes),
        clock=clock_in_words(one.kiosk.clock_offset),
        state_tag={KioskState.FINE: "good", KioskState.SILENT: "bad"}.get(one.state, ""),
        shown_tag={Shown.CURRENT: "good", Shown.OLDER: "bad"}.get(one.shown, ""),
    )


def screen_in_words(screen: str, story: str) -> str:
    name = str(SCREENS.get(screen, screen))
    return f"{name}: {story}" if name and story else name or story


def space_in_words(free_bytes: int | None) -> str:
    if free_bytes is None:
        return ""
    return _("%(size)s frei") % {"size": filesizeformat(free_bytes)}


def clock_in_words(offset: int | None) -> str:
    """„Uhr geht 3 Minuten nach“: the largest unit is enough."""
    if offset is None:
        return ""
    if abs(offset) <= RIGHT:
        return _("Uhr geht richtig")
    values = {"length": _length(abs(offset))}
    if offset > 0:
        return _("Uhr geht %(length)s nach") % values
    return _("Uhr geht %(length)s vor") % values


def _length(seconds: int) -> str:
    unit, size = next((unit, size) for unit, size in UNITS if seconds >= size)
    number = round(seconds / size)
    words = {
        "day": ngettext("%(number)d Tag", "%(number)d Tage", number),
        "hour": ngettext("%(number)d Stunde", "%(number)d Stunden", number),
        "minute": ngettext("%(number)d Minute", "%(number)d Minuten", number),
        "second": ngettext("%(number)d Sekunde", "%(number)d Sekunden", number),
    }
    return words[unit] % {"number": number}
