"""Examples in the description of the open data: invented, and held to the schemas by a test."""

from home.openapi_types import EXAMPLE_SITE

KEY = "6f1c0a52-7a7e-4c1b-9a53-2f0f1f6f7c11"
TIMES = {
    "published_at": "2026-05-04T09:00:00+02:00",
    "changed_at": "2026-06-01T12:30:00+02:00",
}
TEXT_BLOCK = {"type": "text", "value": "Hier steht ein Absatz."}
EXAMPLES = {
    "FullStory": {
        "id": 42,
        "key": KEY,
        "language": "de",
        "url": f"{EXAMPLE_SITE}/de/geschichten/musterfrau/",
        "name": "Musterfrau",
        "occupation": "Musterberuf",
        "place": "Musterstadt",
        "district": {"ags": "14627", "name": "Landkreis Meißen"},
        "field_of_work": "school",
        "sentence": "Hier steht, was im Verzeichnis steht.",
        "is_example": True,
        "portrait": None,
        **TIMES,
        "opening": "Hier steht, was groß am Anfang steht.",
        "before": "Musterberuf",
        "today": "Musterberuf",
        "companion": "wer dabei war",
        "body": [TEXT_BLOCK],
    },
    "FullNews": {
        "id": 51,
        "key": KEY,
        "language": "de",
        "url": f"{EXAMPLE_SITE}/de/aktuelles/muster/",
        "title": "Muster einer Nachricht",
        "introduction": "Hier steht die Einleitung.",
        "day": "2026-05-04",
        "category": "exhibition",
        **TIMES,
        "body": [TEXT_BLOCK],
    },
    "FullEvent": {
        "id": 52,
        "key": KEY,
        "language": "de",
        "url": f"{EXAMPLE_SITE}/de/aktuelles/muster-termin/",
        "title": "Muster eines Termins",
        "introduction": "Hier steht die Einleitung.",
        "kind": "workshop",
        "is_cancelled": False,
        "takes_registrations": False,
        "calendar_url": f"{EXAMPLE_SITE}/de/aktuelles/muster-termin/calendar.ics",
        "begins_at": "2026-05-04T18:00:00+02:00",
        "ends_at": None,
        "place": "Musterhaus",
        "address": "",
        "is_online": False,
        "is_example": True,
        **TIMES,
        "body": [TEXT_BLOCK],
    },
}
