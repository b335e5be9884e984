"""The description of the open data (OpenAPI 3.1)."""

from django.conf import settings

TEXT = {"type": "string"}
TEXT_OR_NOTHING = {"type": ["string", "null"]}
WHOLE = {"type": "integer"}
NUMBER = {"type": "number"}
YES_OR_NO = {"type": "boolean"}
MOMENT = {"type": ["string", "null"], "format": "date-time"}
DAY = {"type": ["string", "null"], "format": "date"}
ADDRESS = {"type": "string", "format": "uri"}


def _object(**properties) -> dict:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _list(of: dict) -> dict:
    return {"type": "array", "items": of}


def _reference(name: str) -> dict:
    return {"$ref": f"#/components/schemas/{name}"}


DISTRICT = _object(ags=TEXT, name=TEXT)
RENDITION = _object(url=ADDRESS, width=WHOLE, height=WHOLE)
PORTRAIT = _object(
    alternative_text=TEXT,
    credit=TEXT,
    licence=TEXT,
    is_illustration=YES_OR_NO,
    renditions=_list(RENDITION),
)
STORY = _object(
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
    portrait={"oneOf": [PORTRAIT, {"type": "null"}]},
    published_at=MOMENT,
    changed_at=MOMENT,
)
FULL_STORY = {
    "allOf": [
        _reference("Story"),
        _object(
            opening=TEXT,
            before=TEXT,
            today=TEXT,
            companion=TEXT,
            body=_list(_object(type=TEXT, value={})),
        ),
    ]
}
VENUE = _object(
    name=TEXT,
    kind=TEXT,
    street=TEXT,
    postcode=TEXT,
    town=TEXT,
    town_in_sorbian=TEXT_OR_NOTHING,
    district=DISTRICT,
    latitude=NUMBER,
    longitude=NUMBER,
    is_step_free={"type": ["boolean", "null"]},
)
STOP = _object(
    slug=TEXT,
    url=TEXT_OR_NOTHING,
    calendar_url=TEXT_OR_NOTHING,
    status={"enum": ["ahead", "now", "past", "ended_early", "relocated"]},
    opens=DAY,
    closes=DAY,
    precision={"enum": ["day", "month"]},
    opening_event_at=MOMENT,
    opening_hours=TEXT,
    venue=VENUE,
    room=TEXT,
    introduction=TEXT,
    access=TEXT,
    text_language=TEXT_OR_NOTHING | {"description": "of introduction and access: German for want"},
    stories=_list(TEXT | {"description": "key of a story"}),
    relocated_to=TEXT_OR_NOTHING,
    is_example=YES_OR_NO,
    changed_at=MOMENT,
)
ERROR = _object(error=TEXT)


def _page_of(name: str) -> dict:
    return _object(
        count=WHOLE,
        page=WHOLE,
        pages=WHOLE,
        next=TEXT_OR_NOTHING,
        previous=TEXT_OR_NOTHING,
        results=_list(_reference(name)),
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
                "400": _answer("A parameter that cannot be read.", _reference("Error")),
                "404": _answer("Not there, or not shown any more.", _reference("Error")),
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
            "/api/v1/stories/{id}/": _read("One story", _reference("FullStory"), [number]),
            "/api/v1/tour/": _read("All stops", _page_of("Stop"), [language, page]),
        },
        "components": {
            "schemas": {"Story": STORY, "FullStory": FULL_STORY, "Stop": STOP, "Error": ERROR}
        },
    }
