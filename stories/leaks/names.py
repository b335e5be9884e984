"""Real names of people who are shown under a pseudonym: where do they stand after all?

A full name in either order is a finding; the given or the family name alone is a hint, since
many people share it. The names themselves are never told: a finding says whose, and where.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from stories.leaks.findings import Finding, Kind, Report, Subject
from stories.leaks.phrases import PhraseBook, words
from stories.models import Person

SHORTEST_PART = 4  # letters
SHORTEST_RUN = 8  # letters of a name written in one, as in file names
IN_GERMAN_ADDRESSES = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)
HIDDEN = "(address holds the name)"


class Names:
    """All those names, ready to be looked for."""

    def __init__(self):
        self._full, self._parts = PhraseBook(), PhraseBook()
        people = list(Person.objects.only("public_name", "real_name", "is_pseudonym"))
        self._public = {
            " ".join(words(person.public_name)[:-1]) for person in people if not person.is_pseudonym
        }
        self.contradictory: list[Subject] = []
        for person in people:
            if person.is_pseudonym and person.real_name:
                self._learn(person)

    def __bool__(self):
        return bool(self._full) or bool(self._parts)

    def _learn(self, person: Person) -> None:
        subject = Subject("person", person.pk)
        public = words(person.public_name)[:-1]
        for spelling in {person.real_name, person.real_name.translate(IN_GERMAN_ADDRESSES)}:
            name = words(spelling)[:-1]
            if len(name) > 1 and name == public:
                self.contradictory.append(subject)
            elif len(name) > 1 and " ".join(name) not in self._public:
                for phrase in _ways_to_write(name):
                    self._full.add(phrase, subject)
            for part in set(name) - set(public):
                if len(part) >= SHORTEST_PART:
                    self._parts.add([part], subject)

    def look(self, report: Report, surface: str, where: str, text: list[str], owner=None) -> None:
        """Adds what stands in a text (as words). ``owner``: the page or work it stands in."""
        if not self:
            return
        full = self._full.find(text)
        where = self.without_names(where)
        for person in full:
            report.add(Finding(Kind.REAL_NAME, surface, where, person, owner=owner))
        for person in self._parts.find(text) - full:
            hint = Finding(Kind.REAL_NAME, surface, "", person, "given or family name alone")
            if hint not in report.hints:
                report.hints[hint] = None

    def without_names(self, where: str) -> str:
        """An address to be told; a name in it is not."""
        text = words(where)
        return HIDDEN if self._full.find(text) or self._parts.find(text) else where

    @contextmanager
    def watching_log(self, report: Report) -> Iterator[None]:
        """Looks at every line of the log that is written meanwhile."""
        watcher = _Watcher(self, report)
        logging.getLogger().addHandler(watcher)
        try:
            yield
        finally:
            logging.getLogger().removeHandler(watcher)


class _Watcher(logging.Handler):
    def __init__(self, names: Names, report: Report):
        super().__init__()
        self._names, self._report = names, report

    def emit(self, record: logging.LogRecord) -> None:
        line = words(self.format(record))
        self._names.look(self._report, "log", record.name, line)


def _ways_to_write(name: list[str]) -> Iterator[list[str]]:
    """Given name first, family name first, the first and last word alone, and all in one."""
    turned = [name[start:] + name[:start] for start in range(len(name))]
    yield from turned
    yield [name[0], name[-1]]
    yield [name[-1], name[0]]
    yield from (["".join(way)] for way in turned if len("".join(way)) >= SHORTEST_RUN)
