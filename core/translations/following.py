"""When a page is published, its translations follow: what is not language at once.

Their texts stay as they are; where the source says something else now, they are outdated, and
its new blocks stand in the source's language until somebody has translated them.
"""

import json

from django.db import transaction
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from core.translations.texts import put_together, texts_of
from core.translations.timing import keep_time


def follow(page: Page) -> list[Page]:
    """Brings all translations of the page up to it; gives those that are shown and changed.

    ``page`` is the source, as it was just published. Drafts are put together anew when they
    are opened, so only what is compared is noted for them.
    """
    source = TranslationSource.objects.filter(
        object=page.translation_key, locale=page.locale_id
    ).first()
    if source is None:
        return []
    with transaction.atomic():
        source.update_from_db()
        translations = source.translations.filter(enabled=True).select_related("target_locale")
        return [page for page in map(_follow_one, translations) if page]


def _follow_one(translation: Translation) -> Page | None:
    try:
        shown = translation.get_target_instance()
    except translation.source.specific_content_type.model_class().DoesNotExist:
        return None
    if not shown.live:
        return None
    before, texts = _content(shown), texts_of(shown)
    put_together(translation.source.as_instance(), shown, texts)
    keep_time(shown, of=translation.source.get_source_instance())
    if _content(shown) == before:
        return None
    shown.save_revision(changed=False, clean=False).publish()
    return shown


def _content(page: Page) -> dict:
    """All that the page holds; its rows of people are the same whatever their keys are, and its
    blocks whatever order PostgreSQL keeps the names in them."""
    data = page.serializable_data()
    for field in page._meta.concrete_fields:
        if isinstance(field, StreamField):
            data[field.name] = json.loads(data[field.name])
    for name, rows in data.items():
        if isinstance(rows, list) and rows and isinstance(rows[0], dict):
            data[name] = [{**row, "pk": None} for row in rows]
    return data
