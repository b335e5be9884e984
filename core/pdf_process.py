"""The program that sets one paper: an order as JSON comes in, the PDF goes out.

Started by ``core/pdf.py`` with limits; imports nothing of ours. Whatever a paper asks for comes
from the static files or from the order. All else, other hosts and other files of the disk
first of all, ends it without a paper.

Where the order asks to measure, it answers with JSON instead: how large what is marked with
``data-field`` has become, line by line.
"""

import base64
import json
import mimetypes
import os
import re
import sys
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit
from uuid import UUID

POINTS = 72 / 25.4  # a millimetre
PIXELS = 96 / 25.4
ARTWORK = 3 * POINTS  # so far it runs out over the cut; the marks stand beyond
BEGINNING = "2000-01-01T00:00:00Z"  # PDF/X wants a date, the same input the same bytes
CONDITION = "FOGRA39"  # offset on coated paper, ISO 12647-2: what our inks were chosen for
DRAWN = re.compile(rb"xmp\.did:[0-9a-f-]{36}")
REGISTRY = "http://www.color.org"


def main() -> None:
    order = json.load(sys.stdin.buffer)
    from weasyprint import HTML

    page = HTML(string=order["html"], base_url=order["origin"], url_fetcher=_fetcher(order))
    if order["variant"] == "measures":
        sys.stdout.buffer.write(json.dumps(_measures(page.render())).encode())
    else:
        sys.stdout.buffer.write(_paper(page, order))


def _paper(page, order: dict) -> bytes:
    variant = order["variant"]
    options = {"pdf_variant": variant, "pdf_tags": variant.startswith("pdf/ua")}
    document = page.render(**options)
    is_print = variant.startswith("pdf/x")
    if is_print:
        document.metadata.created = document.metadata.created or BEGINNING
        document.metadata.modified = document.metadata.modified or BEGINNING
    return document.write_pdf(
        finisher=partial(_for_the_printer, order) if is_print else None,
        pdf_identifier=bytes.fromhex(order["identifier"]),
        **options,
    )


def _fetcher(order: dict):
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class OnlyOurs(URLFetcher):
        def fetch(self, url, headers=None):
            try:
                body = body_of(url, order)
            except (LookupError, OSError, ValueError) as error:
                raise FatalURLFetchingError(f"a paper may not have {url[:200]}") from error
            kind = mimetypes.guess_type(urlsplit(url).path)[0] or "application/octet-stream"
            return URLFetcherResponse(url, body, {"Content-Type": kind})

    return OnlyOurs()


def body_of(url: str, order: dict) -> bytes:
    """What lies at an address of the paper. Raises LookupError where it may not have it."""
    if not url.startswith(order["origin"]):
        raise LookupError(url)
    path = unquote(urlsplit(url).path).removeprefix("/")
    place, _slash, name = path.partition("/")
    if place == "given":
        return base64.b64decode(order["files"][name])
    if place != "static":
        raise LookupError(url)
    if path in order["files"]:
        return base64.b64decode(order["files"][path])
    for folder in map(Path, order["static"]):
        found = (folder / name).resolve()
        if found.is_relative_to(folder.resolve()) and found.is_file():
            return found.read_bytes()
    raise LookupError(url)


# For the printer (ISO 15930-7) -------------------------------------------------------


def _for_the_printer(order: dict, document, pdf) -> None:
    """What WeasyPrint leaves open: the boxes, what our RGB means, what the inks are meant for."""
    import pydyf

    for page in _dictionaries(pdf, "TrimBox"):
        left, top, right, bottom = page["TrimBox"]
        edges = (left - ARTWORK, top - ARTWORK, right + ARTWORK, bottom + ARTWORK)
        page["BleedBox"] = pydyf.Array(edges)
    from importlib.resources import files

    srgb = _profile(pdf, (files("weasyprint.pdf") / "sRGB2014.icc").read_bytes(), channels=3)
    for colours in _dictionaries(pdf, "lab-d50"):
        colours["DefaultRGB"] = pydyf.Array(["/ICCBased", srgb])
    streams = [one for one in pdf.objects if isinstance(one, pydyf.Stream)]
    for metadata in [one for one in streams if one.extra.get("Subtype") == "/XML"]:
        metadata.stream = [_known_by(order["identifier"], part) for part in metadata.stream]
    intent = {"Type": "/OutputIntent", "S": "/GTS_PDFX"}
    if profile := order["files"].get(order["profile"]):
        data = base64.b64decode(profile)
        intent["OutputConditionIdentifier"] = intent["Info"] = pydyf.String(_name_of(data))
        intent["DestOutputProfile"] = _profile(pdf, data, channels=4)
    else:
        intent["OutputConditionIdentifier"] = pydyf.String(CONDITION)
        intent["RegistryName"] = pydyf.String(REGISTRY)
    pdf.catalog["OutputIntents"] = pydyf.Array([pydyf.Dictionary(intent)])


def _known_by(identifier: str, metadata: bytes) -> bytes:
    """WeasyPrint draws a number for each paper; ours comes from what stands in it."""
    return DRAWN.sub(b"xmp.did:%b" % str(UUID(identifier)).encode(), metadata)


def _dictionaries(pdf, key: str) -> list:
    return [one for one in pdf.objects if isinstance(one, dict) and key in one]


def _profile(pdf, data: bytes, *, channels: int):
    import pydyf

    stream = pydyf.Stream([data], pydyf.Dictionary({"N": channels}), compress=True)
    pdf.add_object(stream)
    return stream.reference


def _name_of(profile: bytes) -> str:
    from io import BytesIO

    from PIL import ImageCms

    return ImageCms.getProfileDescription(BytesIO(profile)).strip()


# Measuring ----------------------------------------------------------------------------


def _measures(document) -> list[dict]:
    """Each box that is marked with ``data-field``, in the order of the page, in mm.

    ``bottom`` is counted from its own upper edge; ``lines`` are those of all that is in it.
    """
    pages = (page._page_box for page in document.pages)
    every = (box for page in pages for box in page.descendants(placeholders=True))
    return [_measured(box) for box in every if _is_marked(box)]


def _is_marked(box) -> bool:
    """Lines and words of an element are boxes of it too; the block is meant."""
    from weasyprint.formatting_structure.boxes import BlockLevelBox

    is_block = isinstance(getattr(box, "_box", box), BlockLevelBox)
    return is_block and box.element is not None and "data-field" in box.element.attrib


def _measured(box) -> dict:
    from weasyprint.formatting_structure.boxes import LineBox, TextBox

    lines = []
    for line in box.descendants(placeholders=True):
        if not isinstance(line, LineBox) or line.element.get("aria-hidden"):
            continue
        texts = [one for one in line.descendants() if isinstance(one, TextBox)]
        left = min((one.position_x for one in texts), default=0)
        right = max((one.position_x + one.width for one in texts), default=0)
        lines.append(
            {
                "text": "".join(one.text for one in texts),
                "width": (right - left) / PIXELS,
                "bottom": (line.position_y + line.height - box.position_y) / PIXELS,
            }
        )
    return {
        "marks": {
            name.removeprefix("data-"): value
            for name, value in box.element.attrib.items()
            if name.startswith("data-")
        },
        "width": box.width / PIXELS,
        "height": box.margin_height() / PIXELS,
        "lines": lines,
    }


if __name__ == "__main__":
    try:
        main()
    except BaseException as error:  # FatalURLFetchingError is no Exception
        sys.exit(f"{type(error).__name__}: {error}")
    # All is written. Seen once in some eighty papers: the program jumped to code that was no longer
    # there, as when libraries are unloaded under a thread. So nothing is unloaded at the end.
    sys.stdout.buffer.flush()
    os._exit(0)
