"""How the surfaces of this app, and those of the CMS below it, are to be asked."""

from collections.abc import Iterator
from itertools import chain

from wagtail.models import PageViewRestriction

from core.storages import OPEN_FOLDER
from stories.enums import FieldOfWork
from stories.leaks.findings import Subject
from stories.leaks.registry import Example, register_addresses, register_queries
from stories.leaks.rows import every_work, stored_files, subject_of, uploaded_files
from stories.models import FilmCaptions, PhotoRendition, StoredDocument
from stories.story_filter import AUDIO, EASY, FILM, OFFER, SIGNED, WORK


def register() -> None:
    register_addresses("media", _media)
    register_addresses("public_file", _public_files)
    register_addresses("captions", _captions)
    register_addresses("wagtaildocs_serve", _documents)
    register_addresses("wagtaildocs_authenticate_with_password", lambda: [Example((1,))])
    register_addresses("wagtailcore_authenticate_with_password", _closed_pages)
    for name in ("withdrawal_link", "withdrawal_link_thanks"):
        register_addresses(name, lambda: [Example(("x",))])  # real ones are secrets
    register_addresses("wagtailadmin_password_reset_confirm", lambda: [Example(("x", "x"))])
    register_queries("stories.StoryIndexPage", _filters)


def _filters() -> Iterator[str]:
    yield from (f"{WORK}={value}" for value in FieldOfWork.values)
    yield from (f"{OFFER}={value}" for value in (FILM, AUDIO, EASY))
    yield f"{SIGNED}=1"


def _media() -> Iterator[Example]:
    """Every file of every photo and film, whether or not it may leave; what was uploaded never."""
    for work in every_work():
        subject, uploaded = subject_of(work), {file.name for file in uploaded_files(work)}
        for name in (file.name for file in stored_files(work)):
            yield Example((name,), subject=subject, file=name, is_guarded=name in uploaded)


def _public_files() -> Iterator[Example]:
    """Whether they are of photos that show nobody: else the address must refuse them."""
    for size in PhotoRendition.objects.filter(file__startswith=f"{OPEN_FOLDER}/"):
        yield Example((size.file.name,), subject=Subject("photo", size.image_id))


def _captions() -> Iterator[Example]:
    for key, film in FilmCaptions.objects.values_list("pk", "film"):
        yield Example((key,), subject=Subject("film", film))


def _documents() -> Iterator[Example]:
    for row in StoredDocument.objects.iterator():
        yield Example((row.pk, row.filename), subject=Subject("document", row.pk))


def _closed_pages() -> Iterator[Example]:
    closed = PageViewRestriction.objects.values_list("pk", "page")
    return (Example(values) for values in chain(closed, [(1, 1)]))
