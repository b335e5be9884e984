"""The houses of the tour, with all that is known, or invented, of them."""

from datetime import date

from core.models import District
from demo.content.tour import VENUES
from demo.content.tour.shapes import Hours
from demo.content.tour.shapes import Venue as VenueContent
from demo.tour_days import closed_on
from demo.translation import LANGUAGES, in_languages, locale
from exhibition.models import (
    Venue,
    VenueContact,
    VenueOpeningException,
    VenueOpeningHours,
    VenueRoom,
    VenueText,
)

AS_THEY_STAND = (
    "name", "kind", "street", "postcode", "town", "latitude", "longitude",
    "is_step_free", "has_lift", "has_accessible_toilet", "has_van_parking",
)  # fmt: skip
WHY_CLOSED = "Beispielangabe: Feier im Haus"


def build_venues(*, day: date) -> dict[str, Venue]:
    """All houses by key, as on ``day``."""
    return {venue.key: build_venue(venue, day=day) for venue in VENUES}


def build_venue(content: VenueContent, *, day: date) -> Venue:
    """A house that shows the exhibition."""
    venue = Venue(
        district=District.objects.get(ags=content.district),
        **{name: getattr(content, name) for name in AS_THEY_STAND},
    )
    # What is not known of a house is None, which the model's own check does not like.
    unknown = [field.name for field in Venue._meta.fields if getattr(venue, field.name) is None]
    venue.full_clean(exclude=unknown)
    venue.rooms = [VenueRoom(**vars(room)) for room in content.rooms]
    venue.contacts = [VenueContact(**vars(contact)) for contact in content.contacts]
    venue.opening_hours = [row for hours in content.hours for row in _rows(hours)]
    venue.opening_exceptions = _exceptions(content, day)
    venue.texts = _texts(content)
    venue.save()
    return venue


def _rows(hours: Hours) -> list[VenueOpeningHours]:
    times = {"opens": hours.opens, "closes": hours.closes}
    return [VenueOpeningHours(weekday=weekday, **times) for weekday in hours.weekdays]


def _exceptions(content: VenueContent, day: date) -> list[VenueOpeningException]:
    if content.closed_in is None:
        return []
    closed = closed_on(content.closed_in, day)
    return [VenueOpeningException(first_day=closed, last_day=closed, reason=WHY_CLOSED)]


def _texts(content: VenueContent) -> list[VenueText]:
    if content.directions is None:
        return []
    told = in_languages(content.directions.in_language, LANGUAGES)
    return [VenueText(locale=locale(code), directions=text) for code, text in told]
