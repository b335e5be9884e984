"""All addresses of the site in all languages, for search engines.

Wagtail's own sitemap lists the default language only and asks the database for each page.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.utils.encoding import escape_uri_path
from wagtail.models import Page

from exhibition.addresses import full
from exhibition.models import TourPage, TourStop
from home.models import HomePage


@dataclass
class Address:
    """One address; ``alternates`` are the same content by language, itself included.

    ``x-default`` among them is what readers of other languages get, see ``language_links.py``.
    """

    location: str
    changed_at: datetime | None
    alternates: dict[str, str] = field(default_factory=dict)


def addresses() -> list[Address]:
    """Live public pages and public stops, in a number of queries that does not grow."""
    return [*_with_alternates(_pages()), *_with_alternates(_stops())]


def _with_alternates(rows: Iterable[tuple]) -> Iterator[Address]:
    by_key: dict = defaultdict(dict)
    found = []
    for key, code, location, changed_at in rows:
        by_key[key][code] = location
        found.append((key, Address(location, changed_at)))
    for alternates in by_key.values():
        if settings.LANGUAGE_CODE in alternates:
            alternates["x-default"] = alternates[settings.LANGUAGE_CODE]
    for key, address in found:
        address.alternates = by_key[key] if len(set(by_key[key].values())) > 1 else {}
        yield address


def _pages() -> Iterator[tuple]:
    for home, base in _homes():
        pages = Page.objects.descendant_of(home, inclusive=True).live().public().order_by("path")
        rows = pages.values_list(
            "translation_key", "url_path", "last_published_at", "latest_revision_created_at"
        )
        for key, url_path, published_at, revised_at in rows:
            location = base + escape_uri_path(url_path[len(home.url_path) :])
            yield key, home.locale.language_code, location, published_at or revised_at


def _homes() -> list[tuple[HomePage, str]]:
    """The live start pages with their addresses."""
    homes = HomePage.objects.live().select_related("locale").order_by("path")
    return [(home, full(home.get_url())) for home in homes if home.get_url()]


def _stops() -> Iterator[tuple]:
    tours = [
        (tour.locale.language_code, full(tour.get_url()))
        for tour in TourPage.objects.live().public().select_related("locale")
        if tour.get_url()
    ]
    stops = TourStop.objects.public().order_by("pk").values_list("slug", "changed_at")
    for slug, changed_at in stops:
        for code, tour_address in tours:
            yield slug, code, f"{tour_address}{slug}/", changed_at
