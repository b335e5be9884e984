"""Small middleware of the whole site."""

from functools import lru_cache
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.cache import patch_vary_headers
from django.utils.translation import activate, get_language, get_language_from_path

from core.accept_language import wanted_languages
from core.visits import visit

REST = (
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",  # colours of the stories are style attributes
    "script-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
)


@lru_cache(maxsize=32)
def public_policy(files: str = "", frames: frozenset[str] = frozenset()) -> str:
    """What a page may load: from here, and photos and films from ``files``, our own S3 server.

    ``frames``: hosts of platforms whose films this page shows in frames after a click, or
    ``'self'`` for frames of ours.
    """
    address = urlsplit(files)
    server = f" {address.scheme}://{address.netloc}" if files else ""
    pictures, films = f"img-src 'self' data: blob:{server}", f"media-src 'self' blob:{server}"
    hosts = " ".join(map(_frame_source, sorted(frames))) or "'none'"
    return "; ".join([*REST, pictures, films, f"frame-src {hosts}"])


def _frame_source(host: str) -> str:
    return host if host == "'self'" else f"https://{host}"


def allow_frames(request, host: str) -> None:
    """For what a page shows in a frame: this answer alone may open frames of that host."""
    request.frame_hosts = getattr(request, "frame_hosts", frozenset()) | {host}


EDITORS = ("/admin/", "/django-admin/")


class VisitMiddleware:
    """In a visitor's request nothing is done that belongs into the background."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info.startswith(EDITORS):
            return self.get_response(request)
        with visit():
            return self.get_response(request)


class ContentSecurityPolicyMiddleware:
    """Nothing is loaded from another host. The editors' workplace needs inline scripts."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not request.path.startswith(EDITORS):
            frames = getattr(request, "frame_hosts", frozenset())
            policy = public_policy(settings.S3.get("S3_ENDPOINT_URL", ""), frames)
            response.headers.setdefault("Content-Security-Policy", policy)
        return response


class VisitorLocaleMiddleware:
    """Language from the address, else from the browser. An unknown address stays a 404.

    No cookie is asked: who chooses a language has it in the address from then on. The editors'
    workplace is German until somebody chooses another language in their account.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        of_address = get_language_from_path(request.path_info)
        activate(of_address or self._of_reader(request))
        request.LANGUAGE_CODE = get_language()
        response = self.get_response(request)
        if not of_address:
            patch_vary_headers(response, ("Accept-Language",))
        response.headers.setdefault("Content-Language", get_language())
        return response

    def _of_reader(self, request) -> str:
        if request.path_info.startswith("/admin/"):
            return settings.LANGUAGE_CODE
        wanted = wanted_languages(request.headers.get("Accept-Language", ""))
        return next(iter(wanted), settings.LANGUAGE_CODE)
