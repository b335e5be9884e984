"""Where pages of the tour are, for views and feeds that are no page themselves."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page

from exhibition.models import TourStop


def page_path(model: type[Page], request: HttpRequest | None = None, language: str = "") -> str:
    """Path of the (one) live page of that type in a language, by default the visitor's, or ""."""
    pages = model.objects.live().filter(locale__language_code=language or get_language())
    page = pages.select_related("locale").first()
    return (page.get_url(request) or "") if page else ""


def stop_path(stop: TourStop, tour_path: str) -> str:
    return f"{tour_path}{stop.slug}/"


def full(path: str) -> str:
    """The address with host. ``path`` may have one already."""
    return path if path.startswith("http") else settings.SITE_URL + path
