"""What somebody may write into the visitor's book: cleaned, or refused. Pure."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings

from core.languages import languages_of_list
from core.texts import without_control_characters
from exhibition.enums import BookAnswer
from exhibition.models.visitors_book import LONGEST_TEXT

ENTRY_ID = re.compile(r"[0-9a-f]{32}")
OLDEST = timedelta(days=400)  # longer than any loan: an older day is a clock that is wrong
# Nobody sees them, and they turn what stands beside them (Unicode, UAX #9); the marks and joiners
# that Arabic and Persian are written with stay.
TURNING = re.compile("[\u200b\u202a-\u202e\u2060-\u206f\ufeff]")
RIGHT_TO_LEFT, LEFT_TO_RIGHT = ("R", "AL"), "L"


class NoEntry(ValueError):
    """What was sent is no entry of the book, or too long for it."""


@dataclass(frozen=True)
class Written:
    """An entry as it was sent: it has an answer or a text or both."""

    entry_id: str
    day: date
    language: str
    answer: str
    text: str


def read(sent, *, today: date) -> Written:
    """What a device has sent: ``{"id", "day", "language", "answer", "text"}``.

    A day that cannot be, to come or too long ago, is today: the words count, not the clock of the
    device. Raises NoEntry.
    """
    if not isinstance(sent, dict):
        raise NoEntry
    parts = (sent.get(key) or "" for key in ("id", "day", "language", "answer", "text"))
    entry_id, day, code, answer, text = parts
    if not all(isinstance(part, str) for part in (entry_id, day, code, answer, text)):
        raise NoEntry
    text = cleaned(text)
    is_known = code in dict(settings.LANGUAGES) and answer in ("", *BookAnswer.values)
    if not (ENTRY_ID.fullmatch(entry_id) and is_known and (answer or text)):
        raise NoEntry
    return Written(entry_id, _day(day, today), code, answer, text)


def cleaned(text: str) -> str:
    """In form C on one line, without what nobody sees. Raises NoEntry where it is too long."""
    text = text.encode(errors="ignore").decode()  # half a pair of surrogates is no sign
    text = TURNING.sub("", without_control_characters(unicodedata.normalize("NFC", text)))
    text = " ".join(text.split())
    if len(text) > LONGEST_TEXT:
        raise NoEntry
    return text


def direction(text: str, code: str) -> str:
    """„rtl“ or „ltr“: by its first letter, since a visitor may write in another language than the
    one that the screen speaks; where it has none, by that language."""
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        if kind in RIGHT_TO_LEFT:
            return "rtl"
        if kind == LEFT_TO_RIGHT:
            return "ltr"
    return languages_of_list(code)[0].direction


def _day(day: str, today: date) -> date:
    try:
        said = date.fromisoformat(day)
    except ValueError as error:
        raise NoEntry from error
    return said if today - OLDEST <= said <= today else today
