"""The tour: all venues and all stops."""

from demo.content.tour.ahead import STOPS_AHEAD
from demo.content.tour.changed import STOPS_CHANGED
from demo.content.tour.example_venues import NAMED_HOUSES
from demo.content.tour.invented_venues import INVENTED_HOUSES
from demo.content.tour.past import STOPS_PAST
from demo.content.tour.shapes import Stop, Venue
from demo.content.tour.venues import VENUES_OF_RECORD

VENUES: tuple[Venue, ...] = (*VENUES_OF_RECORD, *NAMED_HOUSES, *INVENTED_HOUSES)

STOPS: tuple[Stop, ...] = (*STOPS_PAST, *STOPS_AHEAD, *STOPS_CHANGED)
