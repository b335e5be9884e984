from exhibition.models.exhibition_set import Depot, ExhibitionSet, SetCheck, SetCrate
from exhibition.models.occupation import TourOccupation
from exhibition.models.opening_registration import OpeningRegistration
from exhibition.models.pages import RequestPage, TourPage, VisitorBookPage
from exhibition.models.panel import Panel
from exhibition.models.panel_edition import (
    EditionHanging,
    EditionPerson,
    EditionPhoto,
    PanelEdition,
)
from exhibition.models.request import ExhibitionRequest
from exhibition.models.request_draft import RequestDraft
from exhibition.models.request_records import (
    PaperStory,
    PressKitPicture,
    RequestMessage,
    RequestNote,
    RequestOffer,
    RequestPaper,
    RequestReminder,
    RequestRoom,
    RequestStep,
)
from exhibition.models.resource import TourResource
from exhibition.models.season_plan import SeasonPlan
from exhibition.models.season_report import SeasonReport
from exhibition.models.stop_records import (
    MediaEcho,
    StopHost,
    StopPhoto,
    TourStopChange,
    TourStopText,
)
from exhibition.models.tour import TourStop
from exhibition.models.venue import Venue
from exhibition.models.venue_records import (
    VenueContact,
    VenueOpeningException,
    VenueOpeningHours,
    VenueRoom,
    VenueText,
)
from exhibition.models.visitors_book import VisitorBookEntry

__all__ = [
    "Depot",
    "EditionHanging",
    "EditionPerson",
    "EditionPhoto",
    "ExhibitionRequest",
    "ExhibitionSet",
    "MediaEcho",
    "OpeningRegistration",
    "Panel",
    "PanelEdition",
    "PaperStory",
    "PressKitPicture",
    "RequestDraft",
    "RequestMessage",
    "RequestNote",
    "RequestOffer",
    "RequestPage",
    "RequestPaper",
    "RequestReminder",
    "RequestRoom",
    "RequestStep",
    "SeasonPlan",
    "SeasonReport",
    "SetCheck",
    "SetCrate",
    "StopHost",
    "StopPhoto",
    "TourOccupation",
    "TourPage",
    "TourResource",
    "TourStop",
    "TourStopChange",
    "TourStopText",
    "Venue",
    "VenueContact",
    "VenueOpeningException",
    "VenueOpeningHours",
    "VenueRoom",
    "VenueText",
    "VisitorBookEntry",
    "VisitorBookPage",
]
