"""Where things are on the site: the start page of a language and what its menu holds."""

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language
from wagtail.models import Page

from home.models import HomePage


def home_page(request: HttpRequest) -> HomePage | None:
    """The start page in the language of the request; asked once a request."""
    if "home_page" not in request.__dict__:
        pages = HomePage.objects.live().filter(locale__language_code=get_language())
        request.home_page = pages.select_related("locale").first()
    return request.home_page


def menu_pages(request: HttpRequest) -> list[Page]:
    """The pages of the main menu, in their order."""
    home = home_page(request)
    return list(home.get_children().live().in_menu().select_related("locale")) if home else []


def page_url(request: HttpRequest, model: type[Page]) -> str:
    """Address of the (one) page of that type in the language of the request, or nothing."""
    home = home_page(request)
    if home is None:
        return ""
    found = model.objects.child_of(home).live().select_related("locale").first()
    return found.get_url(request) if found else ""


def withdrawal_url() -> str:
    try:
        return reverse("withdraw_consent")
    except NoReverseMatch:
        return ""
