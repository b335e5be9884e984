"""Draws the picture that podcast apps show: 3000 × 3000 px, two stones and our call, nobody on it.

    .venv/bin/python scripts/podcast_artwork.py

Apple asks for a square PNG or JPEG of 1400 to 3000 px in RGB.
"""

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "static" / "img" / "podcast.png"
SIDE, SCALE = 1500, 2  # CSS px, and px of the picture for each
COLOURS = 48
PAGE = """<!doctype html><html lang="de"><meta charset="utf-8">
<link rel="stylesheet" href="tokens.css">
<style>
html,body{margin:0;inline-size:1500px;block-size:1500px;background:var(--porphyr-tief);overflow:hidden}
.punkt{position:absolute;background:var(--safran);clip-path:var(--punkt);inline-size:250px;block-size:250px;inset-inline-end:165px;inset-block-end:135px}
.schaft{position:absolute;background:var(--safran);clip-path:var(--ruf);inline-size:270px;block-size:905px;inset-inline-end:155px;inset-block-start:140px}
p{position:absolute;margin:0;inset-inline-start:120px;color:var(--sandstein-50);font-family:var(--f-titel);font-weight:800}
.titel{inset-block-start:105px;font-size:264px;line-height:.98;letter-spacing:-.022em}
.art{inset-block-end:135px;font:600 92px/1 var(--f-text)}
</style>
<p class="titel">Ich<br>hab’s<br>ge-<br>schafft</p><p class="art">Podcast</p>
<i class="schaft"></i><i class="punkt"></i></html>"""


def draw() -> bytes:
    """A screenshot of the page above, in few colours so that it stays small."""
    page_file = ROOT / "static" / "css" / "podcast-artwork.html"
    page_file.write_text(PAGE, encoding="utf-8")  # beside the tokens, whose fonts it needs
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path="/usr/bin/chromium",
                args=["--no-sandbox", "--allow-file-access-from-files"],
            )
            page = browser.new_page(
                viewport={"width": SIDE, "height": SIDE}, device_scale_factor=SCALE
            )
            page.goto(page_file.as_uri())
            page.evaluate("document.fonts.ready")
            picture = page.screenshot()
            browser.close()
    finally:
        page_file.unlink()
    small, out = Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS), io.BytesIO()
    small.convert("RGB").save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(draw())
