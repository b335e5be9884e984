"""Asks the site what it answers to the public: without cookie, account and token."""

from functools import cache
from io import BytesIO

from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import get_language, override

# What of the editor's request the other one has too: where it came in, and what its reader takes.
KEPT = (
    "SERVER_NAME",
    "SERVER_PORT",
    "SERVER_PROTOCOL",
    "REMOTE_ADDR",
    "HTTP_HOST",
    "HTTP_ACCEPT",
    "HTTP_RANGE",
    "QUERY_STRING",
    "wsgi.url_scheme",
    "wsgi.version",
    "wsgi.errors",
    "wsgi.multithread",
    "wsgi.multiprocess",
    "wsgi.run_once",
)


def ask(request: HttpRequest, path: str) -> HttpResponseBase:
    """What somebody gets who is not signed in and reads that path of the site."""
    kept = [*KEPT, *(settings.SECURE_PROXY_SSL_HEADER or ())[:1]]
    environment = {name: request.META[name] for name in kept if name in request.META}
    environment |= {
        "REQUEST_METHOD": request.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path.encode().decode("latin-1"),
        "wsgi.input": BytesIO(),
    }
    with override(get_language()):  # the page's own is active afterwards
        return _handler(tuple(settings.MIDDLEWARE)).get_response(WSGIRequest(environment))


@cache
def _handler(middleware: tuple[str, ...]) -> BaseHandler:
    """All of the middleware, as for everybody. Made once a process."""
    handler = BaseHandler()
    handler.load_middleware()
    return handler
