"""Answers that a reader asks for again and again: sent once, then 304."""

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, set_response_etag


def with_etag(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The response with an ETag of its content, or 304 where the reader has that content.

    ``no-cache``: kept copies are asked about each time, so that a withdrawal counts at once.
    """
    response.headers["Cache-Control"] = "no-cache"
    set_response_etag(response)
    etag = response.headers["ETag"]
    return get_conditional_response(request, etag=etag, response=response)
