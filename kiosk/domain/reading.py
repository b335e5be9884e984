"""A story's body as plain texts for a device: no markup, no links, no queries.

Reads the stored blocks and not their values: a value of a photo block would ask the
database, and it would know nothing of consent. Photos and films come out as numbers, to be
looked up among those that are cleared.
"""

from dataclasses import dataclass, field

from bs4 import BeautifulSoup

PARAGRAPHS = ["p", "li", "h2", "h3", "h4", "blockquote"]


@dataclass
class Reading:
    """What a body holds. ``after`` of a photo: it follows so many paragraphs."""

    paragraphs: list[str] = field(default_factory=list)
    stations: list[dict] = field(default_factory=list)
    quote: dict | None = None
    photos: list[dict] = field(default_factory=list)
    film: int | None = None


def read(body) -> Reading:
    """Reads the stored blocks of a story's ``body``. Leaves out what it does not know."""
    reading = Reading()
    for block in body.raw_data:
        reader = READERS.get(block["type"])
        if reader is not None:
            reader(reading, block["value"])
    return reading


def plain_paragraphs(rich_text: str) -> list[str]:
    """The paragraphs of a rich text without markup; link texts stay, their addresses go."""
    soup = BeautifulSoup(rich_text or "", "html.parser")
    found = soup.find_all(PARAGRAPHS) or [soup]
    texts = (" ".join(element.get_text().split()) for element in found)
    return [text for text in texts if text]


def _read_lead(reading: Reading, value: str) -> None:
    reading.paragraphs.append(value)


def _read_text(reading: Reading, value: str) -> None:
    reading.paragraphs += plain_paragraphs(value)


def _read_stations(reading: Reading, value: dict) -> None:
    for entry in value.get("stations", ()):
        station = entry.get("value", entry)
        reading.stations.append({key: station.get(key, "") for key in ("when", "heading", "text")})


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
    reading.paragraphs += plain_paragraphs(value.get("text", ""))


def _read_quote(reading: Reading, value: dict) -> None:
    if reading.quote is None:
        reading.quote = {"text": value.get("text", ""), "speaker": value.get("speaker", "")}


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
