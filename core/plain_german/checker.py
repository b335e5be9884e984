"""All rules over one text."""

from core.plain_german.abbreviations import abbreviations
from core.plain_german.genitive import genitive
from core.plain_german.hints import Hint, Kind
from core.plain_german.moods import negation, subjunctive
from core.plain_german.numbers import number_words, old_years, roman_numerals
from core.plain_german.passive import passive
from core.plain_german.sentences import clauses, long_sentences, sentences_in_lines
from core.plain_german.signs import quotes, signs
from core.plain_german.text import Text
from core.plain_german.words import capitals, long_words

RULES = (
    long_sentences,
    clauses,
    sentences_in_lines,
    long_words,
    abbreviations,
    passive,
    genitive,
    subjunctive,
    number_words,
    roman_numerals,
    old_years,
    signs,
    quotes,
    capitals,
    negation,
)
ORDER = {kind: place for place, kind in enumerate(Kind)}


def check(text: str, *, has_lines: bool = True) -> list[Hint]:
    """The hints of a text, by kind, then by place.

    ``has_lines=False``: a field of one line, where several sentences can only stand side by side.
    """
    read = Text(text)
    rules = [rule for rule in RULES if has_lines or rule is not sentences_in_lines]
    found = {hint for rule in rules for hint in rule(read)}
    return sorted(found, key=lambda hint: (ORDER[hint.kind], hint.start, hint.end))
