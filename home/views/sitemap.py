"""The sitemap (sitemaps.org), with the other languages of each address beside it."""

from xml.sax.saxutils import escape, quoteattr

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from core.conditional import with_etag
from home.sitemap import Address, addresses

MOST = 20_000  # addresses a file; the protocol takes 50,000 or 50 MB
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """All addresses, or an index of several files where there are too many for one."""
    every = addresses()
    if len(every) <= MOST:
        return _answer(request, _file(every))
    files = range(1, -(-len(every) // MOST) + 1)
    parts = "".join(
        f"<sitemap><loc>{settings.SITE_URL}/sitemap-{number}.xml</loc></sitemap>\n"
        for number in files
    )
    return _answer(request, f'{HEAD}<sitemapindex xmlns="{NAMESPACE}">\n{parts}</sitemapindex>\n')


@require_safe
def sitemap_part(request: HttpRequest, number: int) -> HttpResponse:
    """One file of the index; 404 for a number that the index does not name."""
    part = addresses()[(number - 1) * MOST : number * MOST] if number else []
    if not part:
        raise Http404
    return _answer(request, _file(part))


def _answer(request: HttpRequest, content: str) -> HttpResponse:
    return with_etag(request, HttpResponse(content, content_type="application/xml; charset=utf-8"))


def _file(part: list[Address]) -> str:
    xhtml = "http://www.w3.org/1999/xhtml"
    entries = "".join(map(_entry, part))
    return f'{HEAD}<urlset xmlns="{NAMESPACE}" xmlns:xhtml="{xhtml}">\n{entries}</urlset>\n'


def _entry(address: Address) -> str:
    changed = f"<lastmod>{address.changed_at.isoformat()}</lastmod>" if address.changed_at else ""
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(location)}/>'
        for code, location in address.alternates.items()
    )
    return f"<url><loc>{escape(address.location)}</loc>{changed}{links}</url>\n"
