from exhibition.models.exhibition_set import ExhibitionSet
from exhibition.models.occupation import TourOccupation
from exhibition.models.pages import RequestPage, TourPage
from exhibition.models.panel import Panel
from exhibition.models.request import ExhibitionRequest, RequestStep
from exhibition.models.resource import TourResource
from exhibition.models.stop_records import TourStopChange, TourStopText
from exhibition.models.tour import TourStop
from exhibition.models.venue import Venue

__all__ = [
    "ExhibitionRequest",
    "ExhibitionSet",
    "Panel",
    "RequestPage",
    "RequestStep",
    "TourOccupation",
    "TourPage",
    "TourResource",
    "TourStop",
    "TourStopChange",
    "TourStopText",
    "Venue",
]
