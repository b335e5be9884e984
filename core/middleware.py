"""Small middleware of the whole site."""

from django.conf import settings
from django.middleware.locale import LocaleMiddleware
from django.utils.cache import patch_vary_headers
from django.utils.translation import activate, get_language, get_language_from_path

PUBLIC_POLICY = "; ".join(
    [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "style-src 'self' 'unsafe-inline'",  # colours of the stories are style attributes
        "script-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    ]
)


class ContentSecurityPolicyMiddleware:
    """Nothing is loaded from another host. The editors' workplace needs inline scripts."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not request.path.startswith(("/admin/", "/django-admin/")):
            response.headers.setdefault("Content-Security-Policy", PUBLIC_POLICY)
        return response


class VisitorLocaleMiddleware(LocaleMiddleware):
    """Language from the address; an unknown address stays a 404 and is not sent to ``/de/…``.

    Only the bare ``/`` leads on to the best language for the visitor. The editors' workplace
    is German until somebody chooses another language in their account.
    """

    def process_request(self, request):
        super().process_request(request)
        if request.path_info.startswith("/admin/"):
            activate(settings.LANGUAGE_CODE)
            request.LANGUAGE_CODE = settings.LANGUAGE_CODE

    def process_response(self, request, response):
        if response.status_code != 404 or request.path_info == "/":
            return super().process_response(request, response)
        if not get_language_from_path(request.path_info):
            patch_vary_headers(response, ("Accept-Language", "Cookie"))
        response.headers.setdefault("Content-Language", get_language())
        return response
