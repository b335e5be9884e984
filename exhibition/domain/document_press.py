"""The press kit of a stop: texts, dates, poster, logos and pictures for the press, in one ZIP.

The same input gives the same bytes: no clock, no order by chance. In German, since it goes to
newsrooms in Saxony.
"""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

from core import sender
from exhibition.domain.document_contents import contents, files
from exhibition.domain.document_logos import drawn_anew
from exhibition.domain.document_pictures import Picture, pictures_for_press
from exhibition.enums import HostRole, PaperKind
from exhibition.models import ExhibitionRequest

BEGINNING = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP knows: not when it was packed
READABLE = 0o644 << 16
POSTER = "Plakat.pdf"


@dataclass(frozen=True)
class Kit:
    """What goes into the ZIP besides the poster; ``pictures``: those of ``files`` that need it."""

    files: dict[str, bytes]
    pictures: list[Picture]

    def packed(self, poster: bytes) -> bytes:
        return packed({**self.files, POSTER: poster})


def kit_of(request: ExhibitionRequest) -> Kit:
    """As of now. The request must be fit for it (``documents``)."""
    values = contents(request, PaperKind.PRESS_KIT)
    pictures = pictures_for_press(values["stop"])
    shown = [(f"Bilder/Bild-{number}.jpg", one) for number, one in enumerate(pictures, start=1)]
    found = {name: one.data for name, one in shown} | _logos(request)
    values |= {
        "text": values["stop"].text_in(settings.LANGUAGE_CODE),
        "hosts": values["stop"].hosts.exclude(role=HostRole.SUPPORTER),
        "press_name": request.press_name,
        "press_email": request.press_email,
        "supporters": _supporters(values["stop"]),
        "pictures": shown,
        "logos": [name for name in found if name.startswith("Logos/")],
    }
    with override(settings.LANGUAGE_CODE):
        text = render_to_string("print/papers/press.txt", values)
    return Kit({"Pressetext.txt": _tidy(text).encode(), **found}, pictures)


def packed(files: Mapping[str, bytes]) -> bytes:
    """A ZIP of these files, in the order of their names."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packing:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, BEGINNING)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, READABLE
            packing.writestr(entry, data)
    return archive.getvalue()


def _logos(request: ExhibitionRequest) -> dict[str, bytes]:
    """That of the house, where it sent one, and those of the funders; broken ones are left out."""
    drawn = [("Haus", files(request, PaperKind.PRESS_KIT).get("logo.png", b""))]
    funders = [drawn_anew(file) for _name, file in sender.logos() if file]
    drawn += [(f"Foerderung-{number}", data) for number, data in enumerate(funders, start=1)]
    return {f"Logos/{name}.png": data for name, data in drawn if data}


def _supporters(stop) -> list[str]:
    ours = [name for name, _file in sender.logos()]
    theirs = stop.hosts.filter(role=HostRole.SUPPORTER).values_list("name", flat=True)
    return list(dict.fromkeys([*ours, *theirs]))


def _tidy(text: str) -> str:
    """At most one empty line in a row; lines end as programs of every kind know them."""
    lines: list[str] = []
    for line in map(str.rstrip, text.strip().splitlines()):
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\r\n".join(lines) + "\r\n"
