"""What a house has entered, in sections, as its page in the workplace shows it."""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.dates import month_in_words
from core.languages import language
from exhibition.domain.availability import availabilities
from exhibition.enums import Availability
from exhibition.models import ExhibitionRequest, RequestRoom

THE_HOUSE = ("house", "kind", "legal_form", "street", "postcode", "town", "district")
THE_PLACE = ("room", "step_free", "supervision", "theft_protection", "opening_hours")
THE_TIME = ("duration", "wants_opening", "wants_kiosk", "wants_school_classes")
THE_REST = ("languages", "transport", "insurance", "heard_from", "message")


@dataclass(frozen=True)
class Section:
    """Entries under a heading, each a label and what was typed; „–“ where nothing was."""

    heading: str
    entries: list[tuple[str, str]]


def sections(request: ExhibitionRequest, *, with_contacts: bool) -> list[Section]:
    """What was entered. Who asked and how to reach them only ``with_contacts``."""
    found = [
        Section(_("Haus"), _entries(request, THE_HOUSE)),
        Section(_("Ort der Ausstellung"), _entries(request, THE_PLACE)),
        Section(_("Was das Haus möchte"), _entries(request, (*THE_TIME, *THE_REST))),
    ]
    if with_contacts:
        found.insert(1, Section(_("Kontakt"), _entries(request, request.CONTACTS)))
    return found


def wishes(request: ExhibitionRequest) -> list[dict]:
    """The wished months with how much room is left in each. Two queries."""
    months = request.wished_days
    known = availabilities(months)
    return [
        {
            "rank": rank,
            "month": month_in_words(month),
            "availability": known[month],
            "label": Availability(known[month]).label,
        }
        for rank, month in enumerate(months, start=1)
    ]


def wish_months(request: ExhibitionRequest) -> list[str]:
    """The wished months in words, each once, the first wish first."""
    return list(dict.fromkeys(month_in_words(day) for day in request.wished_days))


def rooms(request: ExhibitionRequest) -> list[tuple[str, list[str]]]:
    """Each room with its figures in words; what the house did not say is left out."""
    return [(room.name, _facts(room)) for room in request.rooms.all()]


def _language(code: str) -> str:
    try:
        return language(code).name
    except KeyError:
        return code


def _entries(request: ExhibitionRequest, names: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(_label(request, name), _in_words(request, name)) for name in names]


def _label(request: ExhibitionRequest, name: str) -> str:
    return capfirst(str(request._meta.get_field(name).verbose_name))


def _in_words(request: ExhibitionRequest, name: str) -> str:
    value = getattr(request, name)
    if isinstance(value, bool):
        return _("ja") if value else _("nein")
    if name == "languages":
        return ", ".join(_language(code) for code in value) or "–"
    in_words = getattr(request, f"get_{name}_display", None)
    return str(in_words() if in_words else value or "") or "–"


def _facts(room: RequestRoom) -> list[str]:
    figures = [
        (room.wall_metres, _("%(number)s m Wand")),
        (room.floor_space, _("%(number)s m² Fläche")),
        (room.ceiling_height, _("%(number)s cm hoch")),
    ]
    known = [text % {"number": _plain(number)} for number, text in figures if number is not None]
    answers = [
        (room.has_power, _("Strom"), _("kein Strom")),
        (room.has_network, _("Netz"), _("kein Netz")),
        (room.is_step_free, _("ohne Stufen"), _("mit Stufen")),
    ]
    known += [yes if answer else no for answer, yes, no in answers if answer is not None]
    return known


def _plain(number) -> str:
    return f"{number:g}".replace(".", ",") if hasattr(number, "is_finite") else str(number)
