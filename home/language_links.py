"""The same content in the other languages: for the language line, ``hreflang`` and canonical."""

import re
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse, translate_url
from django.utils.translation import get_language, override
from wagtail.models import Page

from core.languages import site_languages
from exhibition.addresses import full
from home.models import HomePage
from home.navigation import home_page

# What an address asks for means the same in every language: it goes with the reader. The number
# of a page of a list does not, for other languages have other lists.
GOES_ALONG = (
    *("q", "beruf", "region", "gebaerdensprache", "rubrik", "ort", "spricht", "kreis"),
    *("fassung", "aufloesung"),
)
PAGE_OF_LIST = "seite"
LATER_PAGE = re.compile(r"[2-9]|[1-9][0-9]{1,5}")


def language_links(context) -> list[dict]:
    """A link for each language: the same page, or one that says that it is not there yet.

    Where there is no page at all the link leads to the start page of the language.
    """
    request = context["request"]
    if "language_links" in request.__dict__:
        return request.language_links
    same_page = same_page_addresses(context)
    asked = [(name, value) for name in GOES_ALONG for value in request.GET.getlist(name)]
    query = f"?{urlencode(asked)}" if asked and not context.get("is_no_page") else ""
    instead = {} if len(same_page) == len(settings.LANGUAGES) else _instead(context)
    request.language_links = [
        {
            "language": language,
            "url": same_page[language.code] + query
            if language.code in same_page
            else instead[language.code],
            "is_current": language.code == get_language(),
            "is_same_page": language.code in same_page,
        }
        for language in site_languages()
    ]
    return request.language_links


def same_page_addresses(context) -> dict[str, str]:
    """Paths of the same content by language; empty where there is no page."""
    if "addresses_by_language" in context:
        return context["addresses_by_language"]
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


def _instead(context) -> dict[str, str]:
    """The page that says that this one is not there yet; without a page the start pages."""
    page, codes = context.get("page"), [code for code, _name in settings.LANGUAGES]
    if isinstance(page, Page) and page.pk and page.live:
        return {code: _not_translated(page, code) for code in codes}
    home = home_page(context["request"])
    there = HomePage.objects.live().values_list("locale__language_code", flat=True)
    there = set(there) if home else set(codes)
    return {code: f"/{code}/" if code in there else _not_translated(home, code) for code in codes}


def _not_translated(page: Page, code: str) -> str:
    with override(code):
        return reverse("not_translated", args=[page.pk])


def for_search_engines(context) -> dict:
    """The one address of a page (RFC 6596), and the same page in all languages.

    ``x-default``, for readers of any other language, is the German page: to it the bare address
    leads them too. Later pages of a list have their own address and no other languages.
    """
    addresses = same_page_addresses(context)
    own = addresses.get(get_language())
    if own is None:
        return {}
    asked = context["request"].GET
    number = asked.get(PAGE_OF_LIST, "")
    if list(asked) == [PAGE_OF_LIST] and LATER_PAGE.fullmatch(number):
        return {"canonical": full(own) + f"?{PAGE_OF_LIST}={number}"}
    if len(addresses) < 2:
        return {"canonical": full(own)}
    if settings.LANGUAGE_CODE in addresses:
        addresses = addresses | {"x-default": addresses[settings.LANGUAGE_CODE]}
    return {
        "canonical": full(own),
        "alternates": [(code, full(path)) for code, path in addresses.items()],
    }
