"""Where German sentences end: pure functions on plain text, for Leichte Sprache.

Rule „one sentence a line“: DIN SPEC 33429:2025 (Empfehlungen für Deutsche Leichte Sprache) and
the rules of the Netzwerk Leichte Sprache. An end that is not seen leaves two sentences on a
line; an end that is none would tear a sentence apart. In doubt there is no end.
"""

import re

# An end: mark, closing quotes or brackets, space; then what may begin a sentence. The space
# may hold a line end: that is an end anyway.
# Possessive and begun at the beginning of words, spaces and marks only: no text takes long.
END = re.compile(
    r"(?<![^\s.!?…])(?P<word>[^\s.!?…]*+)(?<![.!?…])(?P<mark>[.!?…]++)[“”\"»›’)\]]*+\s++"
    r"(?=(?P<next>\S+))"
)
LINE_END = re.compile(r"(?<![^\S\n])[^\S\n]*+\n\s*")
OPENING = '„“"«»‚‘›‹(['
# No end in spite of a capital that follows.
ABBREVIATION = re.compile(
    "abs|bzw|ca|co|dr|evtl|ggf|gmbh|hl|inkl|jh|kap|mind|mio|mrd|nr|prof|sog|st|std|str|tel|vgl|zzt",
    re.IGNORECASE,
)
# After „1.“ only words that no ordinal number stands before: „Klasse 9. Dann …“, but „9. Mai“.
BEGINNING = re.compile(
    "aber|alle|als|am|auch|auf|bei|da|dafür|damit|danach|dann|darum|das|dazu|der|deshalb|die"
    "|dort|ein|eine|er|es|für|heute|hier|ich|ihr|im|in|jetzt|manche|mit|nach|oder|sie|so|und"
    "|viele|von|vor|wann|was|wenn|wer|wie|wir|wo|zu|zum|zur",
    re.IGNORECASE,
)
LONGEST_ORDINAL = 2  # digits: „31. Dezember“; „2022.“ is a year at the end of a sentence


def sentences(text: str) -> list[str]:
    """The sentences of a text, each without space around it; a line end always ends one."""
    cuts = [0, *ends(text), len(text)]
    pieces = (text[start:end].strip() for start, end in zip(cuts, cuts[1:], strict=False))
    return [" ".join(piece.split()) for piece in pieces if piece]


def ends(text: str) -> list[int]:
    """Where further sentences begin: positions in the text, in order, none at its edges."""
    found = {match.end() for match in END.finditer(text) if _is_end(match)}
    found |= {match.end() for match in LINE_END.finditer(text)}
    edge = len(text) - len(text.lstrip())
    return sorted(position for position in found if edge < position < len(text.rstrip()))


def _is_end(match: re.Match) -> bool:
    following = match["next"].lstrip(OPENING)
    if not following or following[0].islower() or not following[0].isalnum():
        return False
    return match["mark"] != "." or not _goes_on(match["word"].lstrip(OPENING), following)


def _goes_on(word: str, following: str) -> bool:
    """Whether the full stop after ``word`` belongs to it: „Dr.“, „z. B.“, „14. Februar“."""
    if word.isdigit() and len(word) <= LONGEST_ORDINAL:
        return not BEGINNING.fullmatch(following.rstrip(",:"))
    is_letter = len(word) == 1 and word.isalpha()
    return is_letter or bool(ABBREVIATION.fullmatch(word))
