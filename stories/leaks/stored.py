"""Texts in the store that become public, or once did: looked through for real names."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.models import Revision

from stories.domain import open_sizes
from stories.leaks.findings import Finding, Kind, Report, Subject
from stories.leaks.names import Names
from stories.leaks.page_texts import strings_of_revision, texts_of, words_of
from stories.leaks.phrases import SEPARATOR, words
from stories.leaks.rows import ROWS_AT_ONCE, every_page, every_work, stored_files, subject_of
from stories.models import Film

SURFACE = "store"


@dataclass(frozen=True)
class Stored:
    where: str
    owner: Subject | None
    text: str


def look_through_store(report: Report, names: Names, tick: Callable[[], None]) -> None:
    """Slugs, texts, alternative texts, captions, titles, file names and every revision.

    ``tick`` is called for each of them, so that who waits may lose patience.
    """
    if not names:
        return
    for source in (_pages, _works, _revisions, _others):
        for stored in source():
            tick()
            report.asked[SURFACE] += 1
            text = words(stored.text) + words_of([stored.text])  # attributes too
            names.look(report, SURFACE, stored.where, text, stored.owner)


def look_through_public_files(report: Report, tick: Callable[[], None]) -> None:
    """Public files of photos that show people by now, and public files that no row knows."""
    for name, photo in open_sizes.without_right():
        tick()
        subject = None if photo is None else Subject("photo", photo)
        report.add(Finding(Kind.OPEN, SURFACE, f"public file {name}", subject))


def _pages() -> Iterator[Stored]:
    for page in every_page():
        owner = subject_of(page)
        yield Stored("address of a page", owner, page.url_path.replace("/", SEPARATOR))
        fields: dict[str, list[str]] = {}
        for name, text in texts_of(page):
            fields.setdefault(name, []).append(text)
        for name, texts in fields.items():
            yield Stored(f"field “{name}” of a page", owner, SEPARATOR.join(texts))


def _works() -> Iterator[Stored]:
    for work in every_work():
        owner = subject_of(work)
        texts = [text for name, text in texts_of(work) if name not in ("file", "thumbnail")]
        texts += [tag.name for tag in work.tags.all()]
        yield Stored(f"title and texts of a {owner.model}", owner, SEPARATOR.join(texts))
        names = SEPARATOR.join(file.name for file in stored_files(work))
        yield Stored(f"file name of a {owner.model}", owner, names)
        if isinstance(work, Film):
            for captions in work.captions.all():
                yield Stored(f"captions ({captions.language})", owner, captions.webvtt)


def _revisions() -> Iterator[Stored]:
    revisions = Revision.objects.select_related("base_content_type").order_by("pk")
    for revision in revisions.iterator(ROWS_AT_ONCE):
        key = revision.object_id
        owner = Subject(revision.base_content_type.model, int(key) if key.isdecimal() else key)
        text = SEPARATOR.join(strings_of_revision(revision.content))
        yield Stored(f"revision {revision.pk}", owner, text)


def _others() -> Iterator[Stored]:
    for document in get_document_model().objects.only("title", "file"):
        text = SEPARATOR.join([document.title, document.file.name])
        yield Stored(f"document {document.pk}", None, text)
    for redirect in Redirect.objects.only("old_path", "redirect_link"):
        text = SEPARATOR.join([redirect.old_path, redirect.redirect_link])
        yield Stored(f"redirect {redirect.pk}", None, text)
