"""Which files a house may send us, told by their content: PDF, JPEG, PNG and HEIC, whole ones.

Names and types that a browser sends are not looked at. A HEIC picture is not decoded: of it only
the boxes are read (ISO/IEC 14496-12, 4.2), which must fill the file to its last byte.
"""

import hashlib
import struct
import warnings
from collections.abc import Iterator
from typing import BinaryIO

from PIL import Image

from stories.domain import documents

LARGEST = 10 * 1024 * 1024  # bytes
MOST_PIXELS = 60_000_000
CHUNK = 64 * 1024  # bytes
PICTURES = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png"}
HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1"}
BROKEN = (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError)


def ending_of(file: BinaryIO) -> str:
    """``pdf``, ``jpg``, ``png`` or ``heic``; "" for what we do not take. Leaves it at its start."""
    try:
        file.seek(0)
        if documents.looks_like(file, "pdf"):
            return "pdf"
        return _picture(file) or ("heic" if _is_heic(file) else "")
    finally:
        file.seek(0)


def sha256_of(file: BinaryIO) -> str:
    """In hexadecimal digits. Leaves the file at its start."""
    file.seek(0)
    digest = hashlib.sha256()
    while chunk := file.read(CHUNK):
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()


def _picture(file: BinaryIO) -> str:
    """The ending of a whole picture. A JPEG is decoded small, of a PNG the checksums are read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(file, formats=("JPEG", "PNG"))
            if picture.width * picture.height > MOST_PIXELS:
                return ""
            if picture.format == "PNG":
                picture.verify()
            else:
                picture.draft("L", (64, 64))
                picture.load()
    except (*BROKEN, Image.DecompressionBombWarning):
        return ""
    return PICTURES.get(picture.format, "")


def _is_heic(file: BinaryIO) -> bool:
    size = file.seek(0, 2)
    boxes = dict(_boxes(file, size))
    if not {b"ftyp", b"meta", b"mdat"} <= set(boxes):
        return False
    file.seek(8)
    return file.read(4) in HEIC_BRANDS


def _boxes(file: BinaryIO, size: int) -> Iterator[tuple[bytes, int]]:
    """Kinds and lengths of the outer boxes; none at all where they do not fill the file."""
    found, start = [], 0
    while start < size:
        file.seek(start)
        head = file.read(16)
        if len(head) < 8:
            return
        length, kind = struct.unpack(">I4s", head[:8])
        if length == 1 and len(head) == 16:
            length = struct.unpack(">Q", head[8:])[0]
        elif length == 0:  # to the end of the file
            length = size - start
        if length < 8 or start + length > size or (not found and kind != b"ftyp"):
            return
        found.append((kind, length))
        start += length
    yield from found
