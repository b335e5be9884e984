"""What a photo file says of itself: who made it, who holds the rights, what is to be seen.

Read from IPTC-IIM 4.2 (in JPEG), EXIF 2.3 and XMP (ISO 16684-1), in that order of trust. Written
by all kinds of programs in all kinds of encodings: whatever cannot be read counts as not
there, nothing of it is an error. Reads, never changes the file.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from defusedxml import ElementTree
from PIL import Image, IptcImagePlugin

LARGEST_XMP = 1_000_000  # bytes; a packet has a few thousand
LONGEST = 1000  # characters of one value, before the form cuts it to its own length
BYLINE, CREDIT, COPYRIGHT, CAPTION, CHARSET = (2, 80), (2, 110), (2, 116), (2, 120), (1, 90)
UTF_8 = b"\x1b%G"  # ISO 2022: the escape sequence that announces UTF-8
ARTIST, RIGHTS = 0x013B, 0x8298  # EXIF
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
RIGHTS_MANAGEMENT = "{http://ns.adobe.com/xap/1.0/rights/}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
NO_MARKUP = re.compile(r"<[^<>]*>")


class Metadata(NamedTuple):
    """As plain text on one line; empty where the file says nothing."""

    credit: str = ""
    licence: str = ""
    caption: str = ""


def read(file) -> Metadata:
    """What the file says. Leaves it at its beginning; never raises for what stands in it."""
    try:
        with Image.open(file) as picture:
            found = [_safely(source, picture) for source in (_from_iptc, _from_exif, _from_xmp)]
    except Exception:  # no picture: the form says so
        found = []
    finally:
        file.seek(0)
    return Metadata(*(next(filter(None, values), "") for values in zip(*found, strict=True)))


def _safely(source: Callable[[Image.Image], Metadata], picture: Image.Image) -> Metadata:
    try:
        return source(picture)
    except Exception:  # a broken block says nothing; the next one may
        return Metadata()


def _from_iptc(picture: Image.Image) -> Metadata:
    values = IptcImagePlugin.getiptcinfo(picture) or {}
    is_utf_8 = values.get(CHARSET) == UTF_8

    def text(key) -> str:
        value = values.get(key, b"")
        parts = value if isinstance(value, list) else [value]
        return ", ".join(filter(None, (_line(_decoded(part, is_utf_8)) for part in parts)))

    return Metadata(_credit(text(BYLINE), text(CREDIT)), text(COPYRIGHT), text(CAPTION))


def _from_exif(picture: Image.Image) -> Metadata:
    values = picture.getexif()
    return Metadata(_exif_text(values.get(ARTIST)), _exif_text(values.get(RIGHTS)))


def _exif_text(value) -> str:
    """ASCII by the standard, UTF-8 in practice; Pillow reads the bytes as Latin 1."""
    if not isinstance(value, str):
        return ""
    return _line(_decoded(value.encode("latin-1", "replace")))


def _from_xmp(picture: Image.Image) -> Metadata:
    packet = picture.info.get("xmp") or b""
    packet = packet.encode() if isinstance(packet, str) else packet
    if not packet or len(packet) > LARGEST_XMP:
        return Metadata()
    root = ElementTree.fromstring(packet.strip(b"\0 \r\n\t"))  # forbids entities

    def text(name: str) -> str:
        return next(filter(None, map(_line, _values(root, name))), "")

    creators = ", ".join(filter(None, map(_line, _values(root, f"{DC}creator"))))
    rights = text(f"{DC}rights") or text(f"{RIGHTS_MANAGEMENT}UsageTerms")
    credit = _credit(creators, text(f"{PHOTOSHOP}Credit"))
    return Metadata(credit, rights, text(f"{DC}description"))


def _values(root, name: str) -> Iterator[str]:
    """A property as attribute or element; of several languages German first."""
    for description in root.iter(f"{RDF}Description"):
        yield description.get(name) or ""
        for element in description.findall(name):
            items = sorted(element.iter(f"{RDF}li"), key=_german_last)
            yield from (item.text or "" for item in reversed(items))
            yield element.text or ""


def _german_last(item) -> bool:
    return (item.get(LANGUAGE) or "").lower().startswith("de")


def _credit(byline: str, credit: str) -> str:
    """„Who / for whom“, as agencies want to be named."""
    if not credit or credit in byline:
        return byline
    return credit if byline in credit else f"{byline} / {credit}"


def _decoded(value, is_utf_8: bool = False) -> str:
    """UTF-8 where it is that, Windows 1252 otherwise, which gives any byte a meaning."""
    value = bytes(value)[: 4 * LONGEST]
    try:
        return value.decode("utf-8", "ignore" if is_utf_8 else "strict")
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")


def _line(text: str) -> str:
    """One line of plain text: no markup, no control or invisible direction characters."""
    text = unicodedata.normalize("NFC", NO_MARKUP.sub(" ", text))
    kept = (" " if unicodedata.category(sign) in ("Cc", "Cf", "Cs") else sign for sign in text)
    return " ".join("".join(kept).replace("\ufffd", "").split())[:LONGEST]
