"""A colour profile for four inks (ICC.1:2001-04), as small as one can be: all is black ink."""

import struct
from io import BytesIO

from PIL import ImageCms

STRAIGHT = bytes(range(256))
NAME = "Vier Farben"


def make_profile() -> bytes:
    """From Lab only the lightness counts, and becomes black ink."""
    tags = {
        b"desc": _description(),
        b"cprt": b"text\0\0\0\0Test\0",
        b"wtpt": b"XYZ \0\0\0\0" + struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D),
        b"A2B0": _table(4, 3, [(0, 128, 128) if n % 2 else (255, 128, 128) for n in range(16)]),
        b"B2A0": _table(3, 4, [(0, 0, 0, 0 if n >= 4 else 255) for n in range(8)]),
    }
    offset = 128 + 4 + 12 * len(tags)
    directory, bodies = struct.pack(">I", len(tags)), b""
    for name, body in tags.items():
        body += b"\0" * (-len(body) % 4)
        directory += struct.pack(">4sII", name, offset + len(bodies), len(body))
        bodies += body
    head = struct.pack(">I4sI4s4s4s", offset + len(bodies), b"\0" * 4, 0x02100000, b"prtr",
                       b"CMYK", b"Lab ")  # fmt: skip
    head += struct.pack(">6H4s", 2026, 1, 1, 0, 0, 0, b"acsp") + b"\0" * 28
    head += struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D)
    profile = head.ljust(128, b"\0") + directory + bodies
    ImageCms.ImageCmsProfile(BytesIO(profile))  # it can be read
    return profile


def _description() -> bytes:
    text = NAME.encode() + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + b"\0" * 78


def _table(inputs: int, outputs: int, points: list[tuple[int, ...]]) -> bytes:
    matrix = struct.pack(">9i", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x10000)
    grid = bytes(value for point in points for value in point)
    head = b"mft1\0\0\0\0" + bytes([inputs, outputs, 2, 0]) + matrix
    return head + STRAIGHT * inputs + grid + STRAIGHT * outputs
