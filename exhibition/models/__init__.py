from exhibition.models.exhibition_set import ExhibitionSet
from exhibition.models.pages import RequestPage, TourPage
from exhibition.models.panel import Panel
from exhibition.models.request import ExhibitionRequest, RequestStep
from exhibition.models.tour import TourStop, TourStopChange, TourStopText
from exhibition.models.venue import Venue

__all__ = [
    "ExhibitionRequest",
    "ExhibitionSet",
    "Panel",
    "RequestPage",
    "RequestStep",
    "TourPage",
    "TourStop",
    "TourStopChange",
    "TourStopText",
    "Venue",
]
