"""Sentences that are long or wind on, and lines that hold several."""

import re
from collections import defaultdict
from collections.abc import Iterator

from core.plain_german.hints import Hint, Kind
from core.plain_german.lists import set_of
from core.plain_german.splitting import WEEKDAYS, counted
from core.plain_german.text import Text

# Netzwerk and DIN SPEC name no number; LanguageTool's check for Leichte Sprache takes 12.
MOST_WORDS = 12
MOST_CLAUSES = 1  # commas that begin a clause
MOST_IN_LONE_LINE = 3  # sentences of a text without lines; more are a paragraph
LONGEST_ITEM = 3  # words of an item in an enumeration
SUBORDINATE = set_of(
    "weil dass wenn ob damit obwohl nachdem bevor sodass während seit seitdem als indem falls"
    " sobald solange"
)
CLAUSE_WORDS = SUBORDINATE | set_of(
    "bis denn aber sondern doch wie wo wer was wen wem warum woher wohin wann um"
    " der die das dem den denen deren dessen welche welcher welches"
)
COMMA = re.compile(r",(?=\s)")
ITEM_ENDS = re.compile(r"[,:;]\s|\s(?:und|oder|sowie)\s")
LOOK_BACK, LOOK_AHEAD = 30, 200  # characters around a comma


def long_sentences(text: Text) -> Iterator[Hint]:
    for one in text.sentences:
        if one.number > MOST_WORDS:
            yield text.hint(Kind.LONG_SENTENCE, one.start, one.end, count=one.number)


def sentences_in_lines(text: Text) -> Iterator[Hint]:
    """Netzwerk Leichte Sprache: each sentence begins a line. Titles and captions have but one."""
    lines = defaultdict(list)
    for one in text.sentences:
        lines[one.line].append(one)
    most = 1 if len(lines) > 1 else MOST_IN_LONE_LINE
    for inside in lines.values():
        if len(inside) > most:
            first, last = inside[0].start, inside[-1].end
            yield text.hint(Kind.SENTENCES_IN_LINE, first, last, count=len(inside))


def clauses(text: Text) -> Iterator[Hint]:
    """BITV 2.0, annex 2 part 2, no. 5 and 6: a clear structure, without insertions."""
    for one in text.sentences:
        commas = list(COMMA.finditer(text.seen, one.start, one.end))
        begins = [_begins_clause(text.seen, comma, one.end) for comma in commas]
        if commas and one.words and one.words[0].lower in SUBORDINATE:
            begins[0] = True
        if sum(begins) > MOST_CLAUSES:
            yield text.hint(Kind.CLAUSES, one.start, one.end, count=sum(begins))


def _begins_clause(seen: str, comma: re.Match, sentence_end: int) -> bool:
    """Not in enumerations and dates: „Kreide, Papier und nasse Jacken“, „Montag, 5. August“."""
    before = re.search(r"\w+$", seen[max(0, comma.start() - LOOK_BACK) : comma.start()])
    ahead = seen[comma.end() : min(sentence_end, comma.end() + LOOK_AHEAD)]
    words = counted(ITEM_ENDS.split(ahead, maxsplit=1)[0])
    is_date = before and before[0].lower() in WEEKDAYS and ahead.strip()[:1].isdigit()
    if not words or is_date:
        return False
    return words[0].strip("„“,.!?").lower() in CLAUSE_WORDS or len(words) > LONGEST_ITEM
