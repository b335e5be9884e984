"""The tour and its stops, as pages below the TourPage."""

from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from core import clock
from exhibition import visiting
from exhibition.addresses import page_path, stop_path
from exhibition.domain import settlement_area, visitors_book_wall
from exhibition.domain.stop_outlook import is_diverted, is_off
from exhibition.domain.stop_photos import photos_of
from exhibition.enums import DatePrecision
from exhibition.map_pins import pins
from exhibition.models import RequestPage, TourPage, TourStop, VisitorBookPage
from exhibition.structured_data import exhibition_event
from exhibition.views import stop_parts as parts
from exhibition.views.visitors_book import STOP, WRITE


def overview(page: TourPage, request: HttpRequest) -> HttpResponse:
    """Map and lists: now, coming, past."""
    day = clock.today()
    stops = TourStop.objects.public().select_related(*parts.PLACES)
    now, ahead, past = list(stops.now(day)), list(stops.ahead(day)), list(stops.past(day))
    diverted = list(stops.diverted(day))
    prefetch_related_objects([*now, *ahead, *past, *diverted], *parts.listing_prefetches())
    kinds = [(stop, "now") for stop in now]
    kinds += [(stop, "planned" if now or number else "next") for number, stop in enumerate(ahead)]
    kinds += [(stop, "past") for stop in past if not is_off(stop)]
    tour_path = page.get_url(request)
    first = (now or ahead or [None])[0]
    context = {
        "first": first,
        "first_open_line": visiting.open_line(first, clock.now()) if first else None,
        "now": _entries(now, tour_path, "now"),
        "coming": _entries(
            sorted([*ahead, *diverted], key=lambda stop: stop.opens), tour_path, "planned"
        ),
        "past": _entries(past, tour_path, "past"),
        "pins": pins(kinds),
        "kinds": {kind for _stop, kind in kinds},
        "tour_path": tour_path,
        "request_path": page_path(RequestPage, request),
        "book_path": page_path(VisitorBookPage, request),
        "has_examples": any(stop.is_example for stop, _kind in kinds),
    }
    return render(request, page.template, page.get_context(request) | context)


def stop_page(page: TourPage, request: HttpRequest, slug: str) -> HttpResponse:
    """One stop. 404 for what is not announced, so nothing that is only planned shows."""
    stops = TourStop.objects.announced().select_related(*parts.PLACES)
    stop = stops.prefetch_related(*parts.page_prefetches()).filter(slug=slug).first()
    if stop is None:
        raise Http404
    text = stop.text_in(get_language())
    tour_path = page.get_url(request)
    address = stop_path(stop, tour_path)
    successor = parts.public_successor(stop)
    now, today = clock.now(), clock.today()
    context = {
        "stop": stop,
        "text": text,
        "text_language": text.locale.language_code if text else "",
        "introductions": settlement_area.introductions(stop, get_language()),
        "notice": parts.notice(stop),
        "caution": parts.caution(stop),
        "successor_path": stop_path(successor, tour_path) if successor else "",
        "place": parts.place(stop),
        "visit": parts.visit(stop, now),
        "opening": parts.opening(stop),
        "looking_back": parts.looking_back(stop, today),
        "hosts": parts.hosts(stop),
        "press": parts.text_in(stop.texts.all(), "press_text"),
        "stories": parts.stories_shown(stop),
        "stories_heading": parts.stories_heading(stop),
        "longest_word": parts.longest_word(stop),
        "tour_path": tour_path,
        "book_path": _path_to_write(stop, request),
        "calendar_path": f"{address}event.ics" if is_to_come(stop) else "",
        "structured_data": exhibition_event(
            stop,
            address=address,
            description=parts.description(stop, text),
        ),
        "path_below_page": f"{stop.slug}/",
        "is_below_page": True,
    }
    return render(request, "exhibition/stop.html", page.get_context(request) | context)


def _path_to_write(stop: TourStop, request: HttpRequest) -> str:
    """Into the visitor's book, as somebody who was there; "" where nobody can have been."""
    if not visitors_book_wall.may_be_written_at(stop, clock.today()):
        return ""
    book_path = page_path(VisitorBookPage, request)
    return f"{book_path}{WRITE}?{STOP}={stop.slug}" if book_path else ""


def is_to_come(stop: TourStop) -> bool:
    """Whether it helps to put the stop into one's calendar."""
    last_day = stop.closes or stop.opens
    is_ahead = last_day >= clock.today() and not is_diverted(stop)
    return is_ahead and stop.precision == DatePrecision.DAY


def _entries(stops: list[TourStop], tour_path: str, kind: str) -> list[dict]:
    code, now = get_language(), clock.now()
    return [
        {
            "stop": stop,
            "kind": kind,
            "text": stop.text_in(code),
            "notice": parts.notice(stop),
            "caution": parts.caution(stop),
            "open_line": visiting.open_line(stop, now) if kind == "now" else None,
            "visitors": stop.visitors if kind == "past" else None,
            "photo": next(iter(photos_of(stop)), None) if kind == "past" else None,
            "path": stop_path(stop, tour_path),
        }
        for stop in stops
    ]
