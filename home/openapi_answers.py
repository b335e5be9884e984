"""How every address of the open data is asked and answers (OpenAPI 3.1)."""

from django.conf import settings

from home.open_data import LAST_PAGE, LIMIT, SECONDS
from home.openapi_types import LANGUAGE, TEXT, WHOLE, reference

HEADERS = {
    "ETag": {
        "description": "Send it back in If-None-Match: 304 says that nothing has changed.",
        "schema": TEXT,
    },
    "Cache-Control": {
        "description": "no-cache: keep the answer, and ask each time before you use it.",
        "schema": TEXT,
    },
    "RateLimit-Policy": {
        "description": f"{LIMIT} requests of one address in {SECONDS} seconds.",
        "schema": TEXT,
    },
    "Retry-After": {"description": "Seconds to wait.", "schema": WHOLE | {"minimum": 1}},
    "Allow": {"description": "What may be asked instead.", "schema": TEXT},
    "Access-Control-Allow-Origin": {
        "description": "*: programs on every website may read.",
        "schema": TEXT,
    },
}
EVERY_TIME = ("Cache-Control", "RateLimit-Policy", "Access-Control-Allow-Origin")


def _headers(*names: str) -> dict:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in (*names, *EVERY_TIME)}


def _error(description: str, sentence: str, *headers: str) -> dict:
    return {
        "description": description,
        "headers": _headers(*headers),
        "content": {
            "application/json": {"schema": reference("Error"), "example": {"error": sentence}}
        },
    }


RESPONSES = {
    "NotModified": {"description": "Nothing has changed.", "headers": _headers("ETag")},
    "BadRequest": _error("A parameter that cannot be read.", "Unknown language. There are: de."),
    "NotFound": _error("Not there, or not shown any more.", "There are 3 pages."),
    "NotAllowed": _error("Open data is read-only.", "Open data can be read only.", "Allow"),
    "TooMany": _error("Too many requests.", "Wait 10 minutes.", "Retry-After"),
}
PARAMETERS = {
    "language": {
        "name": "language",
        "in": "query",
        "description": "In which language; a page that is not translated is not in its list.",
        "schema": LANGUAGE | {"default": settings.LANGUAGE_CODE},
        "example": "en",
    },
    "page": {
        "name": "page",
        "in": "query",
        "description": "Which page of the list, 50 entries each.",
        "schema": WHOLE | {"minimum": 1, "maximum": LAST_PAGE, "default": 1},
        "example": 1,
    },
    "id": {
        "name": "id",
        "in": "path",
        "required": True,
        "description": "The „id“ of an entry of the list.",
        "schema": WHOLE | {"minimum": 1},
        "example": 42,
    },
}


def reading(name: str, tag: str, summary: str, schema: dict, *, example: str, is_one: bool) -> dict:
    """One address: of a list with language and page, or of one entry by its id."""
    asked = ("id",) if is_one else ("language", "page")
    content: dict = {"schema": schema}
    if is_one:
        content["examples"] = {"one": {"$ref": f"#/components/examples/{example}"}}
    return {
        "get": {
            "operationId": name,
            "tags": [tag],
            "summary": summary,
            "description": f"{summary}. HEAD answers the same without content.",
            "parameters": [PARAMETERS[one] for one in asked],
            "responses": {
                "200": {
                    "description": "The data.",
                    "headers": _headers("ETag"),
                    "content": {"application/json": content},
                },
                "304": {"$ref": "#/components/responses/NotModified"},
                "400": {"$ref": "#/components/responses/BadRequest"},
                "404": {"$ref": "#/components/responses/NotFound"},
                "405": {"$ref": "#/components/responses/NotAllowed"},
                "429": {"$ref": "#/components/responses/TooMany"},
            },
        }
    }
