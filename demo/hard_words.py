"""The hard words of the demo's texts in Leichte Sprache, with what they mean."""

from core.models import HardWord
from demo.content.hard_words import HARD_WORDS


def build_hard_words() -> list[HardWord]:
    """All of them, checked like a word that an editor writes."""
    words = [HardWord(word=word, explanation=text) for word, text in HARD_WORDS.items()]
    for word in words:
        word.full_clean()
        word.save()
    return words
