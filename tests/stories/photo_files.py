"""Files of photos as cameras, phones and agencies write them, with all that must not leave."""

import io
import struct

from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

TRACES = (b"Kamera-XYZ", b"Vorschaubild", b"Anna Foto", b"Agentur", b"Exif", b"8BIM", b"xpacket")
XMP = """<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF
 xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'
 xmlns:dc='http://purl.org/dc/elements/1.1/'
 xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'>
<rdf:Description rdf:about='' photoshop:Credit='{credit}'>
<dc:creator><rdf:Seq><rdf:li>{creator}</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>{rights}</rdf:li></rdf:Alt></dc:rights>
<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>In English</rdf:li>
<rdf:li xml:lang='de-DE'>{caption}</rdf:li></rdf:Alt></dc:description>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"""
PHOTOGRAPHER, CREDIT, COPYRIGHT, CAPTION = 80, 110, 116, 120  # IPTC, record 2


def picture(size=(600, 400)) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, "#c03020")
    image.paste("#2030c0", (size[0] // 2, 0, *size))
    return image


def iptc(values: dict[int, bytes], charset: bytes = b"") -> bytes:
    """IPTC-IIM as a Photoshop block (8BIM 0x0404)."""
    records = [(1, 90, charset)] if charset else []
    records += [(2, number, value) for number, value in values.items()]
    data = b"".join(
        struct.pack(">BBBH", 0x1C, record, number, len(value)) + value
        for record, number, value in records
    )
    block = b"8BIM" + struct.pack(">H", 0x0404) + b"\0\0" + struct.pack(">I", len(data)) + data
    return b"Photoshop 3.0\0" + block + b"\0" * (len(block) % 2)


def exif(*, orientation=1, artist=b"", copyright_notice=b"") -> bytes:
    """TIFF with camera, place (GPS) and an embedded preview, as EXIF 2.3 has it."""
    preview = io.BytesIO()
    Image.new("RGB", (16, 16), "#c03020").save(preview, "JPEG", comment=b"Vorschaubild")
    texts = {0x010F: b"Kamera-XYZ\0", 0x013B: artist + b"\0", 0x8298: copyright_notice + b"\0"}
    texts = {tag: text for tag, text in texts.items() if len(text) > 1}
    first, second = 8, 8 + 2 + 12 * (len(texts) + 2) + 4
    places = second + 2 + 12 * 3 + 4
    data = places + 2 + 12 * 2 + 4
    entries, blob = [(0x0112, 3, 1, orientation)], b""
    for tag, text in texts.items():
        text = text.ljust(5, b"\0")  # shorter ones would stand in the entry itself
        entries.append((tag, 2, len(text), data + len(blob)))
        blob += text
    entries.append((0x8825, 4, 1, places))
    latitude = struct.pack("<6I", 51, 1, 9, 1, 0, 1)
    gps = [(1, 2, 2, ord("N")), (2, 5, 3, data + len(blob))]
    blob += latitude
    thumbnail = [
        (0x0103, 3, 1, 6),
        (0x0201, 4, 1, data + len(blob)),
        (0x0202, 4, 1, len(preview.getvalue())),
    ]
    blob += preview.getvalue()
    body = _directory(entries, second) + _directory(thumbnail, 0) + _directory(gps, 0)
    return b"Exif\0\0" + b"II*\0" + struct.pack("<I", first) + body + blob


def _directory(entries, following: int) -> bytes:
    rows = b"".join(struct.pack("<HHII", *entry) for entry in sorted(entries))
    return struct.pack("<H", len(entries)) + rows + struct.pack("<I", following)


def jpeg_with(image=None, *, segments: dict[int, bytes] | None = None, **options) -> bytes:
    """A JPEG with further segments (APPn by number) right after its head."""
    buffer = io.BytesIO()
    (image or picture()).save(buffer, "JPEG", quality=90, **options)
    content = buffer.getvalue()
    extra = b"".join(
        bytes([0xFF, 0xE0 + number]) + struct.pack(">H", len(data) + 2) + data
        for number, data in (segments or {}).items()
    )
    return content[:2] + extra + content[2:]


def talkative_jpeg(size=(600, 400), orientation=6) -> bytes:
    """Everything at once: EXIF with GPS and preview, XMP, IPTC, comment, profile, lying."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = XMP.format(credit="Agentur", creator="Anna Foto", rights="©", caption="Ein Hof")
    said = {PHOTOGRAPHER: b"Anna Foto", CAPTION: b"Ein Hof"}
    return jpeg_with(
        picture(size),
        segments={13: iptc(said)},
        exif=exif(orientation=orientation, artist=b"Anna Foto"),
        xmp=xmp.encode(),
        comment=b"Kamera-XYZ",
        icc_profile=profile,
    )


def png_with_text(text: str, size=(120, 150)) -> bytes:
    """A PNG whose XMP is packed (iTXt): a megabyte of the same letter takes a kilobyte."""
    info, buffer = PngInfo(), io.BytesIO()
    info.add_itxt("XML:com.adobe.xmp", text, zip=True)
    picture(size).save(buffer, "PNG", pnginfo=info)
    return buffer.getvalue()
