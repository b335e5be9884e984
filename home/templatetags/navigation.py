"""Header, footer and language links of every page."""

from django import template
from django.conf import settings
from django.urls import reverse, translate_url
from django.utils.translation import get_language, override
from wagtail.models import Page

from core.languages import site_languages
from home.models import OrganisationSettings, StandardPage, StandardPageKind
from home.navigation import (
    home_page,
    menu_name,
    menu_pages,
    search_url,
    sign_language_url,
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
        "home_url": home_url(),
        "languages": language_links(context),
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


@register.simple_tag
def home_url() -> str:
    """Address of the start page in the language of the visitor."""
    return f"/{get_language()}/"


@register.inclusion_tag("components/footer.html", takes_context=True)
def site_footer(context):
    """Legal pages, funders and the way to withdraw consent."""
    request = context["request"]
    organisation = OrganisationSettings.for_request(request)
    standing = StandardPage.objects.live().exclude(kind=StandardPageKind.STANDARD)
    home = home_page(request)
    return {
        "request": request,
        "organisation": organisation,
        "text": organisation.texts.filter(locale__language_code=get_language()).first(),
        "logos": organisation.logos.all(),
        "withdrawal_url": withdrawal_url(),
        "standing_pages": [
            {"url": item.get_url(request), "title": item.title}
            for item in (standing.descendant_of(home) if home else [])
        ],
    }


@register.inclusion_tag("components/alternates.html", takes_context=True)
def language_alternates(context):
    """``hreflang`` links to the same page in the other languages, where it is there.

    Where there is no page (``is_no_page``) its address is not repeated: it may hold a name.
    """
    if context.get("is_no_page"):
        return {}
    return {
        "alternates": [entry for entry in language_links(context) if entry["is_same_page"]],
        "site_url": settings.SITE_URL,
        "canonical": context["request"].path,
    }


def language_links(context) -> list[dict]:
    """A link for each language: the same page, or one that says that it is not there yet.

    Where there is no page at all the link leads to the start page of the language.
    """
    request = context["request"]
    if "language_links" in request.__dict__:
        return request.language_links
    same_page = _same_page_urls(context)
    request.language_links = [
        {
            "language": entry,
            "url": same_page.get(entry.code) or _instead(context, entry.code),
            "is_current": entry.code == get_language(),
            "is_same_page": entry.code in same_page,
        }
        for entry in site_languages()
    ]
    return request.language_links


def _instead(context, code: str) -> str:
    page = context.get("page")
    if not isinstance(page, Page) or not page.live:
        return f"/{code}/"
    with override(code):
        return reverse("not_translated", args=[page.pk])


def _same_page_urls(context) -> dict[str, str]:
    page, request = context.get("page"), context["request"]
    if isinstance(page, Page) and page.pk:
        suffix = context.get("path_below_page", "")
        pages = [page, *page.get_translations().live().select_related("locale")]
        urls = {p.locale.language_code: p.get_url(request) for p in pages if p.live}
        return {code: url + suffix for code, url in urls.items() if url}
    if context.get("is_no_page"):
        return {}
    codes = [code for code, _name in settings.LANGUAGES]
    urls = {code: translate_url(request.path, code) for code in codes}
    return urls if len(set(urls.values())) == len(codes) else {}
