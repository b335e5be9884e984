"""What an edition is made from, as one ZIP: the text, pictures, style sheets and fonts.

The same input gives the same bytes (``document_press.packed``). Which engine it was meant for
stands in it too: another one may set the same text in other bytes.
"""

import hashlib
import io
import zipfile
import zlib
from importlib.metadata import version

from django.utils.translation import gettext as _

from exhibition.domain.document_press import packed
from exhibition.domain.panel_paper import Frozen
from exhibition.models import PanelEdition

TEXT, ENGINE = "tafel.html", "engine.txt"
LARGEST = 200 * 1024 * 1024  # bytes of a ZIP
BROKEN = (OSError, KeyError, zipfile.BadZipFile, zlib.error, UnicodeDecodeError)


class Spoilt(Exception):
    """What was frozen is not there any more, or not as it was. Says so to a colleague."""

    def __init__(self):
        super().__init__(_("Die eingefrorene Vorlage fehlt im Speicher oder ist beschädigt."))


def engine() -> str:
    """The one that would set a panel now."""
    return f"WeasyPrint {version('weasyprint')}"


def pack(frozen: Frozen) -> bytes:
    return packed({**frozen.files, TEXT: frozen.html.encode(), ENGINE: engine().encode()})


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def unpack(edition: PanelEdition) -> tuple[Frozen, str]:
    """What was frozen, and the engine it was meant for. Raises Spoilt."""
    try:
        with edition.frozen.storage.open(edition.frozen.name, "rb") as file:
            data = file.read(LARGEST + 1)
        if not edition.frozen or sha256(data) != edition.frozen_sha256:
            raise Spoilt
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        html, meant_for = files.pop(TEXT).decode(), files.pop(ENGINE).decode()
    except BROKEN:
        raise Spoilt from None
    return Frozen(html, files, tuple(edition.warnings)), meant_for
