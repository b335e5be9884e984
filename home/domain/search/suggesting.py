"""What somebody may mean who is still typing: names, occupations and places of what is shown."""

from dataclasses import dataclass
from operator import itemgetter

from home.domain.search.finding import best_known
from home.domain.search.folding import fold, readings, tokens
from home.domain.search.kinds import KINDS, ORDER
from home.domain.search.reading import Query
from home.models import SearchDocument

MOST = 8
LONGEST = 80  # characters
SHORTEST_QUESTION = 2  # characters


@dataclass(frozen=True)
class Suggestion:
    """``text`` is what is searched for when it is taken, ``kind`` what it leads to."""

    text: str
    kind: str


def suggest(query: Query, language: str) -> list[Suggestion]:
    """At most eight, best first, only of what visitors may see now."""
    if len(query.text) < SHORTEST_QUESTION or not query.words:
        return []
    wanted = [fold(part) for word in query.words for part in readings(word)[:1]]
    found: dict[str, tuple[tuple, Suggestion]] = {}
    for document in best_known(query, language):
        for number, phrase in enumerate((document.title, *document.known_for.splitlines())):
            if _begins_with(phrase, wanted) and len(phrase) <= LONGEST:
                folded = _folded(phrase)
                begins = folded.startswith(wanted[0])
                place = (not begins, number, ORDER.get(document.kind, 0), len(phrase), phrase)
                entry = (place, _suggestion(phrase, document))
                found[folded] = min(entry, found.get(folded, entry), key=itemgetter(0))
    return [suggestion for _place, suggestion in sorted(found.values(), key=itemgetter(0))[:MOST]]


def _suggestion(phrase: str, document: SearchDocument) -> Suggestion:
    return Suggestion(phrase, str(KINDS[document.kind].label))


def _begins_with(phrase: str, wanted: list[str]) -> bool:
    """Whether each word that was typed begins a word of the phrase."""
    words = [fold(part) for token in tokens(phrase) for part in readings(token)]
    return all(any(word.startswith(one) for word in words) for one in wanted)


def _folded(phrase: str) -> str:
    return " ".join(fold(token) for token in tokens(phrase))
