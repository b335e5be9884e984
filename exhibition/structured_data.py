"""A stop as schema.org ExhibitionEvent, for search engines."""

import json

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from exhibition.addresses import full
from exhibition.enums import DatePrecision
from exhibition.feeds import is_off
from exhibition.models import TourStop

# So that no text can end the element it stands in (as django.utils.html.json_script does).
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def exhibition_event(stop: TourStop, *, address: str, description: str) -> SafeString:
    """JSON-LD, safe inside ``<script type="application/ld+json">``."""
    venue = stop.venue
    knows_days = stop.precision == DatePrecision.DAY
    values = {
        "@context": "https://schema.org",
        "@type": "ExhibitionEvent",
        "name": _("Ich hab’s geschafft! – Wanderausstellung"),
        "description": description,
        "url": full(address),
        "startDate": stop.opens.isoformat() if knows_days else f"{stop.opens:%Y-%m}",
        "endDate": stop.closes.isoformat() if stop.closes and knows_days else None,
        "eventStatus": "https://schema.org/"
        + ("EventCancelled" if is_off(stop) else "EventScheduled"),
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "isAccessibleForFree": True,
        "location": {
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
        },
        "organizer": {"@type": "Organization", "name": settings.WAGTAIL_SITE_NAME},
    }
    text = json.dumps(_without_gaps(values), ensure_ascii=False)
    return mark_safe(text.translate(ESCAPES))  # noqa: S308 every sign of markup is escaped


def _without_gaps(value):
    if not isinstance(value, dict):
        return value
    return {key: _without_gaps(entry) for key, entry in value.items() if entry not in (None, "")}
