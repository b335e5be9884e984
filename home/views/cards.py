"""Cards for partners' sites, in a frame: no script, no cookie, nothing but text and a picture."""

from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from core import clock
from core.conditional import with_etag
from core.middleware import allow_frames
from exhibition.addresses import full, page_path
from exhibition.models import TourPage
from home.domain.cards import Shown, stories_for_cards, story_for_card
from home.front_page import next_stop
from stories.delivery import address as address_of
from stories.domain.photo_sizes import WEBP, Shape
from stories.domain.photos import ready_sizes
from stories.models import StoryIndexPage, StoryPage

STATUS = {Shown.GONE: 410, Shown.UNKNOWN: 404}
PORTRAIT_WIDTH = 480  # px: twice what a card shows


@xframe_options_exempt
@require_safe
def story_card(request: HttpRequest, key: UUID) -> HttpResponse:
    """The story, or a card that invites to the exhibition: 410 for what is not shown any more."""
    shown, story = story_for_card(key, get_language())
    context = {"story": story, "portrait": _portrait(story) if story else None}
    if story:
        context["address"] = full(story.get_url(request))
    return _card(request, "home/cards/story.html", context, status=STATUS.get(shown, 200))


@xframe_options_exempt
@require_safe
def next_stop_card(request: HttpRequest) -> HttpResponse:
    """Where the exhibition is, or where it opens next; without a stop an invitation."""
    stop, tour = next_stop(), page_path(TourPage, request)
    context = {
        "stop": stop,
        "is_now": stop and stop.opens <= clock.today(),
        "address": full(f"{tour}{stop.slug}/") if stop and tour else "",
    }
    return _card(request, "home/cards/next_stop.html", context)


@require_safe
def embedding(request: HttpRequest) -> HttpResponse:
    """„Für Ihre Website“: what there is, what holds, and the HTML to copy."""
    stories = list(stories_for_cards(get_language()))
    asked = request.GET.get("geschichte", "")
    chosen = next((one for one in stories if str(one.translation_key) == asked), None)
    address = reverse("story_card", args=[chosen.translation_key]) if chosen else ""
    allow_frames(request, "'self'")
    context = {
        "stories": stories,
        "chosen": chosen,
        "story_card": address,
        "story_address": full(address),
        "next_stop_card": reverse("next_stop_card"),
        "next_stop_address": full(reverse("next_stop_card")),
        "open_data": full(reverse("api_schema")),
        "page_title": _("Für Ihre Website"),
    }
    return render(request, "home/embedding.html", context)


def _card(request: HttpRequest, template: str, context: dict, status: int = 200) -> HttpResponse:
    home = f"{settings.SITE_URL}/{get_language()}/"
    index = page_path(StoryIndexPage, request)
    values = {"home_address": home, "index_address": full(index) if index else home}
    response = render(request, template, values | context, status=status)
    response.headers["Content-Security-Policy"] = _policy()
    response.headers["X-Robots-Tag"] = "noindex"
    if status == 200:
        return with_etag(request, response)
    response.headers["Cache-Control"] = "no-cache"
    return response


def _policy() -> str:
    """Nothing but our style and our pictures; every site may put it in a frame."""
    server = urlsplit(settings.S3.get("S3_ENDPOINT_URL", ""))
    pictures = f"'self' {server.scheme}://{server.netloc}" if server.netloc else "'self'"
    return (
        f"default-src 'none'; style-src 'self'; font-src 'self'; img-src {pictures};"
        " base-uri 'none'; form-action 'none'; frame-ancestors *"
    )


def _portrait(story: StoryPage) -> dict | None:
    """A cleared story's portrait is cleared: it is a part of its page."""
    sizes = ready_sizes(story.portrait, Shape.PORTRAIT, WEBP) if story.portrait else []
    if not sizes:
        return None
    size = next((one for one in sizes if one.width >= PORTRAIT_WIDTH), sizes[-1])
    return {"src": address_of(size.file), "width": size.width, "height": size.height}
