"""Pictures of pages for where somebody shares them (Open Graph): made by us, 1200 × 630.

Promise: a picture names and shows a person only while their page is live and everybody and
everything on it is cleared for social media (``Channel.SOCIAL``) besides. This is asked when the
picture is drawn, when it is named in a page and when it is handed out. Row and file go when a
consent is taken back, when the page changes or is not shown any more, and with the page. Until
there is a picture the neutral one of the language is named. None is drawn while a visitor waits.
"""

from collections.abc import Iterable

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import QuerySet
from wagtail.models import Page

from core import jobs
from core.file_deletion import SureDeletion
from core.files import delete_for_sure
from core.visits import refuse_while_a_visitor_waits
from home.domain.sharing_drawing import Drawing, draw, drawing_of
from home.models import SharingPicture
from news.models import EventPage, NewsPage
from stories.domain import consent
from stories.domain.taking_turns import one_after_another
from stories.enums import Channel
from stories.models import Appearance, FilmPage, StoryPage

KIND = "sharing-picture"  # of work in the background; its key is that of the page
FILE_KIND = "sharing-picture-file"  # its key is the name of a file in FOLDER
FOLDER = "sharing"
LATER = -10  # priority: whatever somebody waits for comes first
WITH_PICTURE = (StoryPage, FilmPage, NewsPage, EventPage)
DELETION = SureDeletion(FILE_KIND, FOLDER, lambda: SharingPicture._meta.get_field("file").storage)


def may_be_shared(page: Page) -> bool:
    """Whether its name and picture may stand in social media now. One query."""
    return _cleared_keys([page.pk]).exists()


def picture_of(page: Page) -> SharingPicture | None:
    """The picture that there is of a page. The caller has asked ``may_be_shared``."""
    return SharingPicture.objects.filter(page=page.pk).first()


def picture_by_name(name: str) -> SharingPicture | None:
    """By the name of its file; whether it may be shown is another question."""
    return SharingPicture.objects.filter(file=f"{FOLDER}/{name}.png").first()


def follow_page(page: Page) -> None:
    """To be called when a page was published: its old picture goes, a new one is asked for."""
    if isinstance(page, WITH_PICTURE):
        _forget_outdated(page)
        jobs.enqueue(KIND, page.pk, priority=LATER)


def draw_in_background(key: str, report: jobs.Report) -> None:
    """Handler of KIND. Nothing is drawn of a page that may not be shared."""
    page = Page.objects.filter(pk=key).first()
    page = page.specific if page else None
    if isinstance(page, WITH_PICTURE) and may_be_shared(page):
        _draw(page)


def forget_uncovered() -> int:
    """Deletes each picture whose page may not be shared any more; returns how many."""
    keys = SharingPicture.objects.values_list("page", flat=True)
    allowed = _cleared_keys(keys)
    return _forget(SharingPicture.objects.exclude(page__in=list(allowed)))


def want_missing() -> int:
    """Asks for the picture of each page that may be shared and has none; returns how many."""
    wanted = 0
    for model in WITH_PICTURE:
        pages = model.objects.live().public().exclude(pk__in=SharingPicture.objects.values("page"))
        for key in consent.cleared(pages, Channel.SOCIAL).values_list("pk", flat=True):
            jobs.enqueue(KIND, key, priority=LATER)
            wanted += 1
    return wanted


def forget_pages(keys: Iterable[int]) -> int:
    """Deletes the pictures of these pages and of all their translations."""
    families = Page._base_manager.filter(pk__in=list(keys)).values("translation_key")
    return _forget(SharingPicture.objects.filter(page__translation_key__in=families))


def _cleared_keys(keys) -> QuerySet:
    pages = Page.objects.live().public().filter(pk__in=keys)
    return consent.cleared(pages, Channel.SOCIAL).order_by().values_list("pk", flat=True)


def _forget_outdated(page: Page) -> None:
    row = SharingPicture.objects.filter(page=page.pk).first()
    if row and row.fingerprint != drawing_of(page).fingerprint:
        row.delete()


def _forget(rows: QuerySet) -> int:
    """One by one, so that the file of each goes with it (``home/signals.py``)."""
    found = list(rows)
    for row in found:
        row.delete()
    return len(found)


def _draw(page: Page) -> None:
    refuse_while_a_visitor_waits()
    drawing = drawing_of(page)
    old = SharingPicture.objects.filter(page=page.pk).first()
    if old and old.fingerprint == drawing.fingerprint:
        return
    _keep(page, drawing, draw(drawing))


def _keep(page: Page, drawing: Drawing, content: bytes) -> None:
    """Row and file, unless somebody took their consent back while it was drawn."""
    name = ""
    try:
        with transaction.atomic():
            one_after_another(_people_of(page))
            _forget(SharingPicture.objects.filter(page=page.pk))
            if not may_be_shared(page):
                return
            row = SharingPicture(page_id=page.pk, fingerprint=drawing.fingerprint)
            row.file.save("picture.png", ContentFile(content), save=False)
            name = row.file.name
            row.save()
    except BaseException:
        if name:
            delete_for_sure(row.file.storage, name)
        raise


def _people_of(page: Page) -> list[int]:
    rows = Appearance.objects.filter(page__translation_key=page.translation_key)
    return sorted(set(rows.values_list("person", flat=True)))
