"""Where things are on the site: the start page of a language and what its menu holds."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.keys import in_one_size
from exhibition.models import RequestPage, TourPage
from home.models import HomePage, MentorIndexPage, StandardPage, StandardPageKind
from news.models import PodcastPage

# Titles of these pages are whole sentences; in the menu they are called by a word or two.
MENU_NAMES = {
    RequestPage: _("Ausstellung holen"),
    TourPage: _("Tour"),
    MentorIndexPage: _("Mentoring finden"),
}
DEPTH_OF_SECTIONS = 3  # below the root of all pages and the start page of a language
IN_FOOT = (PodcastPage,)  # linked from the foot of every page where they are in no menu


def home_page(request: HttpRequest) -> Page | None:
    """The start page in the language of the request; asked once a request."""
    return _frame(request).home


def sections(request: HttpRequest) -> list[Page]:
    """The live pages directly below the start page, in their order; asked once a request."""
    return _frame(request).sections


def standing_pages(request: HttpRequest) -> list[Page]:
    """The live legal pages and the like, wherever they are below the start page."""
    return _frame(request).standing


@dataclass(frozen=True)
class Frame:
    """The pages that stand around every page: above it in the menu, below it in the foot."""

    home: Page | None
    sections: list[Page]
    standing: list[Page]


def _frame(request: HttpRequest) -> Frame:
    if "frame_of_site" not in request.__dict__:
        request.frame_of_site = _frame_in(get_language())
    return request.frame_of_site


def _frame_in(language: str) -> Frame:
    """First which pages these are, then which of them may be shown: the rule of consent is asked
    for a handful of pages instead of for all of the language."""
    kinds = StandardPage.objects.exclude(kind=StandardPageKind.STANDARD).order_by()
    around = Q(depth__lte=DEPTH_OF_SECTIONS) | Q(pk__in=kinds.values("pk"))
    around = Page.objects.filter(around, locale__language_code=language).order_by()
    standing = dict(around.values_list("pk", Exists(kinds.filter(pk=OuterRef("pk")))))
    pages = Page.objects.live().filter(pk__in=in_one_size(standing))
    found = list(pages.select_related("locale").order_by("path"))
    home = next((page for page in found if page.specific_class is HomePage), None)
    below = [page for page in found if home and page.is_descendant_of(home)]
    return Frame(
        home,
        sections=[page for page in below if page.depth == home.depth + 1],
        standing=[page for page in below if standing[page.pk]],
    )


def menu_pages(request: HttpRequest) -> list[Page]:
    """The pages of the main menu, in their order."""
    return [page for page in sections(request) if page.show_in_menus]


def foot_pages(request: HttpRequest) -> list[Page]:
    """Sections that the foot links, because no menu does."""
    pages = [page for page in sections(request) if not page.show_in_menus]
    return [page for page in pages if page.specific_class in IN_FOOT]


def menu_name(page: Page) -> str:
    return MENU_NAMES.get(page.specific_class) or page.title


def page_url(request: HttpRequest, model: type[Page]) -> str:
    """Address of the (one) page of that type in the language of the request, or nothing."""
    found = (page for page in sections(request) if page.specific_class is model)
    page = next(found, None)
    return page.get_url(request) if page else ""


def search_url() -> str:
    return _address_of("search")


def sign_language_url() -> str:
    """Where all is listed that can be watched in sign language."""
    return _address_of("sign_language")


def newsletter_url() -> str:
    return _address_of("newsletter")


def withdrawal_url() -> str:
    return _address_of("withdraw_consent")


def _address_of(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
