"""Reads HTML of our own templates piece by piece and gives it back as it was, letter by letter.

For passes that put something between the pieces: a parser that builds a tree would write
attributes, entities and SVG in its own way.
"""

from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

START, END, TEXT, OTHER = "start", "end", "text", "other"
# HTML Living Standard, 13.1.2: void elements have no end tag.
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]
)


@dataclass(frozen=True)
class Piece:
    """``raw`` as it stands in the HTML; ``text`` what a reader sees of it."""

    kind: str
    raw: str
    name: str = ""
    attributes: dict = field(default_factory=dict)
    text: str = ""

    @property
    def opens(self) -> bool:
        """Whether an end tag follows."""
        return self.kind == START and self.name not in VOID


def pieces_of(html: str) -> list[Piece]:
    """The pieces in their order: their ``raw`` put together is the HTML again."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.pieces


def html_of(pieces) -> str:
    return "".join(piece.raw for piece in pieces)


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.pieces: list[Piece] = []

    def handle_starttag(self, tag, attrs):
        text = "\n" if tag == "br" else ""
        self.pieces.append(Piece(START, self.get_starttag_text(), tag, dict(attrs), text))

    def handle_startendtag(self, tag, attrs):
        self._other(self.get_starttag_text())

    def handle_endtag(self, tag):
        self.pieces.append(Piece(END, f"</{tag}>", tag))

    def handle_data(self, data):
        self.pieces.append(Piece(TEXT, data, text=data))

    def handle_entityref(self, name):
        self._reference(f"&{name};")

    def handle_charref(self, name):
        self._reference(f"&#{name};")

    def handle_comment(self, data):
        self._other(f"<!--{data}-->")

    def handle_decl(self, decl):
        self._other(f"<!{decl}>")

    def _reference(self, raw):
        self.pieces.append(Piece(TEXT, raw, text=unescape(raw)))

    def _other(self, raw):
        self.pieces.append(Piece(OTHER, raw))
