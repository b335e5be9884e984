"""Every page, photo and film that is stored, whatever its state; some at a time."""

from collections.abc import Iterable, Iterator

from wagtail.models import Locale, Page

from stories.leaks.findings import Subject
from stories.models import Film, Photo

ROWS_AT_ONCE = 200


def pages_in_batches(keys: Iterable[int] | None = None) -> Iterator[list[Page]]:
    """Every page of every language as its own type, in the order of the tree."""
    locales = Locale.objects.in_bulk()
    wanted = Page.objects.filter(depth__gt=1)
    wanted = wanted if keys is None else wanted.filter(pk__in=keys)
    numbers = list(wanted.order_by("path").values_list("pk", flat=True))
    for start in range(0, len(numbers), ROWS_AT_ONCE):
        some = Page.objects.filter(pk__in=numbers[start : start + ROWS_AT_ONCE])
        pages = list(some.order_by("path").specific())
        for page in pages:
            page.locale = locales[page.locale_id]
        yield pages


def every_page(keys: Iterable[int] | None = None) -> Iterator[Page]:
    for pages in pages_in_batches(keys):
        yield from pages


def every_work() -> Iterator[Photo | Film]:
    """Every photo and film, with the people in it and what they have agreed to."""
    for model, made in ((Photo, "renditions"), (Film, "versions")):
        rows = model.objects.order_by("pk")
        yield from rows.prefetch_related("people__consents", "people__withdrawals", made).iterator(
            ROWS_AT_ONCE
        )


def subject_of(row: Page | Photo | Film) -> Subject:
    if isinstance(row, Page):
        return Subject("page", row.pk)
    return Subject("film" if isinstance(row, Film) else "photo", row.pk)


def stored_files(work: Photo | Film) -> Iterator:
    """Every file that belongs to a photo or film, in every size and version."""
    yield from uploaded_files(work)
    made = work.versions if isinstance(work, Film) else work.renditions
    yield from (one.file for one in made.all())


def uploaded_files(work: Photo | Film) -> Iterator:
    """Those of its files that no visitor ever gets, consent or not."""
    files = [work.file, work.thumbnail] if isinstance(work, Film) else [work.file]
    yield from (file for file in files if file)
