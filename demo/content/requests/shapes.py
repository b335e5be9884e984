"""Shapes of invented requests. Plain data: nothing here knows a model."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Room:
    """A room that the house offers. Metres, square metres, centimetres."""

    name: str
    wall_metres: int | None = None
    floor_space: int | None = None
    ceiling_height: int | None = None
    has_power: bool | None = True
    has_network: bool | None = None
    is_step_free: bool | None = True


@dataclass(frozen=True)
class Message:
    text: str
    days_ago: int
    is_from_house: bool = True


@dataclass(frozen=True)
class Request:
    """An invented request. Days are counted from the day on which the demo is loaded."""

    house: str
    kind: str
    legal_form: str
    street: str
    postcode: str
    town: str
    district: str  # AGS
    rooms: tuple[Room, ...]
    days_ahead: int  # the first wish
    duration: str  # two_weeks, four_weeks, six_to_eight_weeks, to_be_discussed
    contact_name: str
    contact_role: str
    email: str
    message: str
    days_ago: tuple[int, ...]  # of each step it has taken, from the first
    state: str  # to which it is brought
    room: str = ""
    language: str = "de"
    other_days_ahead: int | None = None  # another beginning that would do
    wants_opening: bool = False
    wants_kiosk: bool = False
    wants_school_classes: bool = False
    languages: tuple[str, ...] = ("de",)
    transport: str = "lender"
    insurance: str = "host"
    heard_from: str = ""
    # our side
    stop: str = ""  # slug of the stop that it became
    offers: tuple[tuple[str, int], ...] = ()  # key of a set, days ahead; the first is chosen
    decline_reason: str = ""
    is_assigned: bool = False
    next_step: str = ""
    due_in: int | None = None  # days
    notes: tuple[tuple[str, int], ...] = ()  # with days ago
    messages: tuple[Message, ...] = ()
    reminded: dict[str, int] = field(default_factory=dict)  # kind: days ago
