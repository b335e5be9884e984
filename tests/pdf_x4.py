"""Holds print PDFs to what PDF/X-4 (ISO 15930-7) asks and pypdf can see. No certificate.

Looked at: version and its note in the XMP, one output intent with an ICC profile of inks, the page
boxes one within the other, every font embedded, no colour of a screen (DeviceRGB, CalRGB, gray
without a place in the intent is allowed), no encryption, scripts, annotations or foreign files,
blending only by modes that the standard knows.
Not looked at: optional content, the insides of fonts and profiles, overprint, pictures hidden in
patterns of patterns, whether ink limits are kept.
"""

from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject

RGB_OPERATORS = {b"rg", b"RG"}
COLOUR_SPACES = {b"cs", b"CS"}
OF_SCREENS = {"/DeviceRGB", "/CalRGB"}
BLENDING = {
    *("/Normal", "/Compatible", "/Multiply", "/Screen", "/Overlay", "/Darken", "/Lighten"),
    *("/ColorDodge", "/ColorBurn", "/HardLight", "/SoftLight", "/Difference", "/Exclusion"),
    *("/Hue", "/Saturation", "/Color", "/Luminosity"),
}
BOXES = ("/MediaBox", "/BleedBox", "/TrimBox")


def breaches(data: bytes) -> list[str]:
    """What a print PDF does not keep; empty where we see nothing."""
    reader = PdfReader(BytesIO(data))
    root = reader.trailer["/Root"]
    found = [*_of_the_file(reader, root, data), *_of_the_intent(root)]
    for page in reader.pages:
        found += _of_the_boxes(page)
        found += _of_a_place(page, page.get_contents(), reader, "page")
    return found


def _of_the_file(reader: PdfReader, root, data: bytes) -> Iterator[str]:
    if not b"%PDF-1.6" <= data[:8] <= b"%PDF-1.7":
        yield f"version {data[:8]!r}"
    if reader.is_encrypted:
        yield "encrypted"
    metadata = root["/Metadata"].get_object().get_data() if "/Metadata" in root else b""
    if b"PDF/X-4" not in metadata or b"GTS_PDFXVersion" not in metadata:
        yield "the metadata do not say PDF/X-4"
    if b"CreateDate" not in metadata or b"ModifyDate" not in metadata:
        yield "the metadata have no dates"
    info = reader.trailer.get("/Info", {})
    if info and info.get_object().get("/Trapped") not in ("/True", "/False"):
        yield "nobody says whether it is trapped"
    if "/ID" not in reader.trailer:
        yield "no identifier"
    for key in ("/OpenAction", "/AA", "/AcroForm"):
        if key in root:
            yield f"{key} in the catalogue"
    if "/EmbeddedFiles" in root.get("/Names", {}):
        yield "files within"


def _of_the_intent(root) -> Iterator[str]:
    intents = [one.get_object() for one in root.get("/OutputIntents", [])]
    if [one.get("/S") for one in intents] != ["/GTS_PDFX"]:
        yield "not exactly one output intent"
        return
    profile = intents[0].get("/DestOutputProfile")
    if profile is None:
        yield "the output intent has no profile"
    elif profile.get_object()["/N"] != 4:
        yield "the output profile is not of four inks"
    elif profile.get_object().get_data()[12:16] != b"prtr":
        yield "the output profile is not of a printer"
    if not intents[0].get("/OutputConditionIdentifier"):
        yield "the output intent has no name"


def _of_the_boxes(page) -> Iterator[str]:
    missing = [name for name in BOXES if name not in page]
    if missing:
        yield f"boxes: {missing} missing"
        return
    outer, middle, inner = ([float(one) for one in page[name]] for name in BOXES)
    for large, small in ((outer, middle), (middle, inner)):
        if not (large[0] <= small[0] < small[2] <= large[2]):
            yield "boxes: not one within the other"
        if not (large[1] <= small[1] < small[3] <= large[3]):
            yield "boxes: not one within the other"
    if page.get("/Annots"):
        yield "annotations on the page"


def _of_a_place(place, content, reader: PdfReader, name: str) -> Iterator[str]:
    """What is drawn on a page, or in a form that it draws."""
    resources = place.get("/Resources", DictionaryObject()).get_object()
    # Where a profile says what RGB means, it is a known colour, and no longer that of some screen.
    is_known = "/DefaultRGB" in resources.get("/ColorSpace", {})
    if not is_known:
        yield from _of_operators(content, reader, name)
    for key, font in resources.get("/Font", {}).items():
        if not _is_embedded(font.get_object()):
            yield f"{name}: font {key} is not embedded"
    for key, space in resources.get("/ColorSpace", {}).items():
        if _is_of_a_screen(space):
            yield f"{name}: colour space {key} is of a screen"
    for state in resources.get("/ExtGState", {}).values():
        yield from _of_blending(state.get_object(), reader, name)
    for part in ("/Shading", "/Pattern"):
        for key, one in resources.get(part, {}).items():
            shading = one.get_object().get("/Shading", one).get_object()
            if _is_of_a_screen(shading.get("/ColorSpace")):
                yield f"{name}: {part} {key} is of a screen"
    for key, one in resources.get("/XObject", {}).items():
        yield from _of_an_object(one.get_object(), reader, f"{name}{key}", is_known=is_known)


def _of_an_object(drawn, reader: PdfReader, name: str, *, is_known: bool) -> Iterator[str]:
    if drawn["/Subtype"] == "/Image":
        if not is_known and _is_of_a_screen(drawn.get("/ColorSpace")):
            yield f"{name}: picture of a screen"
        return
    if _is_of_a_screen(drawn.get("/Group", {}).get("/CS")):
        yield f"{name}: group blends in colours of a screen"
    yield from _of_a_place(drawn, drawn, reader, name)


def _of_operators(content, reader: PdfReader, name: str) -> Iterator[str]:
    if content is None:
        return
    told = set()
    for operands, operator in ContentStream(content, reader).operations:
        is_rgb = operator in RGB_OPERATORS
        is_rgb |= operator in COLOUR_SPACES and operands[0] in OF_SCREENS
        if is_rgb and str(operands) not in told:
            told.add(str(operands))
            yield f"{name}: colour {operator.decode()} {operands}"


def _of_blending(state, reader: PdfReader, name: str) -> Iterator[str]:
    modes = state.get("/BM", "/Normal")
    for mode in modes if isinstance(modes, ArrayObject) else [modes]:
        if mode not in BLENDING:
            yield f"{name}: blends by {mode}"
    if "/TR" in state or "/HTP" in state:
        yield f"{name}: a transfer function"
    mask = state.get("/SMask")
    if isinstance(mask, DictionaryObject):
        group = mask["/G"].get_object()
        yield from _of_a_place(group, group, reader, f"{name}/mask")


def _is_embedded(font) -> bool:
    if font["/Subtype"] == "/Type3":
        return True
    described = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    files = described.get("/FontDescriptor", {})
    return any(key in files for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def _is_of_a_screen(space) -> bool:
    """Whether it is a colour of a screen without a profile that says which."""
    space = space.get_object() if space is not None else None
    if isinstance(space, ArrayObject):
        if space[0] == "/Indexed":
            return _is_of_a_screen(space[1])
        return space[0] == "/CalRGB"
    return space in OF_SCREENS
