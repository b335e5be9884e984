"""Passive: a form of „werden“ with a participle at the end of its clause.

BITV 2.0, annex 2 part 2, no. 1. Future („Sie werden Arbeit bekommen“) and „werden“ with an
adjective („wird berühmt“) look alike; what could be either is not hinted at.
"""

import re
from collections.abc import Iterator

from core.plain_german.hints import Hint, Kind
from core.plain_german.lists import listed, set_of
from core.plain_german.splitting import Word
from core.plain_german.text import Text

PRESENT = {"wird", "werden", "werde", "wirst", "werdet"}
PAST = {"wurde", "wurden", "wurdest", "wurdet"}
ALWAYS = {"worden"}
CLAUSE_ENDS = re.compile(r"[,;:–()]")
JOINS = {"und", "oder", "aber", "sondern", "denn"}

SEPARABLE = listed(
    "ab an auf aus bei durch ein fest fort her herein heraus hin hinein hinzu los mit nach nieder"
    " statt teil um unter über vor voran vorbei weg weiter wieder zu zurück zusammen bereit"
    " kennen bekannt fertig frei hoch dar fern"
)
# Longest first: „zusammen“ before „zu“.
LEADING = "|".join(sorted(SEPARABLE, key=len, reverse=True))
WITH_GE = re.compile(rf"(?:{LEADING})?ge\w{{2,}}(?:t|en|an)")
PREFIX = rf"(?:{LEADING})?(?:be|emp|ent|er|miss|ver|zer|über|unter|wider)"
WITHOUT_GE_T = re.compile(rf"{PREFIX}\w{{2,}}t")
WITHOUT_GE_EN = re.compile(rf"{PREFIX}\w{{2,}}en")
IERT = re.compile(r"\w{2,}iert")
# Participles in „en“ that are no infinitives, by the end of their stem.
CHANGED = re.compile(
    r"(?:standen|schrieben|loren|wonnen|schieden|sprochen|fohlen|boten|nommen|funden|bunden|zogen"
    r"|hoben|worfen|brochen|troffen|wiesen|schlossen|holfen|worben|zwungen|wogen|schwunden|rissen"
    r"|stohlen|sessen|trieben|gonnen|logen|gossen|schnitten|schoben|schwommen|storben|sonnen)"
)
INFINITIVES = set_of(
    "geben gehen gehören gelangen gelten genesen genießen genügen geraten geschehen gestalten"
    " gewinnen gewähren gewöhnen gefallen gelingen gebrauchen gedenken gefährden"
)
ADJECTIVES = set_of(
    "berühmt bekannt unbekannt beliebt verliebt verrückt verheiratet gerecht gesamt geschickt"
    " bewusst bereit bestimmt entspannt begeistert erkältet erwachsen betrunken zufrieden gewohnt"
    " geeignet interessiert vertraut gespannt gelassen verschieden"
)


def passive(text: Text) -> Iterator[Hint]:
    for sentence in text.sentences:
        for clause in _clauses(text, sentence.words):
            yield from _in_clause(text, clause)


def _clauses(text: Text, words: tuple[Word, ...]) -> Iterator[list[Word]]:
    """Words between marks and joining words."""
    clause: list[Word] = []
    for word in words:
        if clause and CLAUSE_ENDS.search(text.seen, clause[-1].end, word.start):
            yield clause
            clause = []
        if word.lower in JOINS:
            yield clause
            clause = []
        else:
            clause.append(word)
    yield clause


def _in_clause(text: Text, clause: list[Word]) -> Iterator[Hint]:
    for place, word in enumerate(clause):
        before = clause[place - 1] if place else None
        last = clause[-1]
        if word.lower in ALWAYS:
            yield text.hint_at(Kind.PASSIVE, before or word, word)
        if word.lower not in PRESENT | PAST or last.lower in ALWAYS:
            continue
        is_past = word.lower in PAST
        is_beside = before and place in {1, len(clause) - 1}
        if not last.is_capital and _is_participle(last.lower, is_past=is_past):
            yield text.hint_at(Kind.PASSIVE, word, last)
        elif is_beside and _is_participle(_uncapped(before, place), is_past=is_past):
            yield text.hint_at(Kind.PASSIVE, before, word)


def _uncapped(word: Word, place_of_next: int) -> str:
    """The word, in lower case where it begins the clause: „Gefunden wurde der Schlüssel“."""
    return word.lower if place_of_next == 1 else word.text


def _is_participle(form: str, *, is_past: bool) -> bool:
    """Whether a word is a participle and cannot be an infinitive, an adjective or a noun.

    After „wurde“ there is no infinitive: „wurde vergeben“ is passive, „wird vergeben“ may not be.
    """
    if form[0].isupper() or form in ADJECTIVES:
        return False
    if IERT.fullmatch(form) or WITHOUT_GE_T.fullmatch(form):
        return True
    if WITH_GE.fullmatch(form):
        return is_past or form[form.index("ge") :] not in INFINITIVES
    if WITHOUT_GE_EN.fullmatch(form):
        return is_past or bool(CHANGED.search(form))
    return False
