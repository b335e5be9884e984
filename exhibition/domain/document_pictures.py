"""The pictures of a press kit: cleared for the press, and only as long as they are.

Promise: a kit is handed out only while the rule of consent clears every picture in it for
``Channel.PRESS``; ``document_consent`` asks anew each time.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from exhibition.models import Panel, PressKitPicture, TourStop
from stories.domain import consent, photo_pixels
from stories.domain.photo_sizes import Format
from stories.domain.taking_turns import one_after_another
from stories.enums import Channel
from stories.models import Photo, StoryPage

MOST = 6  # pictures of one kit
WIDEST = 2400  # px: half a page of a newspaper in print
FORM = Format("jpeg", ".jpg", 88)
BROKEN = (OSError, SyntaxError, ValueError, photo_pixels.Image.DecompressionBombError)


@dataclass(frozen=True)
class Picture:
    """A picture for the press. ``data``: a JPEG that holds nothing but its pixels."""

    key: int
    credit: str
    data: bytes


def pictures_for_press(stop: TourStop) -> list[Picture]:
    """Portraits of the stories that hang in the set, in their order, and photos of the stop.

    Only those that the rule clears for the press now and whose maker is known, since no picture
    goes without its credit line. No title and no file name goes with them: they may hold names.
    """
    keys = [*_portraits(stop), *stop.photos.values_list("photo", flat=True)]
    cleared = consent.cleared(Photo.objects.filter(pk__in=keys).exclude(credit=""), Channel.PRESS)
    found = cleared.in_bulk()
    wanted = [found[key] for key in dict.fromkeys(keys) if key in found]
    return [one for one in map(_picture, wanted[:MOST]) if one is not None]


def hold_people_in(pictures: Iterable[Picture]) -> bool:
    """Whether all of them are still cleared; nobody withdraws until the transaction is through.

    To be called in the transaction that keeps the kit.
    """
    keys = {one.key for one in pictures}
    if not keys:
        return True
    shown = Photo.people.through.objects.filter(photo__in=keys)
    one_after_another(shown.values_list("person", flat=True))
    cleared = consent.cleared(Photo.objects.filter(pk__in=keys), Channel.PRESS)
    return cleared.count() == len(keys)


def has_uncovered_picture() -> Exists:
    """Condition on papers: they hold a picture that may not be shown any more, or is gone."""
    held = PressKitPicture.objects.filter(paper=OuterRef("pk"))
    cleared = consent.cleared(Photo.objects.all(), Channel.PRESS).values("pk")
    return Exists(held.filter(Q(photo=None) | ~Q(photo__in=cleared)))


def _portraits(stop: TourStop) -> list[int]:
    """Keys, of the stories on its panels that the website shows now."""
    shown = StoryPage.objects.live().exclude(portrait=None)
    panels = Panel.objects.filter(exhibition_sets=stop.exhibition_set, story__in=shown)
    return list(panels.order_by("title", "pk").values_list("story__portrait", flat=True))


def _picture(photo: Photo) -> Picture | None:
    """None where its file is not there or broken."""
    try:
        with photo.open_file() as file:
            pixels = photo_pixels.narrowed(photo_pixels.read(file), WIDEST)
    except BROKEN:
        return None
    credit = ", ".join(part for part in (photo.credit, photo.licence) if part)
    return Picture(photo.pk, credit, photo_pixels.written(pixels, FORM))
