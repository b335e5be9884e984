"""Small middleware of the whole site."""

from django.conf import settings
from django.middleware.locale import LocaleMiddleware

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

    Only the bare ``/`` leads on to the best language for the visitor.
    """

    def process_response(self, request, response):
        if response.status_code == 404 and request.path_info != "/":
            response.headers.setdefault("Content-Language", settings.LANGUAGE_CODE)
            return response
        return super().process_response(request, response)
