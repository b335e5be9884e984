"""What a PDF looks like: its pages as pictures, its QR codes as a telephone reads them, its words.

Only for tests. Nothing here trusts what the PDF says about itself: codes are read from pixels.
"""

from io import BytesIO

import pypdfium2
import zxingcpp
from PIL import Image
from pypdf import PdfReader

PIXELS_ACROSS = 1400  # a page as large as a telephone sees it, whatever its size in mm
POINTS_A_MILLIMETRE = 72 / 25.4


def picture(data: bytes, page: int = 0, *, across: int = PIXELS_ACROSS) -> Image.Image:
    """A page, drawn that many pixels wide."""
    document = pypdfium2.PdfDocument(data)
    try:
        drawn = document[page]
        return drawn.render(scale=across / drawn.get_width()).to_pil().convert("RGB")
    finally:
        document.close()


def qr_codes(data: bytes, page: int = 0, *, across: int = PIXELS_ACROSS) -> list[str]:
    """What the QR codes of the drawn page say, sorted."""
    return sorted(found.text for found in _codes(picture(data, page, across=across)))


def qr_levels(data: bytes, page: int = 0, *, across: int = PIXELS_ACROSS) -> set[str]:
    """How much of the codes may be dirty: L, M, Q or H."""
    return {found.ec_level for found in _codes(picture(data, page, across=across))}


def _codes(image: Image.Image) -> list:
    return zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)


def words(data: bytes, page: int = 0) -> str:
    """The words of a page in the order of the file, with single spaces."""
    return " ".join(PdfReader(BytesIO(data)).pages[page].extract_text().split())


def millimetres(data: bytes, box: str = "mediabox", page: int = 0) -> tuple[float, float]:
    """Width and height of a box of the page."""
    found = getattr(PdfReader(BytesIO(data)).pages[page], box)
    width, height = float(found.width), float(found.height)
    return round(width / POINTS_A_MILLIMETRE, 1), round(height / POINTS_A_MILLIMETRE, 1)
