"""A story's body as plain texts for a device: no markup, no links, no queries.

Reads the stored blocks and not their values: a value of a photo block would ask the
database, and it would know nothing of consent. Photos and films come out as numbers, to be
looked up among those that are cleared. In Leichte Sprache each sentence is a line.
"""

from collections.abc import Collection
from dataclasses import dataclass, field

from bs4 import BeautifulSoup

from core.sentences import sentences

PARAGRAPHS = ["p", "li", "h2", "h3", "h4", "blockquote"]


@dataclass
class Reading:
    """What a body holds. ``after`` of a photo: it follows so many paragraphs.

    ``is_easy``: Leichte Sprache, a paragraph for each sentence.
    """

    is_easy: bool = False
    paragraphs: list[str] = field(default_factory=list)
    stations: list[dict] = field(default_factory=list)
    quote: dict | None = None
    photos: list[dict] = field(default_factory=list)
    film: int | None = None

    def say(self, text: str) -> None:
        self.paragraphs += sentences(text) if self.is_easy else [text]

    def in_lines(self, text: str) -> str:
        return in_lines(text) if self.is_easy else text


def read(body, *, is_easy: bool = False, left_out: Collection[str] = ()) -> Reading:
    """Reads the stored blocks of a story's ``body``.

    Leaves out what it does not know, and the blocks with these ids.
    """
    reading = Reading(is_easy=is_easy)
    for block in body.raw_data:
        reader = READERS.get(block["type"])
        if reader is not None and block.get("id") not in left_out:
            reader(reading, block["value"])
    return reading


def in_lines(text: str) -> str:
    """The text with a line for each of its sentences."""
    return "\n".join(sentences(text))


def plain_paragraphs(rich_text: str, *, is_easy: bool = False) -> list[str]:
    """The paragraphs of a rich text without markup; link texts stay, their addresses go.

    In Leichte Sprache each sentence is a paragraph.
    """
    soup = BeautifulSoup(rich_text or "", "html.parser")
    texts = [element.get_text() for element in soup.find_all(PARAGRAPHS) or [soup]]
    if is_easy:
        return [sentence for text in texts for sentence in sentences(text)]
    return [" ".join(text.split()) for text in texts if text.strip()]


def _read_lead(reading: Reading, value: str) -> None:
    reading.say(value)


def _read_text(reading: Reading, value: str) -> None:
    reading.paragraphs += plain_paragraphs(value, is_easy=reading.is_easy)


def _read_stations(reading: Reading, value: dict) -> None:
    for entry in value.get("stations", ()):
        station = entry.get("value", entry)
        texts = {key: station.get(key, "") for key in ("when", "heading", "text")}
        reading.stations.append(texts | {"text": reading.in_lines(texts["text"])})


def _read_photo(reading: Reading, value: dict) -> None:
    chosen = value.get("photo") or {}
    if value.get("heading"):
        reading.paragraphs.append(value["heading"])
    if chosen.get("image"):
        reading.photos.append(
            {
                "photo": int(chosen["image"]),
                "after": len(reading.paragraphs),
                "alternative_text": ""
                if chosen.get("decorative")
                else chosen.get("alt_text") or "",
                "caption": value.get("caption") or "",
            }
        )
    reading.paragraphs += plain_paragraphs(value.get("text", ""), is_easy=reading.is_easy)


def _read_quote(reading: Reading, value: dict) -> None:
    if reading.quote is None:
        text = reading.in_lines(value.get("text", ""))
        reading.quote = {"text": text, "speaker": value.get("speaker", "")}


def _read_film(reading: Reading, value: dict) -> None:
    if reading.film is None and value.get("film"):
        reading.film = int(value["film"])


def _read_fact(reading: Reading, value: dict) -> None:
    reading.paragraphs.append(
        f"{value.get('number', '')} {value.get('text', '')} ({value.get('source', '')})"
    )


READERS = {
    "lead": _read_lead,
    "text": _read_text,
    "stations": _read_stations,
    "photo": _read_photo,
    "quote": _read_quote,
    "film": _read_film,
    "fact": _read_fact,
}
