"""What a house has entered, in sections, as its page in the workplace shows it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.dates import month_in_words
from core.languages import language
from exhibition.domain.availability import availabilities
from exhibition.domain.request_dates import is_held
from exhibition.enums import Availability, OfferState
from exhibition.forms.request_step import dates_in_words
from exhibition.models import ExhibitionRequest, RequestRoom

THE_HOUSE = ("house", "kind", "legal_form", "street", "postcode", "town", "district")
THE_PLACE = ("room", "step_free", "supervision", "theft_protection", "opening_hours")
THE_TIME = ("duration", "wants_opening", "wants_kiosk", "wants_school_classes")
THE_REST = ("languages", "transport", "insurance", "heard_from", "message")
# Where the form asks the house, a colleague reads what it is.
LABELS = {
    "legal_form": gettext_lazy("Rechtsform"),
    "contact_name": gettext_lazy("Name"),
    "contact_role": gettext_lazy("Aufgabe im Haus"),
    "signatory_name": gettext_lazy("Unterschreibt den Vertrag"),
    "signatory_role": gettext_lazy("Funktion"),
    "on_site_name": gettext_lazy("Vor Ort"),
    "heard_from": gettext_lazy("Hat von uns erfahren"),
    "message": gettext_lazy("Schreibt dazu"),
}
WRITTEN = ("message",)  # a message of the house, like those it writes later


@dataclass(frozen=True)
class Section:
    """Entries under a heading, each a label and what was typed; the labels where nothing was."""

    heading: str
    entries: list[tuple[str, str]]
    missing: list[str]


def sections(request: ExhibitionRequest, *, with_contacts: bool) -> list[Section]:
    """What was entered. Who asked, in what words and how to reach them only ``with_contacts``."""
    hidden = () if with_contacts else WRITTEN
    wanted = [name for name in (*THE_TIME, *THE_REST) if name not in hidden]
    found = [
        _section(_("Haus"), request, THE_HOUSE),
        _section(_("Ort der Ausstellung"), request, THE_PLACE),
        _section(_("Was das Haus möchte"), request, wanted),
    ]
    if with_contacts:
        found.insert(1, _section(_("Kontakt"), request, request.CONTACTS))
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


def offered(request: ExhibitionRequest) -> list[dict]:
    """The dates that wait for an answer of the house, and until when they are kept."""
    stops = [offer.stop for offer in _open_offers(request)]
    return [
        {"dates": dates_in_words(stop), "until": stop.hold_until, "is_held": is_held(stop)}
        for stop in stops
    ]


def _open_offers(request: ExhibitionRequest):
    offers = request.offers.filter(state=OfferState.OPEN)
    return offers.select_related("stop__exhibition_set")


def rooms(request: ExhibitionRequest) -> list[tuple[str, list[str]]]:
    """Each room with its figures in words; what the house did not say is left out."""
    return [(room.name, _facts(room)) for room in request.rooms.all()]


def _language(code: str) -> str:
    try:
        return language(code).name
    except KeyError:
        return code


def _section(heading: str, request: ExhibitionRequest, names: Iterable[str]) -> Section:
    typed = [(_label(request, name), _in_words(request, name)) for name in names]
    entries = [(label, words) for label, words in typed if words]
    return Section(heading, entries, [label for label, words in typed if not words])


def _label(request: ExhibitionRequest, name: str) -> str:
    return capfirst(str(LABELS.get(name) or request._meta.get_field(name).verbose_name))


def _in_words(request: ExhibitionRequest, name: str) -> str:
    value = getattr(request, name)
    if isinstance(value, bool):
        return _("ja") if value else _("nein")
    if name == "languages":
        return ", ".join(_language(code) for code in value)
    in_words = getattr(request, f"get_{name}_display", None)
    return str(in_words() if in_words else value or "")


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
