"""Which codecs are in an MP4, as browsers want to read it in ``<source type>`` (RFC 6381)."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

AAC_LC = "mp4a.40.2"
# Boxes of ISO 14496-12 on the way to what describes a stream; after how many bytes they go on.
WAY = {b"trak": 0, b"mdia": 0, b"minf": 0, b"stbl": 0, b"stsd": 8}
ENTRIES = {b"avc1": 78, b"av01": 78}  # bytes before what describes a picture
MOST_INDEX = 64 * 1024 * 1024  # bytes of an index that we made ourselves


def codecs_of(path: Path) -> str:
    """Such as "avc1.64001f, mp4a.40.2". For files that we made; empty where nothing is known."""
    with path.open("rb") as file:
        index = _index(file)
    return ", ".join(dict.fromkeys(_streams(index)))


def _index(file: BinaryIO) -> bytes:
    """What is inside the box ``moov``."""
    while len(head := file.read(8)) == 8:
        size, name = int.from_bytes(head[:4]), head[4:]
        header = 8
        if size == 1:
            size, header = int.from_bytes(file.read(8)), 16
        if name == b"moov":
            return file.read(min(size - header, MOST_INDEX))
        if size < header:
            break
        file.seek(size - header, 1)
    return b""


def _streams(data: bytes) -> Iterator[str]:
    for name, inside in _boxes(data):
        if name in WAY:
            yield from _streams(inside[WAY[name] :])
        elif name == b"mp4a":
            yield AAC_LC
        elif name in ENTRIES:
            yield from _described(inside[ENTRIES[name] :])


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    start = 0
    while start + 8 <= len(data):
        size = int.from_bytes(data[start : start + 4])
        if size < 8:
            return
        yield data[start + 4 : start + 8], data[start + 8 : start + size]
        start += size


def _described(data: bytes) -> Iterator[str]:
    for name, inside in _boxes(data):
        if name == b"avcC":  # ISO 14496-15: profile, constraints, level
            yield "avc1." + inside[1:4].hex()
        elif name == b"av1C":  # AV1 in ISOBMFF, 2.3: profile and level, tier and depth
            profile, level = inside[1] >> 5, inside[1] & 0x1F
            tier = "H" if inside[2] & 0x80 else "M"
            depth = 10 if inside[2] & 0x40 else 8
            yield f"av01.{profile}.{level:02}{tier}.{depth:02}"
