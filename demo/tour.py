"""The tour: its stops. Those of 2019 to 2022 are real, all others invented."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from demo.content.shapes import Text
from demo.content.tour import STOPS, VENUES
from demo.content.tour.shapes import Stop
from demo.dates import moment, working_days_before
from demo.registrations import build_registrations
from demo.sets import build_resources, build_sets
from demo.tour_days import days_of, is_invented, state_of
from demo.translation import LANGUAGES, in_languages, locale
from demo.venues import build_venues
from exhibition.domain import tour
from exhibition.enums import StopState
from exhibition.models import (
    ExhibitionSet,
    StopHost,
    StopPhoto,
    TourResource,
    TourStop,
    TourStopText,
    Venue,
)
from stories.models import Photo, StoryPage

ACCESS = {venue.key: venue.access for venue in VENUES}


@dataclass
class Around:
    """What is there for stops to choose from. Sets and what travels with them by key."""

    day: date
    venues: dict[str, Venue]
    sets: dict[str, ExhibitionSet]
    resources: dict[str, list[TourResource]]
    stories: dict[str, StoryPage]
    photo: Photo | None = None
    stops: dict[str, TourStop] = field(default_factory=dict)  # those that are built, by slug


def build_tour(
    *, day: date, stories: dict[str, StoryPage], photo: Photo | None = None
) -> list[TourStop]:
    """All houses, sets and stops as seen on ``day``. ``photo``: panels in a hall, for one."""
    sets = build_sets(day=day)
    around = Around(
        day=day,
        venues=build_venues(day=day),
        sets=sets,
        resources=build_resources(sets),
        stories=stories,
        photo=photo,
    )
    # A stop that moved points to the one that it moved to: that one is built before.
    for stop in sorted(STOPS, key=lambda stop: bool(stop.successor)):
        around.stops[stop.slug] = build_stop(stop, around)
    return list(around.stops.values())


def build_stop(content: Stop, around: Around) -> TourStop:
    """One stop with its texts in every language, booked as the planners would."""
    stop = new_stop(content, around)
    stop.full_clean()
    final, stop.state = stop.state, first_state(content, stop)
    tour.save(stop, by=None, resources=around.resources.get(content.exhibition_set, ()))
    if stop.state != final:
        tour.change_state(stop, final, by=None)
    stop.stories.set(around.stories[slug] for slug in content.stories if slug in around.stories)
    stop.rooms.set(stop.venue.rooms.filter(name__in=content.rooms))
    if stop.takes_registrations:
        build_registrations(stop)
    return stop


def new_stop(content: Stop, around: Around) -> TourStop:
    """The stop with its texts, hosts and photos, not saved yet."""
    stop = TourStop(
        slug=content.slug,
        venue=around.venues[content.venue],
        exhibition_set=around.sets.get(content.exhibition_set),
        successor=around.stops.get(content.successor),
        is_example=is_invented(content),
        room=content.room,
        visitors=content.visitors,
        guided_tours=content.guided_tours,
        school_classes=content.school_classes,
        **days_of(content, around.day),
    )
    stop.state = state_of(content, stop.opens, around.day)
    add_opening(stop, content)
    texts = in_languages(lambda code: _text(content, code), LANGUAGES)
    stop.texts = [text for _code, text in texts]
    stop.hosts = [StopHost(**vars(host)) for host in content.hosts]
    stop.photos = [StopPhoto(photo=around.photo)] if content.has_photo and around.photo else []
    return stop


def first_state(content: Stop, stop: TourStop) -> StopState:
    """A stop that was cancelled after it was signed was public, and so it stays announced."""
    return StopState.SIGNED if content.was_signed else StopState(stop.state)


def add_opening(stop: TourStop, content: Stop) -> None:
    """When it opens and, where people register, for how many places and until when."""
    if content.opening_time is None:
        return
    day = content.opening_day or stop.opens
    stop.opening_event_at = moment(day, content.opening_time)
    stop.opening_event_ends_at = _at(day, content.opening_ends)
    if content.places:
        stop.takes_registrations = True
        stop.registration_places = content.places
        stop.registration_until = moment(working_days_before(day, 1), time(12))


def _at(day: date, clock: time | None) -> datetime | None:
    return moment(day, clock) if clock else None


def _text(content: Stop, code: str) -> TourStopText:
    """Raises KeyError where one of the texts is not there in that language."""

    def words(text: Text | None) -> str:
        return text.in_language(code) if text else ""

    return TourStopText(
        locale=locale(code),
        introduction=content.introduction.in_language(code),
        access=words(ACCESS[content.venue]),
        opening_title=words(content.opening_title),
        opening_text=words(content.opening_text),
        opening_guests=words(content.opening_guests),
        looking_back=words(content.looking_back),
        press_text=_press_text(content.press_text, code),
    )


def _press_text(text: Text | None, code: str) -> str:
    """In German and English only: the press of Saxony is written to."""
    return getattr(text, code, "") if text else ""
