"""The tour: all venues and all stops, in the order of their opening."""

from demo.content.shapes import Stop, Venue
from demo.content.tour.ahead import STOPS_AHEAD
from demo.content.tour.past import STOPS_PAST
from demo.content.tour.venues import VENUES_OF_EXAMPLE, VENUES_OF_RECORD

VENUES: tuple[Venue, ...] = (*VENUES_OF_RECORD, *VENUES_OF_EXAMPLE)

STOPS: tuple[Stop, ...] = (*STOPS_PAST, *STOPS_AHEAD)
