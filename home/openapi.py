"""The description of the open data (OpenAPI 3.1): the whole of it, with this site's address."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from home.models import OrganisationSettings
from home.openapi_answers import HEADERS, RESPONSES, reading
from home.openapi_examples import EXAMPLES
from home.openapi_pages import PAGES
from home.openapi_programme import PROGRAMME
from home.openapi_tour import STOP
from home.openapi_types import TEXT, TEXT_OR_NOTHING, WHOLE, list_of, reference, structure

DESCRIPTION = (
    "Everything that the website of the touring exhibition shows, read-only and without a key."
    " A story is here as long as the people in it agree: ask again before you show it, and drop"
    " what is not here any more. Answers have an ETag; sent back in If-None-Match it saves what"
    " has not changed. Errors are sentences."
)
TAGS = {
    "stories": "People who came to Saxony and found their way into work.",
    "films": "Films with captions.",
    "news": "What there is to report.",
    "events": "Meetings, workshops, openings.",
    "tour": "Where the exhibition is, was and will be.",
    "programme": "Mentor projects and figures of the programme.",
}
# By path: name of the operation, tag, what it reads, schema of an entry, and whether of one alone.
PATHS = {
    "stories/": ("listStories", "stories", "All stories in a language", "Story", False),
    "stories/{id}/": ("readStory", "stories", "One story with its texts", "FullStory", True),
    "films/": ("listFilms", "films", "All films in a language", "Film", False),
    "news/": ("listNews", "news", "All news in a language, the latest first", "News", False),
    "news/{id}/": ("readNews", "news", "One news item with its text", "FullNews", True),
    "events/": ("listEvents", "events", "All events in a language", "Event", False),
    "events/{id}/": ("readEvent", "events", "One event with its text", "FullEvent", True),
    "tour/": ("listStops", "tour", "All stops of the tour, the latest first", "Stop", False),
    "mentor-projects/": (
        "listMentorProjects",
        "programme",
        "All mentor projects, by district",
        "MentorProject",
        False,
    ),
    "figures/": ("listFigures", "programme", "All figures, each with its source", "Figure", False),
}


def description() -> dict:
    """The whole description, with the languages, the address and the contact of this site."""
    with override(settings.LANGUAGE_CODE):
        terms = settings.SITE_URL + reverse("embedding")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Ich hab’s geschafft! – open data",
            "version": "1.1.0",
            "summary": "Stories and stops of a touring exhibition in Saxony",
            "description": DESCRIPTION,
            "termsOfService": terms,
            "contact": _contact(),
            "license": {"name": "Terms for the use of our data", "url": terms},
        },
        "servers": [{"url": settings.SITE_URL, "description": "this site"}],
        "tags": [{"name": name, "description": words} for name, words in TAGS.items()],
        "paths": {f"/api/v1/{path}": _path(*facts) for path, facts in PATHS.items()},
        "components": {
            "schemas": _schemas(),
            "responses": RESPONSES,
            "headers": HEADERS,
            "examples": {name: {"value": value} for name, value in EXAMPLES.items()},
        },
    }


def _contact() -> dict:
    """The organisation that the editors have named, as far as they have."""
    organisation = OrganisationSettings.objects.first()
    contact = {"name": settings.WAGTAIL_SITE_NAME, "url": settings.SITE_URL + "/"}
    if organisation and organisation.organisation:
        contact["name"] = organisation.organisation
    if organisation and organisation.email:
        contact["email"] = organisation.email
    return contact


def _path(name: str, tag: str, summary: str, schema: str, is_one: bool) -> dict:
    content = reference(schema) if is_one else reference(f"PageOf{schema}")
    return reading(name, tag, summary, content, example=schema, is_one=is_one)


def _schemas() -> dict:
    schemas = {**PAGES, "Stop": STOP, **PROGRAMME}
    listed = [schema for *_rest, schema, is_one in PATHS.values() if not is_one]
    pages = {f"PageOf{name}": _page_of(name) for name in listed}
    error = structure(error=TEXT | {"description": "a sentence that says how to mend it"})
    return {**schemas, **pages, "Error": error}


def _page_of(name: str) -> dict:
    return structure(
        count=WHOLE | {"description": "how many there are on all pages"},
        page=WHOLE,
        pages=WHOLE,
        next=TEXT_OR_NOTHING | {"format": "uri"},
        previous=TEXT_OR_NOTHING | {"format": "uri"},
        results=list_of(reference(name)) | {"maxItems": 50},
    )
