"""Adds many pages at once, for load tests: minutes become seconds.

Skips what an editor's publishing does besides (revisions, log, signals, reference index; for
the last run ``rebuild_references_index``), but leaves a sound tree, and pages the search finds.
"""

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page
from wagtail.search.backends import get_search_backends

from home.domain.search.indexing import write_many_pages


def add_published_pages(parent: Page, pages: list[Page]) -> None:
    """Adds ``pages``, new and all of one type, as the last children of ``parent``.

    A few hundred at a time are best.
    """
    if not pages:
        return
    model = type(pages[0])
    _place(Page.objects.get(pk=parent.pk), pages)
    _publish(model, pages)
    _insert(model, pages)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(pages))
    for backend in get_search_backends(with_auto_update=True):
        backend.get_index_for_model(model).add_items(model, pages)
    write_many_pages(pages)


def _place(parent: Page, pages: list[Page]) -> None:
    """Gives the pages their places in the tree, after the children that are there."""
    last = parent.get_last_child()
    path = last._inc_path() if last else Page._get_path(parent.path, parent.depth + 1, 1)
    for page in pages:
        page.path, page.depth, page.numchild = path, parent.depth + 1, 0
        page.url_path = f"{parent.url_path}{page.slug}/"
        page.locale = parent.locale
        path = page._inc_path()


def _publish(model: type[Page], pages: list[Page]) -> None:
    now = timezone.now()
    content_type = ContentType.objects.get_for_model(model)
    for page in pages:
        page.content_type = content_type
        page.draft_title = page.title
        page.live = True
        page.first_published_at = page.last_published_at = now


def _insert(model: type[Page], pages: list[Page]) -> None:
    """Django's ``bulk_create`` refuses models with a parent: parents first, then children."""
    names = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    rows = [Page(**{name: getattr(page, name) for name in names}) for page in pages]
    for page, row in zip(pages, Page._base_manager.bulk_create(rows), strict=True):
        page.pk = page.id = row.pk
        page.save_base(raw=True, force_insert=True)
