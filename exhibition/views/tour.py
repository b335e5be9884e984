"""The tour and its stops, as pages below the TourPage."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from exhibition.addresses import page_path, stop_path
from exhibition.domain import settlement_area
from exhibition.enums import PUBLIC_STATES, StopState
from exhibition.feeds import is_for_calendars, is_off
from exhibition.map_pins import pins
from exhibition.models import RequestPage, TourPage, TourStop, TourStopText
from exhibition.structured_data import exhibition_event
from stories.models import StoryPage


def overview(page: TourPage, request: HttpRequest) -> HttpResponse:
    """Map and lists: now, coming, past."""
    day = timezone.localdate()
    stops = TourStop.objects.public().for_listing()
    now, ahead, past = list(stops.now(day)), list(stops.ahead(day)), list(stops.past(day))
    diverted = list(stops.diverted(day))
    kinds = [(stop, "now") for stop in now]
    kinds += [(stop, "planned" if now or number else "next") for number, stop in enumerate(ahead)]
    kinds += [(stop, "past") for stop in past if not is_off(stop)]
    tour_path = page.get_url(request)
    context = {
        "first": (now or ahead or [None])[0],
        "now": _entries(now, tour_path, "now"),
        "coming": _entries(
            sorted([*ahead, *diverted], key=lambda stop: stop.opens), tour_path, "planned"
        ),
        "past": _entries(past, tour_path, "past"),
        "pins": pins(kinds),
        "kinds": {kind for _stop, kind in kinds},
        "tour_path": tour_path,
        "request_path": page_path(RequestPage, request),
        "has_examples": any(stop.is_example for stop, _kind in kinds),
    }
    return render(request, page.template, page.get_context(request) | context)


def stop_page(page: TourPage, request: HttpRequest, slug: str) -> HttpResponse:
    """One stop. 404 for what is not announced, so nothing that is only planned shows."""
    stop = TourStop.objects.announced().for_listing().filter(slug=slug).first()
    if stop is None:
        raise Http404
    text = stop.text_in(get_language())
    tour_path = page.get_url(request)
    address = stop_path(stop, tour_path)
    successor = public_successor(stop)
    context = {
        "stop": stop,
        "text": text,
        "text_language": text.locale.language_code if text else "",
        "introductions": settlement_area.introductions(stop, get_language()),
        "notice": notice(stop),
        "successor_path": stop_path(successor, tour_path) if successor else "",
        "access_facts": access_facts(stop.venue),
        "stories": stories_shown(stop),
        "stories_heading": stories_heading(stop),
        "longest_word": longest_word(stop),
        "tour_path": tour_path,
        "calendar_path": f"{address}event.ics" if is_to_come(stop) else "",
        "structured_data": exhibition_event(stop, address=address, description=description(text)),
        "path_below_page": f"{stop.slug}/",
        "is_below_page": True,
    }
    return render(request, "exhibition/stop.html", page.get_context(request) | context)


def description(text: TourStopText | None) -> str:
    """What search engines are told in the language of the page: nothing where it has no text."""
    return text.introduction if text and text.locale.language_code == get_language() else ""


def _entries(stops: list[TourStop], tour_path: str, kind: str) -> list[dict]:
    code = get_language()
    return [
        {
            "stop": stop,
            "kind": kind,
            "text": stop.text_in(code),
            "notice": notice(stop),
            "path": stop_path(stop, tour_path),
        }
        for stop in stops
    ]


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


def longest_word(stop: TourStop) -> int:
    """Letters of the longest word of the title, stroke included, which sets its size."""
    title = settlement_area.name_in_words(stop.venue, get_language())
    return max(map(len, title.replace(" /", "_/").replace("-", "- ").split()))


def is_to_come(stop: TourStop) -> bool:
    """Whether it helps to put the stop into one's calendar."""
    last_day = stop.closes or stop.opens
    return is_for_calendars(stop) and last_day >= timezone.localdate() and not is_off(stop)


def public_successor(stop: TourStop) -> TourStop | None:
    """Where a relocated stop went, as soon as visitors may know."""
    successor = stop.successor
    return successor if successor and successor.state in PUBLIC_STATES else None


def access_facts(venue) -> list[str]:
    """What is known of the house; nothing is said about what nobody has looked at."""
    known = [
        (venue.is_step_free, _("ohne Stufen erreichbar"), _("nur über Stufen erreichbar")),
        (venue.has_lift, _("Aufzug vorhanden"), _("kein Aufzug")),
        (venue.has_accessible_toilet, _("barrierefreies WC"), _("kein barrierefreies WC")),
    ]
    return [yes if fact else no for fact, yes, no in known if fact is not None]


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
    day = timezone.localdate()
    if stop.opens > day:
        return _("Diese Geschichten kommen mit")
    if stop.closes and stop.closes >= day and not is_off(stop):
        return _("Diese Geschichten sind hier")
    return _("Diese Geschichten waren hier")
