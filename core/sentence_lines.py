"""Puts each sentence of the running text of a page on a line of its own: Leichte Sprache."""

from collections.abc import Iterator

from core.markup import END, START, TEXT, VOID, Piece, html_of, pieces_of
from core.sentences import ends

RUNNING_TEXT = frozenset(["p", "li", "dd", "dt", "figcaption", "blockquote", "td"])
# What a line may break inside of: it is closed at the end of a line and opened on the next.
CONTINUED = frozenset(["b", "strong", "i", "em", "span", "bdi", "small"])
KEPT_TOGETHER = frozenset(["a", "abbr", "br", "q", "sub", "sup", "time"])


def one_sentence_a_line(html: str) -> str:
    """The HTML with a ``<p>`` for each sentence of a plain ``<p>``.

    Where a ``<p>`` has a class or an id, and in list items and the like, each sentence is a
    ``<span class="satz">`` instead: what has a place in a layout stays one element. No sentence
    ends inside a link. Elements that hold more than text are left as they are.
    """
    pieces = pieces_of(html)
    made, at = [], 0
    while at < len(pieces):
        end = _end_of_text(pieces, at)
        if end is None:
            made.append(pieces[at].raw)
            at += 1
        else:
            made.append(_in_lines(pieces[at], pieces[at + 1 : end]))
            at = end + 1
    return "".join(made)


def _end_of_text(pieces: list[Piece], at: int) -> int | None:
    """Where the element that begins here ends, if it is one of running text and nothing else."""
    if pieces[at].kind != START or pieces[at].name not in RUNNING_TEXT:
        return None
    for position in range(at + 1, len(pieces)):
        piece = pieces[position]
        if piece.kind == END and piece.name == pieces[at].name:
            return position
        if piece.kind in (START, END) and piece.name not in CONTINUED | KEPT_TOGETHER:
            return None
    return None


def _in_lines(element: Piece, content: list[Piece]) -> str:
    close = f"</{element.name}>"
    lines = list(_lines(content))
    if len(lines) == 1:
        return f"{element.raw}{html_of(content)}{close}"
    if element.name == "p" and not {"class", "id"} & element.attributes.keys():
        return "".join(f"{element.raw}{line}{close}" for line in lines)
    spans = "".join(f'<span class="satz">{line}</span>' for line in lines)
    return f"{element.raw}{spans}{close}"


def _lines(content: list[Piece]) -> Iterator[str]:
    """The content cut where sentences end; what is open there is closed and opened again."""
    cuts = set(ends("".join(piece.text for piece in content)))
    line, still_open, position = "", [], 0
    for piece in _split(content, cuts):
        if position in cuts and piece.kind != END and _may_break(still_open):
            yield line + "".join(f"</{one.name}>" for one in reversed(still_open))
            line = html_of(still_open)
            cuts.remove(position)
        line += piece.raw
        position += len(piece.text)
        _keep_open(still_open, piece)
    yield line


def _split(content: list[Piece], cuts: set[int]) -> Iterator[Piece]:
    """The pieces, texts split so that each cut stands between two of them."""
    position = 0
    for piece in content:
        length = len(piece.text)
        inside = sorted(cut - position for cut in cuts if position < cut < position + length)
        edges = [0, *inside, length] if piece.raw == piece.text else []
        texts = [piece.text[begin:end] for begin, end in zip(edges, edges[1:], strict=False)]
        yield from [Piece(TEXT, text, text=text) for text in texts] or [piece]
        position += length


def _may_break(still_open: list[Piece]) -> bool:
    return all(one.name in CONTINUED and "id" not in one.attributes for one in still_open)


def _keep_open(still_open: list[Piece], piece: Piece) -> None:
    if piece.kind == START and piece.name not in VOID:
        still_open.append(piece)
    elif piece.kind == END and still_open:
        still_open.pop()
