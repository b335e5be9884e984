"""Papers as PDF: the engine."""

import re
import tempfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from pypdf import PdfReader

from core import confined, pdf
from core.pdf_process import body_of

HEAD = (
    '<meta charset="utf-8"><title>Probe</title>'
    '<link rel="stylesheet" href="static/css/print-papers.css">'
)
SCRIPTS = {
    "de": "Größe, Maß, „ẞ“",
    "hsb": "Łužica, česć, wěra",
    "uk": "Привіт, ґанок",
    "ar": "مرحبا",
    "fa": "گفت‌وگو",
    "ti": "ትግርኛ",
}
PAPER = (
    f'<html lang="de"><head>{HEAD}</head><body><h1>Łužica!</h1>'
    + "".join(f'<p lang="{code}">{text}</p>' for code, text in SCRIPTS.items())
    + '<img src="given/dot.svg" alt="Ein Punkt"></body></html>'
)
DOT = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
    b'<circle cx="4" cy="4" r="3"/></svg>'
)
ORDER = {
    "origin": pdf.ORIGIN,
    "static": [str(settings.BASE_DIR / "static")],
    "files": {"dot.svg": "AA=="},
}


@pytest.fixture(scope="module")
def paper() -> bytes:
    return pdf.to_pdf(PAPER, files={"dot.svg": DOT})


def read(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data))


def fonts_of(reader: PdfReader) -> list:
    return [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]


def test_the_same_input_gives_the_same_bytes(paper):
    assert pdf.to_pdf(PAPER, files={"dot.svg": DOT}) == paper
    assert "/CreationDate" not in (read(paper).metadata or {})


def test_a_paper_is_tagged_and_says_its_language_and_title(paper):
    root = read(paper).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "de"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid" in root["/Metadata"].get_data()


def test_every_script_comes_with_a_font_of_its_own_and_can_be_copied(paper):
    text = read(paper).pages[0].extract_text()
    for sentence in SCRIPTS.values():
        assert sentence.replace("\u200c", "") in text  # of no width: not copied
    names = {font["/BaseFont"].partition("+")[2] for font in fonts_of(read(paper))}
    for name in ("Commissioner", "Commissioner-Ext", "Noto-Sans-Arabic", "Noto-Sans-Ethiopic"):
        assert name in names
    for font in fonts_of(read(paper)):
        described = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert "/FontFile2" in described or "/FontFile3" in described


def test_no_two_files_of_a_font_share_a_name():
    """WeasyPrint takes them for one font and sets letters of the other."""
    css = Path(settings.BASE_DIR / "static/css/print-papers.css").read_text()
    names = re.findall(r'@font-face\{font-family:"([^"]+)"', css)
    assert len(names) == len(set(names)) > 3
    assert "local(" not in css


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8000/static/css/tokens.css",
        "https://example.org/logo.svg",
        "file:///etc/hostname",
        "data:text/css,a{}",
        f"{pdf.ORIGIN}static/../manage.py",
        f"{pdf.ORIGIN}static/%2e%2e/manage.py",
        f"{pdf.ORIGIN}static//etc/hostname",
        f"{pdf.ORIGIN}media/photo.jpg",
        f"{pdf.ORIGIN}given/other.svg",
        f"{pdf.ORIGIN}.evil.example/static/css/tokens.css",
    ],
)
def test_no_other_host_and_no_other_file_is_asked(address):
    with pytest.raises(LookupError):
        body_of(address, ORDER)


def test_our_static_files_and_what_was_given_are_there():
    assert b"@font-face" in body_of(f"{pdf.ORIGIN}static/css/print-papers.css", ORDER)
    assert body_of(f"{pdf.ORIGIN}given/dot.svg", ORDER) == b"\0"


def test_a_static_file_that_was_given_wins_over_the_disk():
    name = "static/css/print-papers.css"
    order = ORDER | {"files": {name: "YSB7fQ=="}}
    assert body_of(pdf.ORIGIN + name, order) == b"a {}"
    assert b"@font-face" in body_of(pdf.ORIGIN + name, ORDER)


def test_a_frozen_paper_takes_nothing_from_the_disk():
    with pytest.raises(pdf.NotPrinted, match="may not have .*print-papers.css"):
        pdf.to_pdf(PAPER, files={"dot.svg": DOT}, is_frozen=True)


def test_what_is_marked_is_measured_line_by_line():
    style = "@page{size:200mm 100mm;margin:0}p{margin:0;width:30mm;font-size:10mm;line-height:1}"
    marked = '<p data-field="quote" data-room="20">Zeile<br>um<br>Zeile</p>'
    (part,) = pdf.measured(f'<html lang="de"><style>{style}</style><body>{marked}')
    assert part["marks"] == {"field": "quote", "room": "20"}
    assert part["width"] == pytest.approx(30)
    assert [line["text"] for line in part["lines"]] == ["Zeile", "um", "Zeile"]
    assert [line["bottom"] for line in part["lines"]] == pytest.approx([10, 20, 30])


def test_a_paper_that_wants_a_foreign_file_is_not_made():
    wants = f'<html lang="de"><head>{HEAD}</head><body><img src="file:///etc/hostname" alt="">'
    with pytest.raises(pdf.NotPrinted, match="may not have file:///etc/hostname"):
        pdf.to_pdf(wants)


def test_a_paper_that_takes_too_long_or_is_too_large_is_not_made(monkeypatch):
    with pytest.raises(pdf.NotPrinted, match="too long"):
        pdf.to_pdf(PAPER, patience=0.01)
    monkeypatch.setattr(pdf, "LARGEST_SOURCE", 10)
    with pytest.raises(pdf.NotPrinted, match="too long"):
        pdf.to_pdf(PAPER)


def test_who_waits_hears_of_it_and_may_end_the_work(monkeypatch):
    monkeypatch.setattr(pdf, "LOOK_EVERY", 0.01)

    def enough():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pdf.to_pdf(PAPER, still_at_it=enough)


@pytest.mark.parametrize("patience", [pdf.PATIENCE, 0.01])
def test_a_paper_leaves_nothing_on_the_disk_even_where_it_is_given_up(
    monkeypatch, tmp_path, patience
):
    outside = confined.environment() | {"TMPDIR": str(tmp_path)}
    monkeypatch.setattr(confined, "environment", lambda: outside)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with suppress(pdf.NotPrinted):
        pdf.to_pdf(PAPER, files={"dot.svg": DOT}, patience=patience)
    assert list(tmp_path.iterdir()) == []


def test_a_fingerprint_changes_with_text_and_files_and_tells_nothing():
    found = pdf.fingerprint(PAPER, {"dot.svg": DOT})
    assert found == pdf.fingerprint(PAPER, {"dot.svg": DOT})
    assert found != pdf.fingerprint(PAPER + " ", {"dot.svg": DOT})
    assert found != pdf.fingerprint(PAPER, {"dot.svg": DOT + b" "})
    assert re.fullmatch(r"[0-9a-f]{24}", found)
