"""Which dates to offer a house, and the best tour of a whole season.

``suggest`` and ``plan_season`` read the tables; ``offers`` and ``plan`` reckon with plain values.
All of them only propose. See docs/adr/0015.
"""

from exhibition.domain.planner.baseline import first_come
from exhibition.domain.planner.distances import Place, great_circle, road_kilometres
from exhibition.domain.planner.itinerary import REST_DAYS, Call, itinerary, kilometres_home
from exhibition.domain.planner.model import (
    Buffers,
    FixedStop,
    Fleet,
    Lock,
    LockNotPossible,
    PlannedStop,
    Request,
    Season,
    TravellingSet,
    Wish,
)
from exhibition.domain.planner.reasons import Reason, Unserved
from exhibition.domain.planner.records import plan_season, suggest
from exhibition.domain.planner.schedule import kilometres
from exhibition.domain.planner.season import Plan, plan
from exhibition.domain.planner.single import Offer, offers
from exhibition.domain.planner.watch import Phase, Progress

__all__ = [
    "REST_DAYS",
    "Buffers",
    "Call",
    "FixedStop",
    "Fleet",
    "Lock",
    "LockNotPossible",
    "Offer",
    "Phase",
    "Place",
    "Plan",
    "PlannedStop",
    "Progress",
    "Reason",
    "Request",
    "Season",
    "TravellingSet",
    "Unserved",
    "Wish",
    "first_come",
    "great_circle",
    "itinerary",
    "kilometres",
    "kilometres_home",
    "offers",
    "plan",
    "plan_season",
    "road_kilometres",
    "suggest",
]
