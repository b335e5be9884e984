"""How kiosks are to be asked by the search for leaks: their programmes, and who has no token."""

from collections.abc import Iterator

from django.utils import timezone

from kiosk.domain import place, programme
from kiosk.models import Kiosk
from kiosk.shell import PLAYER_FILES
from stories.enums import Channel
from stories.leaks.registry import Document, Example, register_addresses, register_documents
from stories.models import Film, FilmVersion, PhotoRendition

FILES = 20  # of each kind; the same door stands before all of them


def register() -> None:
    register_documents("kiosk programme", Channel.KIOSK, _programmes)
    register_addresses("kiosk_player_file", lambda: [Example((name,)) for name in PLAYER_FILES])
    register_addresses("kiosk_media", _files)


def _programmes() -> Iterator[Document]:
    """What each kiosk shows now; where there is none, what a new one would show."""
    now = timezone.now()
    contents: dict[int | None, dict] = {}
    for kiosk in Kiosk.objects.order_by("pk") or [Kiosk()]:
        stop = place.stop_of(kiosk, timezone.localdate(now))
        key = stop.pk if stop else None
        if key not in contents:
            contents[key] = programme.content_of(kiosk, now)
        where = f"kiosk {kiosk.pk}" if kiosk.pk else "a new kiosk"
        yield Document(where, programme.seal(contents[key], kiosk, now))


def _files() -> Iterator[Example]:
    names = ["x"]
    for kind in (Film, FilmVersion, PhotoRendition):
        names += kind.objects.order_by("-pk").values_list("file", flat=True)[:FILES]
    return (Example((name,), is_guarded=True) for name in names if name)
