"""Old HTML becomes blocks of a news page: only what such a page may hold, the rest is told.

Scripts, forms, styles and what was embedded from elsewhere do not come along. Pictures come from
the folder of the archive, never from the network.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Comment, NavigableString, Tag
from django.utils.html import escape

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
DROPPED = {"script", "style", "form", "noscript", "template", "head", "nav", "footer", "svg"}
FOREIGN = {"iframe", "embed", "object", "video", "audio"}
INLINE = {"b": "b", "strong": "b", "i": "i", "em": "i"}
LINKS = ("http", "https", "mailto", "tel")
LONGEST_HEADING = 120  # characters, as the block allows
SHORTCODE = re.compile(r"\[/?[a-z_-]+[^\]\n]{0,500}\]")


@dataclass(frozen=True)
class Picture:
    path: Path
    alternative_text: str = ""


@dataclass
class Body:
    """``blocks``: kind and value, of a picture a Picture. ``notes``: what did not come along."""

    blocks: list[tuple[str, object]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def note(self, sentence: str) -> None:
        if sentence not in self.notes:
            self.notes.append(sentence)


def body_of(html: str, folder: Path | None) -> Body:
    """The blocks of an item, in its order."""
    body = Body()
    text = html if re.search(r"<(p|div|ul|ol)\b", html) else _with_paragraphs(html)
    soup = BeautifulSoup(text, "html.parser")
    for comment in soup.find_all(string=lambda found: isinstance(found, Comment)):
        comment.extract()
    _read(soup, body, folder)
    return body


def _with_paragraphs(text: str) -> str:
    """WordPress keeps empty lines for paragraphs."""
    return "".join(f"<p>{part}</p>" for part in re.split(r"\n\s*\n", text) if part.strip())


def _read(parent: Tag, body: Body, folder: Path | None) -> None:
    for node in parent.children:
        if isinstance(node, NavigableString):
            _add_text(f"<p>{escape(_plain(node, body))}</p>" if node.strip() else "", body)
        elif node.name in HEADINGS:
            _add_heading(node.get_text(" ", strip=True), body)
        elif node.name in DROPPED:
            body.note(f"<{node.name}> was left out")
        elif node.name in FOREIGN:
            _say_foreign(node, body)
        elif node.name == "img":
            _add_picture(node, body, folder)
        elif node.name in ("ul", "ol"):
            _add_text(_list(node, body), body)
        elif _holds_blocks(node):
            _read(node, body, folder)
        else:
            inline = _inline(node, body)
            _add_text(f"<p>{inline}</p>" if inline.strip() else "", body)


def _holds_blocks(node: Tag) -> bool:
    inside = HEADINGS | DROPPED | FOREIGN | {"p", "div", "ul", "ol", "img", "blockquote", "table"}
    return node.find(list(inside)) is not None


def _add_heading(text: str, body: Body) -> None:
    if len(text) > LONGEST_HEADING:
        _add_text(f"<p><b>{escape(text)}</b></p>", body)
    elif text:
        body.blocks.append(("heading", text))


def _add_text(html: str, body: Body) -> None:
    if not html:
        return
    if body.blocks and body.blocks[-1][0] == "text":
        html = f"{body.blocks.pop()[1]}{html}"
    body.blocks.append(("text", html))


def _list(node: Tag, body: Body) -> str:
    """News have no lists: each entry is a paragraph with a dash."""
    entries = [_inline(entry, body).strip() for entry in node.find_all("li")]
    return "".join(f"<p>– {entry}</p>" for entry in entries if entry)


def _inline(node: Tag, body: Body) -> str:
    parts = []
    for child in node.children:
        if isinstance(child, NavigableString):
            parts.append(escape(_plain(child, body)))
        elif child.name == "br":
            parts.append("<br/>")
        elif child.name in DROPPED:
            body.note(f"<{child.name}> was left out")
        elif child.name == "a" and _may_link(child.get("href", "")):
            parts.append(f'<a href="{escape(child["href"])}">{_inline(child, body)}</a>')
        elif child.name in INLINE:
            name = INLINE[child.name]
            parts.append(f"<{name}>{_inline(child, body)}</{name}>")
        else:
            parts.append(_inline(child, body))
    return "".join(parts)


def _may_link(address: str) -> bool:
    try:
        return urlsplit(address.strip()).scheme in LINKS
    except ValueError:
        return False


def _plain(text: str, body: Body) -> str:
    if SHORTCODE.search(text):
        body.note("a shortcode in square brackets was left out")
    return SHORTCODE.sub("", text)


def _say_foreign(node: Tag, body: Body) -> None:
    address = node.get("src") or node.get("data") or ""
    body.note(f"<{node.name}> was left out: {address[:200]}")


def _add_picture(node: Tag, body: Body, folder: Path | None) -> None:
    name = unquote(urlsplit(node.get("src", "")).path).rpartition("/")[2]
    found = next(iter(folder.rglob(name)), None) if folder and _is_a_name(name) else None
    if found is None:
        body.note(f"a picture is not in the archive: {name[:100]}")
    else:
        body.blocks.append(("photo", Picture(found, node.get("alt", "").strip()[:200])))


def _is_a_name(name: str) -> bool:
    return bool(name) and not set(name) & set("*?[]\\\0") and name not in (".", "..")
