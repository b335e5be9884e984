"""robots.txt and security.txt."""

from datetime import UTC, datetime, time, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from home.models import OrganisationSettings

CLOSED = ("/admin/", "/kiosk/", "/anfrage/", "/dokumente/")
VALID = timedelta(days=180)  # RFC 9116: less than a year


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED), ""]
    return _plain([*lines, f"Sitemap: {settings.SITE_URL}/sitemap.xml"])


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Whom to tell about a weak spot (RFC 9116); the address is that of the organisation."""
    email = OrganisationSettings.for_request(request).email
    expires = datetime.combine(datetime.now(UTC).date() + VALID, time(), tzinfo=UTC)
    return _plain(
        [
            f"Contact: {'mailto:' + email if email else settings.SITE_URL + '/'}",
            f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
            "Preferred-Languages: de, en",
            f"Canonical: {settings.SITE_URL}/.well-known/security.txt",
        ]
    )


def _plain(lines: list[str]) -> HttpResponse:
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
