"""Open data: what every page says of itself."""

from wagtail.models import Page

from exhibition.addresses import full


def page_as_data(page: Page) -> dict:
    """``PAGE`` and ``TIMES`` of ``home/openapi_pages.py``. Reads ``locale``: fetch it along."""
    return {
        "id": page.pk,
        "key": str(page.translation_key),
        "language": page.locale.language_code,
        "url": full(page.get_url()),
        "published_at": page.first_published_at,
        "changed_at": page.last_published_at,
    }
