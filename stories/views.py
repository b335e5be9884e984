"""Pages of the stories app that are no CMS pages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def story_is_gone(request: HttpRequest) -> HttpResponse:
    """„Diese Geschichte wird nicht mehr gezeigt“: status 410, no name, no picture, no reason."""
    response = render(request, "stories/gone.html", status=410)
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Cache-Control"] = "private, no-cache"
    return response
