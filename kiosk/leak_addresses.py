"""How kiosks are to be asked by the search for leaks: their programmes, and who has no token."""

from collections.abc import Iterator
from itertools import islice

from django.utils import timezone

from kiosk.domain import programme
from kiosk.models import Kiosk
from kiosk.shell import PLAYER_FILES
from stories.enums import Channel
from stories.leaks.registry import Document, Example, register_addresses, register_documents

FILES = 50  # of one programme; the same door stands before all of them


def register() -> None:
    register_documents("kiosk programme", Channel.KIOSK, _programmes)
    register_addresses("kiosk_player_file", lambda: [Example((name,)) for name in PLAYER_FILES])
    register_addresses("kiosk_media", _files)


def _programmes() -> Iterator[Document]:
    """What each kiosk shows now, and what one would that is paired tomorrow."""
    now = timezone.now()
    for kiosk in [*Kiosk.objects.order_by("pk"), Kiosk()]:
        where = f"kiosk {kiosk.pk}" if kiosk.pk else "a new kiosk"
        yield Document(where, programme.build(kiosk, now))


def _files() -> Iterator[Example]:
    content = programme.content_of(Kiosk(), timezone.now())
    names = [file["name"] for file in islice(content["files"], FILES)]
    return (Example((name,), is_guarded=True) for name in [*names, "x"])
