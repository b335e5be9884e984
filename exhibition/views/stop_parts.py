"""What a page says of a stop: its texts, what is known of the house, who shows it, what was."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core import clock
from exhibition import visiting
from exhibition.domain import settlement_area
from exhibition.domain.access_words import access_facts
from exhibition.domain.opening_hours import HOURS_PREFETCH_OF_STOPS
from exhibition.domain.stop_outlook import OUTLOOK_PREFETCH, is_diverted, is_unconfirmed
from exhibition.domain.stop_phase import phase
from exhibition.domain.stop_photos import photos_of, shown_photos
from exhibition.enums import PUBLIC_STATES, HostRole, StopState
from exhibition.models import TourStop, TourStopText, VenueRoom
from exhibition.rooms import buildings_of, rooms_of
from stories.models import StoryPage

PLACES = ("venue__district", "successor__venue__district")


def listing_prefetches() -> tuple:
    """What a list of stops reads besides the stops, in a fixed number of queries."""
    return "texts__locale", *OUTLOOK_PREFETCH, *HOURS_PREFETCH_OF_STOPS, shown_photos()


def page_prefetches() -> tuple:
    return *listing_prefetches(), "rooms", "hosts", "venue__texts__locale"


def visit(stop: TourStop, moment: datetime) -> dict:
    """When and how to get there. Empty of what is over or does not take place."""
    today = timezone.localdate(moment)
    week, exceptions = visiting.week(stop, today), visiting.exceptions(stop, today)
    directions = text_in(stop.venue.texts.all(), "directions")
    is_worth_going = not is_diverted(stop) and not is_over(stop, today)
    return {
        "open_line": visiting.open_line(stop, moment),
        "week": week,
        "is_this_week": stop.opens <= today,
        "exceptions": exceptions if week else [],
        "directions": directions if is_worth_going else None,
        "maps": visiting.where_on_maps(stop.venue) if is_worth_going else None,
    }


def place(stop: TourStop) -> dict:
    """Rooms and what is known of getting into them."""
    rooms = rooms_of(stop)
    return {
        "rooms": [{"room": room, "access": room_access(room)} for room in rooms],
        "buildings": buildings_of(rooms),
        "access_facts": access_facts(stop.venue),
    }


def looking_back(stop: TourStop, today: date) -> dict:
    """Text, figures and photos of a stop that has begun; nothing before."""
    text = text_in(stop.texts.all(), "looking_back")
    photos = photos_of(stop)
    found = {"text": text, "figures": figures(stop, today), "photos": photos}
    if stop.opens > today or not any(found.values()):
        return {}
    heading = _("Rückblick") if text or is_over(stop, today) else _("Fotos")
    return found | {"heading": heading}


def figures(stop: TourStop, today: date) -> list[tuple[str, int]]:
    """What was counted, once it is over: „Gäste“, 1240."""
    if not is_over(stop, today):
        return []
    counted = [
        (_("Gäste"), stop.visitors),
        (_("Führungen"), stop.guided_tours),
        (_("Schulklassen"), stop.school_classes),
    ]
    return [(label, value) for label, value in counted if value]


def is_over(stop: TourStop, today: date) -> bool:
    return phase(stop, today) == "past"


def hosts(stop: TourStop) -> list[dict]:
    """Who shows it, with whom, and who pays for it."""
    labels = {
        HostRole.HOST: _("Gezeigt von"),
        HostRole.PARTNER: _("Zusammen mit"),
        HostRole.SUPPORTER: _("Gefördert von"),
    }
    found = [
        {"label": label, "hosts": [host for host in stop.hosts.all() if host.role == role]}
        for role, label in labels.items()
    ]
    return [group for group in found if group["hosts"]]


def opening(stop: TourStop) -> dict:
    """The guests of the opening, and when it ends where that is known and makes sense."""
    text = text_in(stop.texts.all(), "opening_guests")
    begins, ends = stop.opening_event_at, stop.opening_event_ends_at
    lines = text.opening_guests.splitlines() if text else []
    return {
        "guests": [line.strip() for line in lines if line.strip()],
        "guests_language": text.locale.language_code if text else "",
        "ends_at": ends if begins and ends and ends > begins else None,
    }


def text_in(texts, field: str):
    """The text in the visitor's language in which that field is written, else the German one."""
    written = {text.locale.language_code: text for text in texts if getattr(text, field)}
    return written.get(get_language()) or written.get(settings.LANGUAGE_CODE)


def description(stop: TourStop, text: TourStopText | None) -> str:
    """What search engines are told in the language of the page: what to mind, its text."""
    has_text = text is not None and text.locale.language_code == get_language()
    told = [notice(stop), caution(stop), text.introduction if has_text else ""]
    return " ".join(filter(None, told))


def notice(stop: TourStop) -> str:
    """What a visitor must know before going there, in a plain sentence; else nothing."""
    successor = public_successor(stop)
    if stop.state == StopState.RELOCATED and successor:
        return _("Umgezogen: Die Ausstellung ist nicht hier, sondern in %(town)s.") % {
            "town": settlement_area.name_in_words(successor.venue, get_language())
        }
    if stop.state == StopState.RELOCATED:
        return _("Umgezogen: Die Ausstellung ist nicht hier.")
    if stop.state == StopState.TERMINATED:
        return _("Vorzeitig beendet: Das Haus zeigt die Ausstellung nicht mehr.")
    if stop.state == StopState.CANCELLED:
        return _("Abgesagt: Diese Station findet nicht statt.")
    return ""


def caution(stop: TourStop) -> str:
    """What may still change."""
    return _("Die neuen Tage sind noch nicht bestätigt.") if is_unconfirmed(stop) else ""


def public_successor(stop: TourStop) -> TourStop | None:
    """Where a relocated stop went, as soon as visitors may know."""
    successor = stop.successor
    return successor if successor and successor.state in PUBLIC_STATES else None


def longest_word(stop: TourStop) -> int:
    """Letters of the longest word of the title, stroke included, which sets its size."""
    title = settlement_area.name_in_words(stop.venue, get_language())
    return max(map(len, title.replace(" /", "_/").replace("-", "- ").split()))


def room_access(room: VenueRoom) -> str:
    """What is known of the way into one room."""
    if room.is_step_free is None:
        return ""
    return _("ohne Stufen erreichbar") if room.is_step_free else _("nur über Stufen erreichbar")


def stories_shown(stop: TourStop) -> list[StoryPage]:
    """The stories that hang there, in the visitor's language, else in German. Live ones only."""
    keys = stop.stories.values("translation_key")
    code = get_language()
    found: dict = {}
    for story in StoryPage.objects.live().filter(translation_key__in=keys).for_cards():
        spoken = story.locale.language_code
        if spoken == code or (spoken == "de" and story.translation_key not in found):
            found[story.translation_key] = story
    return list(found.values())


def stories_heading(stop: TourStop) -> str:
    """Stories of what moved before it began come too, only to another house."""
    found = phase(stop, clock.today())
    if found == "now":
        return _("Diese Geschichten sind hier")
    if found == "past":
        return _("Diese Geschichten waren hier")
    return _("Diese Geschichten kommen mit")
