"""Events. Past ones are real; those ahead are invented and say so in their introduction."""

from demo.content.events.ahead import EVENTS_AHEAD
from demo.content.events.past import EVENTS_PAST
from demo.content.shapes import Event

EVENTS: tuple[Event, ...] = (*EVENTS_PAST, *EVENTS_AHEAD)
