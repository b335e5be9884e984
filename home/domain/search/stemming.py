"""The stem of a word, where somebody has written down how its language inflects.

By the rules of Snowball, pure Python. Ukrainian, Tigrinya and Sorbian have none there: their words
are compared as they are, and found by their beginning.
"""

from functools import cache

import snowballstemmer

from home.domain.search.folding import fold

RULES = {
    "ar": "arabic",
    "de": "german",
    "de-simple": "german",
    "en": "english",
    "fa": "persian",
    "fr": "french",
    "ru": "russian",
}
SHORTEST = 3  # letters; a shorter stem says nothing any more


def stem(word: str, language: str) -> str:
    """The folded stem of a word as it is written; the folded word where there is no rule."""
    folded = fold(word)
    if language not in RULES:
        return folded
    found = fold(_stemmer(RULES[language]).stemWord(word))
    return found if len(found) >= SHORTEST else folded


@cache
def _stemmer(rules: str):
    return snowballstemmer.stemmer(rules)
