"""Beginning translations: drafts of the page, of all that is above it, and below if wanted."""

from collections.abc import Iterable, Iterator

from django.db import transaction
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from core.translations.adopting import adopt


def begin(
    page: Page, locales: Iterable[Locale], *, user=None, with_subpages: bool = False
) -> list[Page]:
    """Drafts of the page in these languages; gives those that are new, none where there is one.

    Pages above it that are not there in a language are begun too, so that nothing stands in for
    them. A page that was translated by hand is compared with its source from now on.
    """
    begun = []
    with transaction.atomic():
        for locale in locales:
            for one in _with_family(page, with_subpages=with_subpages):
                new = begin_one(one, locale, user=user) if one.locale_id != locale.pk else None
                if new:
                    begun.append(new)
    return begun


def _with_family(page: Page, *, with_subpages: bool) -> Iterator[Page]:
    yield from page.get_ancestors().filter(depth__gt=1).order_by("path")
    yield page
    if with_subpages:
        yield from page.get_descendants().filter(alias_of=None).order_by("path")


def begin_one(page: Page, locale: Locale, *, user=None) -> Page | None:
    """The draft in that language, whose page above must be there; None if it is there already."""
    there = page.get_translations().filter(locale=locale, alias_of=None).first()
    source = snapshot(page)
    translation, is_new = Translation.objects.update_or_create(
        source=source, target_locale=locale, defaults={"enabled": True}
    )
    if there:
        if is_new:
            adopt(translation)
        return None
    page, _is_new = source.create_or_update_translation(
        locale, user=user, publish=False, fallback=True
    )
    return page


def snapshot(page: Page) -> TranslationSource:
    """What is to be translated: the page as it is published, else its latest draft."""
    page = page.specific
    if not page.live and page.latest_revision_id:
        page = page.get_latest_revision_as_object()
    return TranslationSource.update_or_create_from_instance(page)[0]
