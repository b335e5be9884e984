"""Old news as pages of ours, each once: what is there already is not touched.

They come as drafts. Whether somebody is named who has not agreed no software can know: an editor
reads each one, enters who can be recognised and publishes it by the rule of consent. Pictures
count as pictures of people until somebody has looked at them.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from PIL import Image
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from news.archive.bodies import Picture, body_of
from news.archive.items import LARGEST_TEXT, OldItem
from news.enums import Category
from news.models import NewsIndexPage, NewsPage
from stories.domain import real_names
from stories.models import Person, Photo

NEW, THERE, LEFT_OUT = "new", "there already", "left out"
LONGEST_PICTURE = 40 * 1024 * 1024  # bytes
WORDS_OF_CATEGORIES = {
    Category.PRESS: ("presse",),
    Category.EXHIBITION: ("ausstellung", "exhibition"),
    Category.EVENT: ("veranstaltung", "termin", "event"),
}


@dataclass(frozen=True)
class Outcome:
    """What became of an item. ``notes``: what of it could not be taken over."""

    item: OldItem
    kind: str
    notes: tuple[str, ...] = ()


def take_over(
    items: Iterable[OldItem], index: NewsIndexPage, *, dry_run: bool = False
) -> Iterator[Outcome]:
    """Each item in its turn, all of it or nothing. ``dry_run`` says so and changes nothing."""
    for item in items:
        if reason := item.left_out or _lack(item):
            yield Outcome(item, LEFT_OUT, (reason,))
        elif NewsPage.objects.filter(old_address=item.address).exists():
            yield Outcome(item, THERE)
        else:
            yield _take_over(item, index, dry_run=dry_run)


def _lack(item: OldItem) -> str:
    if not item.address or len(item.address) > NewsPage._meta.get_field("old_address").max_length:
        return "has no address, or one that is too long"
    if not item.title:
        return "has no title"
    if len(item.html.encode()) > LARGEST_TEXT:
        return f"is longer than {LARGEST_TEXT // 1024} KB"
    return "" if item.day else "has no date that can be read"


def _take_over(item: OldItem, index: NewsIndexPage, *, dry_run: bool) -> Outcome:
    body = body_of(item.html, item.folder)
    page = _page(item, index)
    notes = [*item.notes, *body.notes, *_names(item)]
    try:
        with transaction.atomic():
            blocks = [_block(kind, value, notes, dry_run=dry_run) for kind, value in body.blocks]
            page.body = json.dumps([block for block in blocks if block])
            index.add_child(instance=page)
            page.save_revision(clean=False)
            notes += _lead_here(item, page)
            if dry_run:
                transaction.set_rollback(True)
    except ValidationError as error:
        return Outcome(item, LEFT_OUT, tuple(error.messages))
    return Outcome(item, NEW, tuple(notes))


def _page(item: OldItem, index: NewsIndexPage) -> NewsPage:
    title = item.title[:255]
    published = datetime.combine(item.day, time(12), timezone.get_default_timezone())
    return NewsPage(
        title=title,
        slug=_free_slug(item, index),
        day=item.day,
        category=_category(item),
        author=item.author[:120],
        old_address=item.address,
        first_published_at=published,
        live=False,
        has_unpublished_changes=True,
    )


def _free_slug(item: OldItem, index: NewsIndexPage) -> str:
    wanted = slugify(item.slug)[:200] or slugify(item.title)[:200] or "archiv"
    taken = index.get_children().filter(slug=wanted).exists()
    return f"{wanted}-{item.day}" if taken else wanted


def _category(item: OldItem) -> str:
    written = " ".join(item.categories).lower()
    for category, words in WORDS_OF_CATEGORIES.items():
        if any(word in written for word in words):
            return category
    return Category.PROGRAMME


def _block(kind: str, value, notes: list[str], *, dry_run: bool) -> dict | None:
    if kind != "photo":
        return {"type": kind, "value": value}
    key = _photo(value, notes, dry_run=dry_run)
    image = {"image": key, "decorative": False, "alt_text": value.alternative_text}
    return {"type": kind, "value": {"photo": image}} if key else None


def _photo(picture: Picture, notes: list[str], *, dry_run: bool) -> int | None:
    """The key of a new photo of ours; None, with a note, where it is none that we take."""
    try:
        if picture.path.stat().st_size > LONGEST_PICTURE:
            raise ValueError("too large")
        with Image.open(picture.path) as opened:
            opened.verify()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        notes.append(f"a picture cannot be used: {picture.path.name}")
        return None
    notes.append(f"somebody has to look who is in the picture {picture.path.name}")
    if dry_run:
        return None
    with picture.path.open("rb") as file:
        photo = Photo(title=f"Archiv: {picture.path.stem}"[:255])
        photo.file = ImageFile(file, name=picture.path.name)
        photo.save()
    return photo.pk


def _names(item: OldItem) -> list[str]:
    """Whether a person of ours is named: then the page needs an entry in its list of people."""
    text = f"{item.title} {item.html}"
    words = set(re.findall(r"\w+", text))
    named = (
        real_names.found_in(text, person) or words >= set(re.findall(r"\w+", person.public_name))
        for person in Person.objects.exclude(public_name="")
    )
    return ["names somebody who is in our list of people"] if any(named) else []


def _lead_here(item: OldItem, page: NewsPage) -> list[str]:
    """The old path leads to the new page, once that is published."""
    parts = urlsplit(item.address)
    if not parts.scheme.startswith("http"):
        return []
    path = Redirect.normalise_path(f"{parts.path}?{parts.query}" if parts.query else parts.path)
    site = Site.objects.get(is_default_site=True)
    if not path.strip("/") or Redirect.objects.filter(old_path=path).exists():
        return [f"the old address leads elsewhere already: {path}"]
    Redirect.objects.create(old_path=path, site=site, redirect_page=page, is_permanent=True)
    return []
