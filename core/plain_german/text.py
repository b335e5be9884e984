"""A text as the rules read it: its words and sentences with their places."""

import re
from functools import cached_property

from core.plain_german.hints import Hint, Kind
from core.plain_german.splitting import Sentence, Word, sentences_of, words_of

# Addresses are no German: no rule looks into them. Digits stand in their place.
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")


class Text:
    """One text. ``seen`` has the length of ``raw``, without what no rule shall look into."""

    def __init__(self, raw: str):
        self.raw = raw
        self.seen = ADDRESS.sub(lambda found: "0" * len(found[0]), raw)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return words_of(self.seen)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return sentences_of(self.seen, self.words)

    def follow_on(self, *words: Word) -> bool:
        """Whether nothing but blanks stands between these words."""
        pairs = zip(words, words[1:], strict=False)
        return all(self.seen[one.end : other.start].strip(" \u00a0") == "" for one, other in pairs)

    def hint(self, kind: Kind, start: int, end: int, **values) -> Hint:
        return Hint(kind, start, end, self.raw[start:end], **values)

    def hint_at(self, kind: Kind, first: Word, last: Word | None = None, **values) -> Hint:
        return self.hint(kind, first.start, (last or first).end, **values)
