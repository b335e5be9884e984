"""Hints for texts in Leichte Sprache: what a machine can see reliably, and nothing more.

Pure functions without Django: a text goes in, hints come out. A hint is never a ban; whether a
text is easy to understand is said by test readers alone.

Sources of the rules: BITV 2.0, annex 2 part 2 (the regulation that obliges authorities: short
sentences, compounds with hyphen; no abbreviations, negations, subjunctive, passive, genitive,
special characters and insertions), the rules of Netzwerk Leichte Sprache (digits instead of words,
no old years, no Roman numerals, each sentence in a line of its own, no capitals for emphasis), and
DIN SPEC 33429:2025-03. Mid-dot: Bredel, Maaß, Leichte Sprache (Duden 2016), chapter 6.
"""

from core.plain_german.checker import check
from core.plain_german.hints import Hint, Kind
from core.plain_german.markup import Markup, check_markup

__all__ = ["Hint", "Kind", "Markup", "check", "check_markup"]
