"""Words as the search compares them: what people leave out or write in two ways is the same.

Promise: pure, and folding twice changes nothing. Marks are dropped (é, č, ё, harakat), ü, ue and
u are one, ß is ss; so are the forms of an Arabic letter, its Farsi twin, Ethiopic letters that
sound alike (ሠ ሰ, ፀ ጸ, ኀ ሐ ሀ, ዐ አ) and digits of all scripts.
"""

import re
import unicodedata

# What holds a compound together but may be left out: „Kranken·schwester“, „می‌روم“, „E-Mail“.
JOINERS = "\u00b7\u2027\u2022\u200c\u00ad\u2010\u2011-"
WORD = re.compile(rf"[^\W_]+(?:[{re.escape(JOINERS)}]+[^\W_]+)*")
JOINER = re.compile(rf"[{re.escape(JOINERS)}]+")
CYRILLIC_APOSTROPHE = re.compile("(?<=[\u0400-\u04ff])['’ʼ`´‘](?=[\u0400-\u04ff])")
WITH_E = re.compile("([aou])e+")
LETTERS = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ґ": "г",
        "є": "е",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ے": "ي",
        "ک": "ك",
        "ة": "ه",
        "ە": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ۃ": "ه",
        "ء": None,
        "ـ": None,
    }
)
# First letter of a row of Ethiopic letters, and the row that it is read as: seven vowels each.
ETHIOPIC_ROWS = ((0x1220, 0x1230), (0x1210, 0x1200), (0x1280, 0x1200), (0x12D0, 0x12A0))
ETHIOPIC_ROWS += ((0x1340, 0x1338),)
ETHIOPIC = {a + vowel: chr(b + vowel) for a, b in ETHIOPIC_ROWS for vowel in range(7)}
ETHIOPIC |= {0x12D0: "አ", 0x12A3: "አ", 0x12D3: "አ"}  # አ and ኣ sound alike
UNSEEN = {"Mn", "Me", "Cf", "Cc", "Sk", "Lm"}


def tokens(text: str) -> list[str]:
    """The words of a text in small letters and with their marks; compounds stay in one piece."""
    text = CYRILLIC_APOSTROPHE.sub("", unicodedata.normalize("NFKC", text).casefold())
    text = unicodedata.normalize("NFC", text)
    return WORD.findall("".join(letter for letter in text if not _is_loose(letter)))


def fold(word: str) -> str:
    """The word as it is compared. Joiners, signs and gaps at its ends are gone."""
    for _round in range(4):
        folded = _fold_once(word)
        if folded == word:
            break
        word = folded
    return word


def readings(token: str) -> list[str]:
    """A word, and the parts of a compound: it is found by either."""
    parts = [part for part in JOINER.split(token) if part]
    return ["".join(parts), *parts] if len(parts) > 1 else parts


def _fold_once(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    letters = JOINER.sub("", letters).translate(ETHIOPIC).translate(LETTERS)
    kept = (_digit(letter) for letter in letters if unicodedata.category(letter) not in UNSEEN)
    return WITH_E.sub(r"\1", "".join(kept)).strip()


def _digit(letter: str) -> str:
    digit = unicodedata.digit(letter, None)
    return letter if digit is None else str(digit)


def _is_loose(letter: str) -> bool:
    """Marks that no letter has taken in: vowels of Arabic; signs that only steer the layout."""
    if letter in JOINERS:
        return False
    return letter == "ـ" or unicodedata.category(letter) in ("Mn", "Me", "Cf")
