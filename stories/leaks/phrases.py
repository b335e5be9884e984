"""Finding many phrases in many texts, in one pass over the words of each text.

A phrase is up to eight words, compared without regard to case, accents, punctuation and
markup. Looking for ten thousand of them costs the same as looking for one.
"""

import re
import unicodedata
from collections import defaultdict

WORD = re.compile(r"[^\W_]+")
SEPARATOR = "\x1f"  # between texts that do not belong together: no phrase reaches across
LONGEST = 8  # words


def folded(text: str) -> str:
    """Without case and accents: „Élodie Groß“ and „elodie gross“ are the same."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    if decomposed.isascii():
        return decomposed
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def words(text: str) -> list[str]:
    """The words of a text; an empty one stands where two texts meet."""
    found: list[str] = []
    for part in folded(text).split(SEPARATOR):
        found += WORD.findall(part)
        found.append("")
    return found


class PhraseBook:
    """Phrases and whose they are."""

    def __init__(self):
        self._owners: dict[str, set] = defaultdict(set)
        self._lengths: dict[str, set[int]] = defaultdict(set)

    def __bool__(self):
        return bool(self._owners)

    def add(self, phrase: list[str], owner) -> None:
        """``phrase`` as words; what is longer than eight is known by its first eight."""
        phrase = [word for word in phrase if word][:LONGEST]
        if phrase:
            self._owners[" ".join(phrase)].add(owner)
            self._lengths[phrase[0]].add(len(phrase))

    def forget(self, text: list[str]) -> None:
        """Drops every phrase that stands in this text too."""
        for phrase in self._phrases_in(text):
            self._owners.pop(phrase, None)

    def find(self, text: list[str], *, besides: list[str] = ()) -> set:
        """The owners of all phrases that stand in the text, those left out of ``besides``."""
        phrases = self._phrases_in(text) - self._phrases_in(besides)
        return set().union(*(self._owners[phrase] for phrase in phrases))

    def _phrases_in(self, text: list[str]) -> set[str]:
        found = set()
        for position, word in enumerate(text):
            for length in self._lengths.get(word, ()):
                phrase = " ".join(text[position : position + length])
                if phrase in self._owners:
                    found.add(phrase)
        return found
