"""Genitive, where its form tells: „des Lehrers“, „die Suche der Frau“, „wegen der Arbeit“.

BITV 2.0, annex 2 part 2, no. 1. „der“ is a dative or nominative too: only a noun with an article
or preposition of its own right before it counts.
"""

import re
from collections.abc import Iterator

from core.plain_german.hints import Hint, Kind
from core.plain_german.lists import set_of
from core.plain_german.splitting import Sentence, Word
from core.plain_german.text import Text

ALWAYS = {"des", "eines", "keines", "meines", "deines", "seines", "ihres", "unseres", "eures"}
SOMETIMES = {"dieses", "jenes", "jedes", "alles"}  # nominative and accusative too
# Nouns that end in „s“ without being genitives.
IN_S = re.compile(
    r".*(?:haus|glas|gras|eis|maß|mass|gas|los|moos|ergebnis|zeugnis|erlebnis|verhältnis|nis|kreis"
    r"|preis|gleis|beweis|kurs|atlas|virus|zirkus|campus|bus|radius|status|fenster|us|ss|ß)"
)
DETERMINERS = set_of(
    "der die das dem den ein eine einen einem einer im am zum zur vom beim ins ans mein meine"
    " meinen meinem sein seine seinen seinem ihr ihre ihren ihrem unser unsere unseren unserem"
    " kein keine keinen alle viele einige jeder jede jedes jeden diese dieser diesem diesen"
)
OF_MANY = {"der", "aller", "vieler", "einiger", "dieser", "dreier", "zweier"}
PREPOSITIONS = set_of(
    "wegen trotz innerhalb außerhalb aufgrund mithilfe anstelle infolge mittels anlässlich"
    " bezüglich hinsichtlich angesichts zugunsten seitens oberhalb unterhalb anstatt"
)
FEMININE = {"der", "einer", "meiner", "seiner", "ihrer", "unserer", "dieser"}
PRONOUNS = {"dessen", "wessen"}
SHORTEST_NAME = 3  # letters, without the „s“
ADDRESSED = {"sie", "ihnen", "ihr", "ihre", "ihren", "ihrem", "ihrer"}
PLACES = set_of(
    "sachsens deutschlands europas dresdens leipzigs berlins afghanistans syriens iraks irans"
    " eritreas äthiopiens somalias"
)


def genitive(text: Text) -> Iterator[Hint]:
    known = {word.text for word in text.words if word.is_capital}
    for sentence in text.sentences:
        words = sentence.words
        place = 0
        while place < len(words):
            end = _ends_at(text, sentence, place, known)
            if end is not None:
                yield text.hint_at(Kind.GENITIVE, words[place], words[end])
            place = place + 1 if end is None else end + 1


def _ends_at(text: Text, sentence: Sentence, place: int, known: set[str]) -> int | None:
    """The last word of a genitive that begins at that place."""
    words = sentence.words
    form = words[place].lower
    if form in PRONOUNS:
        return place
    if form in ALWAYS:
        return _noun(text, words, place + 1)
    if form in SOMETIMES:
        end = _noun(text, words, place + 1)
        is_genitive = end is not None and words[end].lower.endswith("s")
        return end if is_genitive and not IN_S.fullmatch(words[end].lower) else None
    if form in PREPOSITIONS and _form(words, place + 1) in FEMININE:
        return _noun(text, words, place + 2)
    if form == "während" and _form(words, place + 1) in FEMININE:
        is_preposition = "," not in text.seen[words[place].end : sentence.end]
        return _noun(text, words, place + 2) if is_preposition else None
    if words[place].is_capital and _owns(words, place, known) and _next(text, words, place):
        return place + 1
    if _has_determiner(text, sentence, place) and _form(words, place + 1) in OF_MANY:
        follows = text.follow_on(words[place], words[place + 1])
        return _noun(text, words, place + 2) if follows else None
    return None


def _form(words: tuple[Word, ...], place: int) -> str:
    return words[place].lower if place < len(words) else ""


def _noun(text: Text, words: tuple[Word, ...], place: int) -> int | None:
    """The noun at that place, after an adjective or two: „des kleinen alten Hauses“."""
    for end in range(place, min(place + 3, len(words))):
        if end and not text.follow_on(words[end - 1], words[end]):
            return None
        if words[end].is_capital:
            return end
        if not words[end].lower.endswith(("en", "er")):
            return None
    return None


def _next(text: Text, words: tuple[Word, ...], place: int) -> bool:
    """Whether a noun follows right on."""
    if place + 1 >= len(words) or not text.follow_on(words[place], words[place + 1]):
        return False
    following = words[place + 1]
    return following.is_capital and following.lower not in ADDRESSED


def _owns(words: tuple[Word, ...], place: int, known: set[str]) -> bool:
    """„Rimas Mentor“ where the text knows Rima; „Sachsens Schulen“; „Rima’s Mentor“."""
    name = words[place].text
    if name.lower() in PLACES or re.search(r"['’]s?$", name):
        return True
    begins_as_adjective = not place and name.endswith("es")  # „Neues Brot“
    return (
        len(name) > SHORTEST_NAME
        and name.endswith("s")
        and (name[:-1] in known and not begins_as_adjective)
    )


def _has_determiner(text: Text, sentence: Sentence, place: int) -> bool:
    """A noun with its article: „die Suche“, „am ersten Tag“. Not in „Fährt am Abend der Bus?“"""
    words = sentence.words
    if not place or not words[place].is_capital or words[place].lower in DETERMINERS:
        return False
    before = place - 1
    if before and not words[before].is_capital and words[before].lower.endswith(("e", "en", "er")):
        is_adjective = words[before].lower not in DETERMINERS
        before -= is_adjective
    form = words[before].lower
    asks = text.seen[sentence.end - 1] == "?" and form in {"am", "im"}
    return form in DETERMINERS and not asks and text.follow_on(*words[before : place + 1])
