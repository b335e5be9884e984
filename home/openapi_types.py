"""The small parts of the description of the open data (OpenAPI 3.1)."""

from django.conf import settings

EXAMPLE_SITE = "https://ausstellung.example.org"
TEXT = {"type": "string"}
TEXT_OR_NOTHING = {"type": ["string", "null"]}
LANGUAGE = TEXT | {"enum": [code for code, _name in settings.LANGUAGES]}
WHOLE = {"type": "integer"}
WHOLE_OR_NOTHING = {"type": ["integer", "null"]}
NUMBER = {"type": "number"}
YES_OR_NO = {"type": "boolean"}
YES_OR_NO_OR_UNKNOWN = {"type": ["boolean", "null"]}
MOMENT = {"type": ["string", "null"], "format": "date-time"}
DAY = {"type": ["string", "null"], "format": "date"}
ADDRESS = {"type": "string", "format": "uri"}
CLOCK = {"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"}


def structure(**properties) -> dict:
    return {"type": "object", "properties": properties, "required": list(properties)}


def list_of(of: dict) -> dict:
    return {"type": "array", "items": of}


def or_nothing(schema: dict) -> dict:
    return {"oneOf": [schema, {"type": "null"}]}


def reference(name: str) -> dict:
    return {"$ref": f"#/components/schemas/{name}"}


DISTRICT = structure(ags=TEXT, name=TEXT)
RENDITION = structure(url=ADDRESS, width=WHOLE, height=WHOLE)
PHOTO = structure(
    alternative_text=TEXT,
    credit=TEXT,
    licence=TEXT,
    is_illustration=YES_OR_NO,
    renditions=list_of(RENDITION),
)
