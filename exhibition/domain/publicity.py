"""From when on a house may tell of the exhibition: once its stop is public, not before.

The one place of this rule: whatever goes to guests and to the press asks here, and what the
house's own page shows of it. A stop is public from the signed agreement on (``PUBLIC_STATES``).
"""

from exhibition.enums import DIVERTED_STATES, PUBLIC_STATES, PaperKind
from exhibition.models import TourStop

FOR_GUESTS = (
    PaperKind.POSTER,
    PaperKind.POSTER_A2,
    PaperKind.INVITATION,
    PaperKind.LEAFLET,
)
PAPERS = (*FOR_GUESTS, PaperKind.PRESS_KIT)


def may_be_told(stop: TourStop | None) -> bool:
    """Not of one that was called off, ended early or moved to another house."""
    return stop is not None and stop.state in PUBLIC_STATES and stop.state not in DIVERTED_STATES
