"""A stop as schema.org ExhibitionEvent, for search engines."""

from datetime import date

from django.conf import settings
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.structured_data import as_json_ld
from exhibition.addresses import full
from exhibition.domain.stop_outlook import former_first_days, is_off, last_day
from exhibition.domain.stop_photos import photos_of
from exhibition.enums import DatePrecision, HostRole
from exhibition.models import TourStop
from exhibition.structured_hours import opening_hours
from stories.delivery import address as address_of_file
from stories.domain.photo_sizes import JPEG, Shape
from stories.domain.photos import ready_sizes

SCHEMA = "https://schema.org/"


def exhibition_event(stop: TourStop, *, address: str, description: str) -> SafeString:
    """JSON-LD, safe inside ``<script type="application/ld+json">``.

    Of photos those that are cleared for the website and ready.
    """
    return as_json_ld([_event(stop, address, description)])


def _event(stop: TourStop, address: str, description: str) -> dict:
    return _common(stop, is_off=is_off(stop)) | {
        "@type": "ExhibitionEvent",
        "name": _("Ich hab’s geschafft! – Wanderausstellung"),
        "description": description,
        "url": full(address),
        "startDate": _first_day(stop),
        "endDate": _last_day(stop),
        "previousStartDate": [day.isoformat() for day in _moved_from(stop)],
        "location": _location(stop) | opening_hours(stop) | {"amenityFeature": _amenities(stop)},
        "image": _images(stop),
        "organizer": [
            {"@type": "Organization", "name": settings.WAGTAIL_SITE_NAME, "url": full("/")},
            *_organizations(stop, HostRole.HOST, HostRole.PARTNER),
        ],
        "sponsor": _organizations(stop, HostRole.SUPPORTER),
        "subEvent": _opening(stop, address),
    }


def _common(stop: TourStop, *, is_off: bool) -> dict:
    moved = "EventRescheduled" if _moved_from(stop) else "EventScheduled"
    return {
        "eventStatus": SCHEMA + ("EventCancelled" if is_off else moved),
        "eventAttendanceMode": SCHEMA + "OfflineEventAttendanceMode",
        "isAccessibleForFree": True,
    }


def _opening(stop: TourStop, address: str) -> dict | None:
    """The opening as an event of its own. Nobody is named."""
    begins, ends = stop.opening_event_at, stop.opening_event_ends_at
    if begins is None:
        return None
    is_held = not is_off(stop) and timezone.localdate(begins) <= last_day(stop)
    return _common(stop, is_off=not is_held) | {
        "@type": "Event",
        "name": _("Eröffnung"),
        "url": full(address) + "#eroeffnung",
        "startDate": timezone.localtime(begins).isoformat(),
        "endDate": timezone.localtime(ends).isoformat() if ends and ends > begins else None,
        "location": _location(stop),
    }


def _first_day(stop: TourStop) -> str:
    return stop.opens.isoformat() if _knows_days(stop) else f"{stop.opens:%Y-%m}"


def _last_day(stop: TourStop) -> str | None:
    """As planned, or where the house ended it, the day on which it did."""
    return last_day(stop).isoformat() if _has_end(stop) else None


def _has_end(stop: TourStop) -> bool:
    return stop.closes is not None and _knows_days(stop)


def _knows_days(stop: TourStop) -> bool:
    return stop.precision == DatePrecision.DAY


def _moved_from(stop: TourStop) -> list[date]:
    return former_first_days(stop) if _knows_days(stop) else []


def _location(stop: TourStop) -> dict:
    venue = stop.venue
    return {
        "@type": "Place",
        "name": venue.name,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": venue.street,
            "postalCode": venue.postcode,
            "addressLocality": venue.town,
            "addressRegion": "Sachsen",
            "addressCountry": "DE",
        },
        "geo": {
            "@type": "GeoCoordinates",
            "latitude": venue.latitude,
            "longitude": venue.longitude,
        },
        "publicAccess": True,
    }


def _amenities(stop: TourStop) -> list[dict]:
    """What is known of getting in; of what nobody has looked at nothing is said."""
    known = [
        (_("ohne Stufen erreichbar"), stop.venue.is_step_free),
        (_("Aufzug vorhanden"), stop.venue.has_lift),
        (_("barrierefreies WC"), stop.venue.has_accessible_toilet),
    ]
    return [
        {"@type": "LocationFeatureSpecification", "name": name, "value": fact}
        for name, fact in known
        if fact is not None
    ]


def _images(stop: TourStop) -> list[str]:
    """The largest JPEG of each photo that may be shown: those who read this know no newer form."""
    sizes = (ready_sizes(photo, Shape.WHOLE, JPEG) for photo in photos_of(stop))
    return [full(address_of_file(rows[-1].file)) for rows in sizes if rows]


def _organizations(stop: TourStop, *roles: HostRole) -> list[dict]:
    return [
        {"@type": "Organization", "name": host.name, "url": host.address}
        for host in stop.hosts.all()
        if host.role in roles
    ]
