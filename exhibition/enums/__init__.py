"""The words of the exhibition, by subject. Imports nothing of ours but its own parts."""

from exhibition.enums.desk import DeclineReason, OfferState, ReminderKind
from exhibition.enums.panels import PanelKind, PanelLayout
from exhibition.enums.requests import (
    Availability,
    Duration,
    HeardFrom,
    InsuranceWish,
    LegalForm,
    PaperKind,
    RequestState,
    TransportWish,
)
from exhibition.enums.tour import (
    DIVERTED_STATES,
    ENDED_STATES,
    FREE_STATES,
    PUBLIC_STATES,
    ContactRole,
    DatePrecision,
    HostRole,
    ResourceKind,
    StopState,
    VenueKind,
    WarningKind,
)
from exhibition.enums.visitors_book import BookAnswer, BookHint, BookSource, BookState

__all__ = [
    "Availability",
    "BookAnswer",
    "BookHint",
    "BookSource",
    "BookState",
    "ContactRole",
    "DIVERTED_STATES",
    "DatePrecision",
    "DeclineReason",
    "Duration",
    "ENDED_STATES",
    "FREE_STATES",
    "HeardFrom",
    "HostRole",
    "InsuranceWish",
    "LegalForm",
    "OfferState",
    "PUBLIC_STATES",
    "PanelKind",
    "PanelLayout",
    "PaperKind",
    "ReminderKind",
    "RequestState",
    "ResourceKind",
    "StopState",
    "TransportWish",
    "VenueKind",
    "WarningKind",
]
