"""What a page says to search engines (schema.org, as JSON-LD). Each app names its own types.

A source gets the page and the context of its template, and gives the properties of the thing
that the page is about, „@type“ included; what is None or empty is left out. It may only say
what the page itself shows, and only of people by the name the page has for them.
"""

import json
from collections.abc import Callable, Mapping

from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

# So that no text can end the element it stands in (as django.utils.html.json_script does).
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
CONTEXT = "https://schema.org"
Source = Callable[[Page, Mapping], dict]
_sources: dict[type[Page], Source] = {}


def register(model: type[Page], source: Source) -> None:
    """Names what pages of a type are about."""
    _sources[model] = source


def about(page: Page, context: Mapping) -> dict | None:
    """What this page is about; None where nobody has said so for its type."""
    source = _sources.get(type(page))
    return source(page, context) if source else None


def as_json_ld(things: list[dict]) -> SafeString:
    """JSON-LD, safe inside ``<script type="application/ld+json">``."""
    values = {"@context": CONTEXT}
    values |= things[0] if len(things) == 1 else {"@graph": things}
    text = json.dumps(without_gaps(values), ensure_ascii=False)
    return mark_safe(text.translate(ESCAPES))  # noqa: S308 every sign of markup is escaped


def without_gaps(value):
    """The same without what is None, an empty text or an empty list, at any depth."""
    if isinstance(value, list):
        return [without_gaps(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    return {key: without_gaps(entry) for key, entry in value.items() if entry not in (None, "", [])}
