"""The structured data of a page: what it is about, and the way to it."""

from collections.abc import Mapping

from django.conf import settings
from django.utils.safestring import SafeString
from wagtail.models import Page

from core.structured_data import about, as_json_ld
from exhibition.addresses import full
from exhibition.domain.settlement_area import name_in_words
from home.models import HomePage
from home.navigation import home_page, sections


def json_ld(context: Mapping) -> SafeString | str:
    """For ``<script type="application/ld+json">``; nothing where there is no page to speak of."""
    page = context.get("page")
    if context.get("is_no_page") or not isinstance(page, Page) or not (page.pk and page.live):
        return ""
    way = _breadcrumbs(page, context)
    if context.get("is_below_page"):
        return as_json_ld([way]) if way else ""
    things = [thing for thing in (about(page, context), way) if thing]
    return as_json_ld(things) if things else ""


def _breadcrumbs(page: Page, context: Mapping) -> dict | None:
    """From the start page over the section to this page; asks the database nothing new."""
    request = context["request"]
    home = home_page(request)
    if home is None or isinstance(page, HomePage):
        return None
    steps = [(settings.WAGTAIL_SITE_NAME, home.get_url(request))]
    above = (one for one in sections(request) if page.path.startswith(one.path) and one != page)
    steps += [(one.title, one.get_url(request)) for one in above if one.pk != page.pk]
    steps.append((page.title, page.get_url(request)))
    stop = context.get("stop")
    if context.get("is_below_page") and stop is not None:
        town = name_in_words(stop.venue, page.locale.language_code)
        steps.append((town, page.get_url(request) + context.get("path_below_page", "")))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": full(address)}
            for number, (name, address) in enumerate(steps, start=1)
        ],
    }
