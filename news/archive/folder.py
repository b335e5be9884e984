"""Old news from a folder of HTML or text files, with folders in it.

HTML: title from the heading or the head, day from ``<time>``, a ``meta`` or the name of the file
(„2019-07-29-eroeffnung.html“), address from ``<link rel="canonical">``. Text: the first line is
the title, a day in the name of the file or alone on the second line, empty lines part paragraphs.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bs4 import BeautifulSoup
from django.utils.html import escape

from news.archive.items import LARGEST_TEXT, MOST_ITEMS, OldItem, Unreadable, day_of

ENDINGS = {".html", ".htm", ".txt"}
DAY_IN_NAME = re.compile(r"^(\d{4}-\d{2}-\d{2})[-_ ]?")
DAYS = ("meta[property='article:published_time']", "meta[name='date']", "meta[name='dc.date']")
BODIES = ("article", "main", "body")


def read_folder(folder: Path) -> Iterator[OldItem]:
    """The files in the order of their names. Raises Unreadable."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS)
    if not paths:
        raise Unreadable(f"{folder.name} holds no file that ends in .html, .htm or .txt.")
    if len(paths) > MOST_ITEMS:
        raise Unreadable(f"{folder.name} holds more than {MOST_ITEMS} files.")
    for path in paths:
        yield _item(path, path.relative_to(folder).as_posix())


def _item(path: Path, address: str) -> OldItem:
    if path.stat().st_size > LARGEST_TEXT:
        return OldItem(address, path.name, left_out=f"is larger than {LARGEST_TEXT // 1024} KB")
    content = path.read_bytes()
    read = _read_text if path.suffix.lower() == ".txt" else _read_page
    return read(path, address, content)


def _read_page(path: Path, address: str, content: bytes) -> OldItem:
    page = BeautifulSoup(content, "html.parser")
    canonical, heading = page.select_one("link[rel=canonical]"), page.find("h1")
    title = heading or page.find("title")
    body = next((found for name in BODIES if (found := page.find(name))), page)
    if heading:
        heading.extract()
    author = page.select_one("meta[name=author]")
    return OldItem(
        address=(canonical and canonical.get("href")) or address,
        title=title.get_text(" ", strip=True) if title else "",
        html=body.decode_contents(),
        day=_day_in_page(page) or _day_in_name(path),
        author=author.get("content", "").strip() if author else "",
        categories=tuple(one.get("content", "") for one in page.select("meta[name=keywords]")),
        slug=DAY_IN_NAME.sub("", path.stem),
        folder=path.parent,
    )


def _read_text(path: Path, address: str, content: bytes) -> OldItem:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    title, _line, rest = text.strip().partition("\n")
    first, _line, after = rest.lstrip().partition("\n")
    day = day_of(first)
    paragraphs = re.split(r"\n\s*\n", (after if day else rest).strip())
    return OldItem(
        address=address,
        title=title.strip(),
        html="".join(f"<p>{escape(one.strip())}</p>" for one in paragraphs if one.strip()),
        day=day or _day_in_name(path),
        slug=DAY_IN_NAME.sub("", path.stem),
        folder=path.parent,
    )


def _day_in_page(page: BeautifulSoup) -> date | None:
    time = page.find("time")
    written = [time.get("datetime", "")] if time else []
    written += [one.get("content", "") for name in DAYS for one in page.select(name)]
    return next((day for text in written if (day := day_of(text))), None)


def _day_in_name(path: Path) -> date | None:
    found = DAY_IN_NAME.match(path.name)
    return day_of(found[1]) if found else None
