"""The description of a stop of the tour in the open data (OpenAPI 3.1)."""

from home.openapi_types import (
    ADDRESS,
    CLOCK,
    DAY,
    DISTRICT,
    MOMENT,
    NUMBER,
    PHOTO,
    TEXT,
    TEXT_OR_NOTHING,
    WHOLE_OR_NOTHING,
    YES_OR_NO,
    YES_OR_NO_OR_UNKNOWN,
    list_of,
    or_nothing,
    structure,
)

VENUE = structure(
    name=TEXT,
    kind=TEXT,
    street=TEXT,
    postcode=TEXT,
    town=TEXT,
    town_in_sorbian=TEXT_OR_NOTHING,
    district=DISTRICT,
    latitude=NUMBER,
    longitude=NUMBER,
    is_step_free=YES_OR_NO_OR_UNKNOWN,
    has_lift=YES_OR_NO_OR_UNKNOWN,
    has_accessible_toilet=YES_OR_NO_OR_UNKNOWN,
)
ROOM = structure(name=TEXT, building=TEXT, is_step_free=YES_OR_NO_OR_UNKNOWN)
HOST = structure(
    name=TEXT,
    role={"enum": ["host", "partner", "supporter"]},
    url=or_nothing(ADDRESS),
)
HOURS = structure(
    day=DAY,
    is_known=YES_OR_NO | {"description": "false: the house has told no hours"},
    open=list_of(structure(**{"from": CLOCK, "until": CLOCK}))
    | {"description": "Europe/Berlin; empty and known: closed all day"},
    reason=TEXT | {"description": "why it is otherwise than usual, in German"},
)
FIGURES = structure(
    visitors=WHOLE_OR_NOTHING, guided_tours=WHOLE_OR_NOTHING, school_classes=WHOLE_OR_NOTHING
)
STOP = structure(
    slug=TEXT,
    url=TEXT_OR_NOTHING,
    calendar_url=TEXT_OR_NOTHING,
    status={"enum": ["ahead", "now", "past", "ended_early", "relocated"]},
    is_confirmed=YES_OR_NO | {"description": "false: the house has not agreed to new days yet"},
    opens=DAY,
    closes=DAY,
    precision={"enum": ["day", "month"]},
    opening_event_at=MOMENT,
    opening_event_ends_at=MOMENT,
    opening_hours=TEXT | {"description": "a note of the house, in German"},
    is_open_now=YES_OR_NO_OR_UNKNOWN | {"description": "null also while it is not there"},
    hours_today=or_nothing(HOURS),
    hours_this_week=list_of(HOURS) | {"description": "only days on which it is there"},
    venue=VENUE,
    room=TEXT,
    rooms=list_of(ROOM),
    hosts=list_of(HOST),
    introduction=TEXT,
    access=TEXT,
    text_language=TEXT_OR_NOTHING | {"description": "of introduction and access: German for want"},
    stories=list_of(TEXT | {"description": "key of a story"}),
    photos=list_of(PHOTO),
    figures=or_nothing(FIGURES) | {"description": "null until it is over"},
    relocated_to=TEXT_OR_NOTHING,
    is_example=YES_OR_NO,
    changed_at=MOMENT,
)
