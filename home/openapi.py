"""The description of the open data (OpenAPI 3.1)."""

from django.conf import settings

from home.openapi_tour import STOP
from home.openapi_types import (
    ADDRESS,
    DISTRICT,
    MOMENT,
    PHOTO,
    TEXT,
    TEXT_OR_NOTHING,
    WHOLE,
    YES_OR_NO,
    list_of,
    or_nothing,
    reference,
    structure,
)

STORY = structure(
    id=WHOLE,
    key=TEXT | {"description": "the same for one story in all languages"},
    language=TEXT,
    url=ADDRESS,
    name=TEXT,
    occupation=TEXT,
    place=TEXT,
    district=DISTRICT,
    field_of_work=TEXT,
    sentence=TEXT,
    is_example=YES_OR_NO,
    portrait=or_nothing(PHOTO),
    published_at=MOMENT,
    changed_at=MOMENT,
)
FULL_STORY = {
    "allOf": [
        reference("Story"),
        structure(
            opening=TEXT,
            before=TEXT,
            today=TEXT,
            companion=TEXT,
            body=list_of(structure(type=TEXT, value={})),
        ),
    ]
}
ERROR = structure(error=TEXT)


def _page_of(name: str) -> dict:
    return structure(
        count=WHOLE,
        page=WHOLE,
        pages=WHOLE,
        next=TEXT_OR_NOTHING,
        previous=TEXT_OR_NOTHING,
        results=list_of(reference(name)),
    )


def _answer(description: str, schema: dict) -> dict:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _read(summary: str, schema: dict, parameters: list[dict]) -> dict:
    return {
        "get": {
            "summary": summary,
            "parameters": parameters,
            "responses": {
                "200": _answer("The data; with an ETag for the next time.", schema),
                "304": {"description": "Nothing has changed."},
                "400": _answer("A parameter that cannot be read.", reference("Error")),
                "404": _answer("Not there, or not shown any more.", reference("Error")),
            },
        }
    }


def description() -> dict:
    """The whole description, with the languages and the address of this site."""
    codes = [code for code, _name in settings.LANGUAGES]
    language = {
        "name": "language",
        "in": "query",
        "schema": {"enum": codes, "default": settings.LANGUAGE_CODE},
    }
    page = {"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 1}}
    number = {"name": "id", "in": "path", "required": True, "schema": WHOLE}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Ich hab’s geschafft! – open data",
            "version": "1",
            "description": "Stories and stops of the touring exhibition, read-only. A story is"
            " here as long as the people in it agree; please drop what is not here any more.",
        },
        "servers": [{"url": settings.SITE_URL}],
        "paths": {
            "/api/v1/stories/": _read("All stories", _page_of("Story"), [language, page]),
            "/api/v1/stories/{id}/": _read("One story", reference("FullStory"), [number]),
            "/api/v1/tour/": _read("All stops", _page_of("Stop"), [language, page]),
        },
        "components": {
            "schemas": {"Story": STORY, "FullStory": FULL_STORY, "Stop": STOP, "Error": ERROR}
        },
    }
