"""Where things are on the site: the start page of a language and what its menu holds."""

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from exhibition.models import RequestPage, TourPage
from home.models import HomePage, MentorIndexPage
from news.models import PodcastPage

# Titles of these pages are whole sentences; in the menu they are called by a word or two.
MENU_NAMES = {
    RequestPage: _("Ausstellung holen"),
    TourPage: _("Tour"),
    MentorIndexPage: _("Mentoring finden"),
}
IN_FOOT = (PodcastPage,)  # linked from the foot of every page where they are in no menu


def home_page(request: HttpRequest) -> HomePage | None:
    """The start page in the language of the request; asked once a request."""
    if "home_page" not in request.__dict__:
        pages = HomePage.objects.live().filter(locale__language_code=get_language())
        request.home_page = pages.select_related("locale").first()
    return request.home_page


def sections(request: HttpRequest) -> list[Page]:
    """The live pages directly below the start page, in their order; asked once a request."""
    if "site_sections" not in request.__dict__:
        home = home_page(request)
        request.site_sections = (
            list(home.get_children().live().select_related("locale")) if home else []
        )
    return request.site_sections


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
