"""The description of mentor projects and figures in the open data (OpenAPI 3.1)."""

from home.openapi_pages import KEY
from home.openapi_types import DISTRICT, LANGUAGE, NUMBER, TEXT, WHOLE, list_of, structure

MENTOR_PROJECT = structure(
    id=WHOLE,
    key=KEY,
    language=LANGUAGE,
    name=TEXT,
    organisation=TEXT,
    town=TEXT,
    district=DISTRICT,
    latitude=NUMBER | {"description": "degrees, WGS 84"},
    longitude=NUMBER | {"description": "degrees, WGS 84"},
    languages_spoken=list_of(TEXT | {"description": "BCP 47, where it is a known one"}),
    email=TEXT,
    telephone=TEXT,
    about=TEXT,
)
FIGURE = structure(
    key=TEXT,
    language=LANGUAGE,
    value=WHOLE,
    qualifier=TEXT | {"description": "stands before the number: „over“, „nearly“"},
    label=TEXT | {"description": "what it counts"},
    period=TEXT,
    source=TEXT,
)
PROGRAMME = {"MentorProject": MENTOR_PROJECT, "Figure": FIGURE}
