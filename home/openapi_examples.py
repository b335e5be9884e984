"""Examples in the description of the open data: invented, and held to the schemas by a test."""

from home.openapi_types import EXAMPLE_SITE

KEY = "6f1c0a52-7a7e-4c1b-9a53-2f0f1f6f7c11"
TIMES = {
    "published_at": "2026-05-04T09:00:00+02:00",
    "changed_at": "2026-06-01T12:30:00+02:00",
}
TEXT_BLOCK = {"type": "text", "value": "Ein Absatz."}
EXAMPLES = {
    "FullStory": {
        "id": 42,
        "key": KEY,
        "language": "de",
        "url": f"{EXAMPLE_SITE}/de/geschichten/rima/",
        "name": "Rima",
        "occupation": "Lehrerin",
        "place": "Meißen",
        "district": {"ags": "14627", "name": "Landkreis Meißen"},
        "field_of_work": "school",
        "sentence": "Sie steht wieder vor einer Klasse.",
        "is_example": True,
        "portrait": None,
        **TIMES,
        "opening": "Zählt mein Abschluss?",
        "before": "Lehrerin",
        "today": "Lehrerin",
        "companion": "eine Mentorin",
        "body": [TEXT_BLOCK],
    },
    "FullNews": {
        "id": 51,
        "key": KEY,
        "language": "de",
        "url": f"{EXAMPLE_SITE}/de/aktuelles/neue-station/",
        "title": "Eine neue Station",
        "introduction": "Die Ausstellung kommt nach Bautzen.",
        "day": "2026-05-04",
        "category": "exhibition",
        **TIMES,
        "body": [TEXT_BLOCK],
    },
    "FullEvent": {
        "id": 52,
        "key": KEY,
        "language": "de",
        "url": f"{EXAMPLE_SITE}/de/aktuelles/eroeffnung/",
        "title": "Eröffnung",
        "introduction": "Mit Musik.",
        "calendar_url": f"{EXAMPLE_SITE}/de/aktuelles/eroeffnung/calendar.ics",
        "begins_at": "2026-05-04T18:00:00+02:00",
        "ends_at": None,
        "place": "Stadtbibliothek",
        "address": "",
        "is_online": False,
        "is_example": True,
        **TIMES,
        "body": [TEXT_BLOCK],
    },
}
