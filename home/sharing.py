"""What is said of a page where somebody shares it: Open Graph, and plain links for sharing.

A page whose people have not agreed to social media keeps their names out of it: its own address
and the neutral picture of the site are all there is, and no link leads to a network.
"""

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from exhibition.addresses import full
from exhibition.domain.settlement_area import name_in_words
from home.domain import sharing_pictures
from home.domain.sharing_drawing import HEIGHT, WIDTH
from home.language_links import for_search_engines
from news.models import NewsPage
from stories.models import ShowsPeople, StoryPage

LONGEST_DESCRIPTION = 200  # signs
TERRITORIES = {"de": "de_DE", "de-simple": "de_DE", "en": "en_GB", "ar": "ar_AR", "fa": "fa_IR"}
TERRITORIES |= {"uk": "uk_UA", "ru": "ru_RU", "fr": "fr_FR", "ti": "ti_ER", "hsb": "hsb_DE"}
ARTICLES = (StoryPage, NewsPage)
NETWORKS = {
    "WhatsApp": "https://wa.me/?{both}",
    "Telegram": "https://t.me/share/url?{apart}",
    "Facebook": "https://www.facebook.com/sharer/sharer.php?{address}",
}


def open_graph(context: Mapping) -> dict:
    """The properties of the page (ogp.me); empty where no search engine may keep it either."""
    request, page = context["request"], context.get("page")
    addresses = for_search_engines(context)
    canonical = addresses.get("canonical")
    if canonical is None or context.get("is_no_page"):
        return {}
    own = TERRITORIES[get_language()]
    others = [
        TERRITORIES[code] for code, _url in addresses.get("alternates", ()) if code in TERRITORIES
    ]
    return {
        "title": _title(context),
        "description": _description(context),
        "url": canonical,
        "kind": "article" if isinstance(page, ARTICLES) else "website",
        "site_name": _("Ich hab’s geschafft!"),
        "locale": own,
        "other_locales": [code for code in dict.fromkeys(others) if code != own],
        "image": _image(request, page),
    }


def share_links(context: Mapping) -> dict:
    """The address of the page to copy, and ways to send it on. Nothing is loaded from elsewhere."""
    address = for_search_engines(context).get("canonical")
    if address is None:
        return {}
    title = _title(context)
    values = {
        "both": urlencode({"text": f"{title} {address}"}, quote_via=quote),
        "apart": urlencode({"url": address, "text": title}, quote_via=quote),
        "address": urlencode({"u": address}, quote_via=quote),
    }
    mail = urlencode({"subject": title, "body": address}, quote_via=quote)
    networks = NETWORKS if _may_be_named(context["request"], context.get("page")) else {}
    return {
        "address": address,
        "mail": f"mailto:?{mail}",
        "networks": [(name, form.format(**values)) for name, form in networks.items()],
    }


def neutral_picture(code: str | None = None) -> str:
    """The picture of the site in a language, drawn once by ``draw_sharing_pictures``."""
    return static(f"share/{code or get_language()}.png")


def _image(request: HttpRequest, page) -> dict:
    row = _picture(request, page)
    if row is None:
        address, words = neutral_picture(), _("Ich hab’s geschafft! Wanderausstellung in Sachsen")
    else:
        name = row.file.name.rpartition("/")[2].removesuffix(".png")
        address, words = reverse("sharing_picture", args=[name]), page.title
    return {"url": full(address), "width": WIDTH, "height": HEIGHT, "alt": words}


def _title(context: Mapping) -> str:
    page, stop = context.get("page"), context.get("stop")
    if context.get("is_below_page") and stop is not None:
        town, house = name_in_words(stop.venue, get_language()), stop.venue.name
        return f"{town}, {house}" if house != stop.venue.town else town
    if isinstance(page, Page) and _may_be_named(context["request"], page):
        return page.seo_title or page.title
    return context.get("page_title") or _("Ich hab’s geschafft!")


def _description(context: Mapping) -> str:
    page = context.get("page")
    if context.get("is_below_page") or not isinstance(page, Page):
        return _("Wanderausstellung in Sachsen")
    if not _may_be_named(context["request"], page):
        return _("Menschen erzählen, wie sie hier Arbeit gefunden haben.")
    names = ("search_description", "introduction", "opening", "hero_text")
    found = next((text for name in names if (text := getattr(page, name, ""))), "")
    return " ".join(found.split())[:LONGEST_DESCRIPTION] or _("Wanderausstellung in Sachsen")


def _may_be_named(request: HttpRequest, page) -> bool:
    """Asked once a request, and only of pages that can show people."""
    if not isinstance(page, ShowsPeople):
        return True
    if "may_be_shared" not in request.__dict__:
        request.may_be_shared = sharing_pictures.may_be_shared(page)
    return request.may_be_shared


def _picture(request: HttpRequest, page):
    if not isinstance(page, ShowsPeople) or not _may_be_named(request, page):
        return None
    return sharing_pictures.picture_of(page)
