"""Header, footer and language links of every page."""

from django import template
from django.utils.translation import get_language

from exhibition.models import VisitorBookPage
from home.language_links import for_search_engines, language_links
from home.models import OrganisationSettings
from home.navigation import (
    foot_pages,
    home_page,
    menu_name,
    menu_pages,
    newsletter_url,
    page_url,
    search_url,
    sign_language_url,
    standing_pages,
    withdrawal_url,
)
from stories.domain.films.sign_language import told_pages

register = template.Library()


@register.inclusion_tag("components/header.html", takes_context=True)
def site_header(context, ground=""):
    """The language line, the way home and the main menu."""
    page, request = context.get("page"), context["request"]
    path = getattr(page, "path", "")
    return {
        "ground": ground,
        "home_url": home_url(context),
        "languages": language_links(context),
        "form_to_carry": context.get("form_to_carry", ""),
        "search_url": search_url(),
        "is_search": request.path == search_url(),
        "sign_language_url": _way_to_sign_language(context),
        "is_sign_language": request.path == sign_language_url(),
        "menu": [
            {
                "url": item.get_url(request),
                "title": menu_name(item),
                "is_current": item.path == path and not context.get("is_below_page"),
                "is_parent": bool(path) and path.startswith(item.path),
            }
            for item in menu_pages(request)
        ],
    }


def _way_to_sign_language(context) -> str:
    """To the film on this very page, as the language line does; else to all there are, if any."""
    if context.get("signed_film"):
        return "#gebaerdensprache"
    return sign_language_url() if told_pages(get_language()).exists() else ""


@register.simple_tag(takes_context=True)
def home_url(context) -> str:
    """Address of the start page in the language of the visitor; the bare one where it has none."""
    return f"/{get_language()}/" if home_page(context["request"]) else "/"


@register.inclusion_tag("components/footer.html", takes_context=True)
def site_footer(context):
    """Legal pages, funders and the way to withdraw consent."""
    request = context["request"]
    organisation = OrganisationSettings.for_request(request)
    return {
        "request": request,
        "organisation": organisation,
        "text": organisation.texts.filter(locale__language_code=get_language()).first(),
        "logos": organisation.logos.all(),
        "newsletter_url": newsletter_url(),
        "withdrawal_url": withdrawal_url(),
        "book_url": page_url(request, VisitorBookPage),
        "standing_pages": [
            {"url": item.get_url(request), "title": item.title}
            for item in (*foot_pages(request), *standing_pages(request))
        ],
    }


@register.inclusion_tag("components/alternates.html", takes_context=True)
def language_alternates(context):
    """Canonical address and ``hreflang`` links, where search engines may keep the page.

    Where there is no page (``is_no_page``) its address is not repeated: it may hold a name.
    """
    return {} if context.get("is_no_page") else for_search_engines(context)
