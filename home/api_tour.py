"""Open data: stops as plain dictionaries. Contacts of houses and states of contracts are no part.

Photos are asked for consent when they are read, as on the pages of the tour.
"""

from django.db.models import Prefetch

from core import clock
from exhibition.addresses import full, page_path, stop_path
from exhibition.domain.opening_hours import (
    HOURS_PREFETCH_OF_STOPS,
    DayHours,
    hours_on,
    open_state,
    week_of,
)
from exhibition.domain.settlement_area import sorbian_name
from exhibition.domain.stop_outlook import OUTLOOK_PREFETCH, is_running, is_unconfirmed
from exhibition.domain.stop_phase import phase
from exhibition.domain.stop_photos import photos_of, shown_photos
from exhibition.enums import PUBLIC_STATES, DatePrecision, StopState
from exhibition.models import TourPage, TourStop, TourStopText
from exhibition.models.tour import TourStopQuerySet
from exhibition.rooms import rooms_of
from home.api_photos import photo_as_data
from stories.models import StoryPage


def stops() -> TourStopQuerySet:
    """Public stops, latest first, with the keys of their stories that may be shown."""
    keys = StoryPage.objects.live().public().only("pk", "translation_key")
    texts = TourStopText.objects.select_related("locale")
    return (
        TourStop.objects.public()
        .select_related("venue__district", "successor")
        .prefetch_related(
            Prefetch("texts", queryset=texts),
            Prefetch("stories", queryset=keys),
            "rooms",
            "hosts",
            *HOURS_PREFETCH_OF_STOPS,
            *OUTLOOK_PREFETCH,
            shown_photos(),
        )
        .order_by("-opens", "-pk")
    )


def stop_as_data(stop: TourStop, language_code: str, tour_address: str) -> dict:
    """See the schema ``Stop`` in ``home/openapi_tour.py``."""
    text = stop.text_in(language_code)
    address_of_stop = stop_path(stop, tour_address) if tour_address else None
    has_calendar = address_of_stop and stop.precision == DatePrecision.DAY
    return {
        "slug": stop.slug,
        "url": address_of_stop,
        "calendar_url": f"{address_of_stop}event.ics" if has_calendar else None,
        "status": _status(stop),
        "is_confirmed": not is_unconfirmed(stop),
        "opens": stop.opens,
        "closes": stop.closes,
        "precision": stop.precision,
        "opening_event_at": stop.opening_event_at,
        "opening_event_ends_at": stop.opening_event_ends_at,
        "opening_hours": stop.opening_hours,
        **_hours(stop),
        "venue": _venue(stop.venue),
        "room": stop.room,
        "rooms": [_room(room) for room in rooms_of(stop)],
        "hosts": [_host(host) for host in stop.hosts.all()],
        "introduction": text.introduction if text else "",
        "access": text.access if text else "",
        "text_language": text.locale.language_code if text else None,
        "stories": [str(story.translation_key) for story in stop.stories.all()],
        "photos": [photo_as_data(photo) for photo in photos_of(stop)],
        "figures": _figures(stop),
        "relocated_to": _new_home(stop),
        "is_example": stop.is_example,
        "changed_at": stop.changed_at,
    }


def tour_address(language_code: str) -> str:
    path = page_path(TourPage, language=language_code)
    return full(path) if path else ""


def _venue(venue) -> dict:
    return {
        "name": venue.name,
        "kind": venue.kind,
        "street": venue.street,
        "postcode": venue.postcode,
        "town": venue.town,
        "town_in_sorbian": sorbian_name(venue.town, venue.district.ags),
        "district": {"ags": venue.district.ags, "name": venue.district.full_name},
        "latitude": venue.latitude,
        "longitude": venue.longitude,
        "is_step_free": venue.is_step_free,
        "has_lift": venue.has_lift,
        "has_accessible_toilet": venue.has_accessible_toilet,
    }


def _room(room) -> dict:
    return {"name": room.name, "building": room.building, "is_step_free": room.is_step_free}


def _host(host) -> dict:
    return {"name": host.name, "role": host.role, "url": host.address or None}


def _hours(stop: TourStop) -> dict:
    """When it can be seen today and on the days of this week; nothing while it is not there."""
    today = clock.today()
    is_there = is_running(stop, today)
    days = week_of(stop.venue, today) if is_there else []
    return {
        "is_open_now": _is_open_now(stop) if is_there else None,
        "hours_today": _day(hours_on(stop.venue, today)) if is_there else None,
        "hours_this_week": [_day(day) for day in days if is_running(stop, day.day)],
    }


def _is_open_now(stop: TourStop) -> bool | None:
    state = open_state(stop.venue, clock.now())
    return state.is_open if state.today.is_known else None


def _day(hours: DayHours) -> dict:
    """``is_known`` false: the house has told no hours, which does not mean that it is closed."""
    return {
        "day": hours.day,
        "is_known": hours.is_known,
        "open": [
            {"from": f"{span.opens:%H:%M}", "until": f"{span.closes:%H:%M}"} for span in hours.spans
        ],
        "reason": hours.reason,
    }


def _figures(stop: TourStop) -> dict | None:
    """What was counted, once it is over."""
    if phase(stop, clock.today()) != "past":
        return None
    return {
        "visitors": stop.visitors,
        "guided_tours": stop.guided_tours,
        "school_classes": stop.school_classes,
    }


def _new_home(stop: TourStop) -> str | None:
    """The stop that a relocated one has become, once visitors may know of it."""
    successor = stop.successor
    return successor.slug if successor and successor.state in PUBLIC_STATES else None


def _status(stop: TourStop) -> str:
    """What a visitor needs to know of the state: nothing about contracts and transport."""
    if stop.state == StopState.RELOCATED:
        return "relocated"
    if stop.state == StopState.TERMINATED:
        return "ended_early"
    return phase(stop, clock.today()) or "past"
