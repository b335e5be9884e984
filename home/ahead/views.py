"""A page of the site as it will be on a day to come."""

from datetime import date
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.csrf import csrf_exempt
from wagtail.permissions import page_permission_policy

from core.previews import with_banner
from home.ahead.addresses import is_file, is_walkable, led, on_that_day, prefix_of
from home.ahead.asking import ask
from home.domain import ahead
from home.models import OrganisationSettings

WORK_ON_PAGES = {"add", "change", "publish"}
# What would let a browser keep it, or keep an editor's page apart from what the public gets.
DROPPED = ("ETag", "Last-Modified", "Expires", "Content-Length")


def may_look_ahead(user) -> bool:
    """Those who write or release pages, in whatever language."""
    return page_permission_policy.user_has_any_permission(user, WORK_ON_PAGES)


@csrf_exempt  # nothing that is sent is read; a form of the site gets a sentence for an answer
def page_of_day(request: HttpRequest, day: str, path: str = "") -> HttpResponseBase:
    """What the public gets at that path on that day, with a banner. Nothing can be sent."""
    if not may_look_ahead(request.user):
        raise PermissionDenied
    chosen = ahead.read_day(day)
    if chosen is None:
        return redirect(f"{reverse('ahead')}?{urlencode({'tag': day})}")
    if request.method not in ("GET", "HEAD"):
        return _closed(_said(request, chosen, "home/ahead/nothing_sent.html", status=405))
    if not path:
        return redirect(f"{prefix_of(chosen)}/{settings.LANGUAGE_CODE}/")
    if not is_walkable(path):
        return _closed(_said(request, chosen, "home/ahead/not_walkable.html", status=404))
    OrganisationSettings.for_request(request)  # Wagtail writes the row when it is first asked for
    with ahead.as_of(chosen, with_schedule=not is_file(path)):
        response = ask(request, f"/{path}")
    return _closed(_dressed(request, response, chosen, path))


def _said(request: HttpRequest, day: date, template: str, *, status: int) -> HttpResponse:
    return render(request, template, {"day": day, "start": prefix_of(day) + "/"}, status=status)


def _dressed(request, response: HttpResponseBase, day: date, path: str) -> HttpResponseBase:
    """The answer with its links led to the same day, and a banner where it is a page."""
    hosts = frozenset({request.get_host(), urlsplit(settings.SITE_URL).netloc})
    if "Location" in response.headers:
        leads_to = response.headers["Location"]
        response.headers["Location"] = led(leads_to, prefix=prefix_of(day), hosts=hosts)
    elif not response.streaming and response.headers.get("Content-Type", "").startswith(
        "text/html"
    ):
        html = on_that_day(response.content.decode(response.charset), day, hosts)
        context = {"moment": ahead.moment_of(day), "day": day, "path": f"/{path}"}
        banner = render_to_string("home/ahead/banner.html", context).strip()
        response.content = with_banner(html, banner)
    return response


def _is_page(response: HttpResponseBase) -> bool:
    return not response.streaming and response.headers["Content-Type"].startswith("text/html")


def _closed(response: HttpResponseBase) -> HttpResponseBase:
    """For nobody's cache and for no search engine."""
    for name in DROPPED:
        del response.headers[name]
    response.cookies.clear()
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
