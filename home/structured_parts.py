"""What the structured data of all types of pages share."""

from django.conf import settings
from django.utils import timezone

from exhibition.addresses import full

SCHEMA = "https://schema.org/"


def organization() -> dict:
    return {"@type": "Organization", "name": settings.WAGTAIL_SITE_NAME, "url": full("/")}


def web_page(page, kind: str = "WebPage") -> dict:
    return {
        "@type": kind,
        "name": page.title,
        "description": getattr(page, "search_description", "") or getattr(page, "introduction", ""),
        **common(page),
        "publisher": organization(),
    }


def common(page) -> dict:
    return {
        "url": full(page.get_url()),
        "inLanguage": page.locale.language_code,
        "dateModified": moment_of(page.last_published_at),
    }


def moment_of(moment) -> str | None:
    return timezone.localtime(moment).isoformat() if moment else None
