"""Shapes of the tour's content. Plain data: nothing here knows a model."""

from dataclasses import dataclass
from datetime import date, time

from demo.content.shapes import Text


@dataclass(frozen=True)
class Room:
    """A room of an invented house. Metres, square metres, centimetres."""

    name: str
    building: str = ""
    wall_metres: int | None = None
    floor_space: int | None = None
    ceiling_height: int | None = None
    has_power: bool = True
    has_network: bool | None = None
    is_step_free: bool | None = None


@dataclass(frozen=True)
class Hours:
    """Open on these weekdays (Monday is 0) from then to then."""

    weekdays: tuple[int, ...]
    opens: time
    closes: time


@dataclass(frozen=True)
class Contact:
    """Nobody: an invented name and an address of example.org."""

    role: str  # signatory, on_site, press
    name: str
    email: str


@dataclass(frozen=True)
class Host:
    name: str
    role: str = "host"  # host, partner, supporter
    address: str = ""


@dataclass(frozen=True)
class Venue:
    """A house. Of real ones nothing stands here that is not handed down."""

    key: str
    name: str
    kind: str  # town_hall, employment_agency, job_centre, library, school, other
    street: str  # empty where not known
    postcode: str
    town: str
    district: str  # AGS
    latitude: float
    longitude: float
    access: Text  # what is known of step-free access, or that it is to be asked
    is_step_free: bool | None = None
    has_lift: bool | None = None
    has_accessible_toilet: bool | None = None
    has_van_parking: bool | None = None
    directions: Text | None = None
    rooms: tuple[Room, ...] = ()
    hours: tuple[Hours, ...] = ()
    closed_in: int | None = None  # days from the loading to one day on which it is closed
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True)
class Stop:
    """A stop of the tour. Past ones carry dates; invented ones ahead days."""

    slug: str
    venue: str  # key of a Venue
    introduction: Text
    opens: date | None = None
    closes: date | None = None  # None where the end is not known
    days_ahead: int | None = None
    days_long: int | None = None
    exhibition_set: str = ""  # A or B; empty where it is not known or not chosen yet
    state: str = ""  # empty: as the days say
    was_signed: bool = False  # it got its state after it was signed, and so public
    hold_days: int | None = None  # a hold ends so many days after the loading
    successor: str = ""  # slug of the stop that it moved to
    room: str = ""  # of a real stop, as it is handed down
    rooms: tuple[str, ...] = ()  # names of rooms of the house
    hosts: tuple[Host, ...] = ()
    opening_day: date | None = None
    opening_time: time | None = None
    opening_ends: time | None = None
    opening_title: Text | None = None
    opening_text: Text | None = None
    opening_guests: Text | None = None
    places: int | None = None  # who comes to the opening registers, for so many places
    month_only: bool = False  # only month and year of the opening are known
    stories: tuple[str, ...] = ()  # slugs of stories shown there
    looking_back: Text | None = None
    press_text: Text | None = None
    visitors: int | None = None
    guided_tours: int | None = None
    school_classes: int | None = None
    has_photo: bool = False  # a drawing of panels in a hall, which shows nobody
