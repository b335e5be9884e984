"""An event as schema.org has it: when, where, and that it costs nothing."""

from collections.abc import Mapping

from exhibition.addresses import full
from home.sharing import neutral_picture
from home.structured_parts import SCHEMA, moment_of, organization
from news.models import EventPage


def event(page: EventPage, context: Mapping) -> dict:
    online = page.is_online
    return {
        "@type": "Event",
        "name": page.title,
        "description": page.search_description or page.introduction,
        "url": full(page.get_url()),
        "inLanguage": page.locale.language_code,
        "startDate": moment_of(page.begins_at),
        "endDate": moment_of(page.ends_at),
        "eventStatus": SCHEMA + ("EventCancelled" if page.is_cancelled else "EventScheduled"),
        "eventAttendanceMode": SCHEMA + f"{'Online' if online else 'Offline'}EventAttendanceMode",
        "location": _virtual(page) if online else _place(page),
        "image": [full(neutral_picture())],
        "organizer": organization(),
        "isAccessibleForFree": True,
        "offers": {
            "@type": "Offer",
            "price": 0,
            "priceCurrency": "EUR",
            "availability": SCHEMA + "InStock",
            "url": full(page.get_url()),
        },
    }


def _place(page: EventPage) -> dict | None:
    if not page.place:
        return None
    return {
        "@type": "Place",
        "name": page.place,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": page.address,
            "addressRegion": "Sachsen",
            "addressCountry": "DE",
        },
    }


def _virtual(page: EventPage) -> dict:
    return {"@type": "VirtualLocation", "url": full(page.get_url())}
