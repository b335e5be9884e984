"""Reads one answer and says what should not be in it."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, unquote_plus, urlsplit

from django.conf import settings

from stories.leaks.addresses import Address
from stories.leaks.findings import Finding, Kind, Report, Subject
from stories.leaks.names import Names
from stories.leaks.phrases import SEPARATOR, words
from stories.leaks.verdicts import Verdicts
from stories.leaks.visitor import Answer

REFUSED = {401, 403, 404, 405, 410}
PATH = re.compile(r"/[\w\-./%~@+]*")
HOST = re.compile(r"https?://[^/\s\"'<>]+")
FILE_NAME = re.compile(r"[\w%-]+\.\w{2,5}\b")


class Inspector:
    """Knows what is hidden, where it would be, and by what it would be known."""

    def __init__(self, report: Report, verdicts: Verdicts, names: Names):
        self._report, self._verdicts, self._names = report, verdicts, names
        self._places: dict[str, Subject] = {}

    def remember(self, addresses: list[Address]) -> None:
        """So that a link to one of them tells what it leads to."""
        for address in addresses:
            if address.subject and not address.headers and "?" not in address.path:
                self._places.setdefault(_normal(address.path), address.subject)

    def subject_at(self, path: str) -> Subject | None:
        """The page to which an address belongs, as far as it is known."""
        return self._page_at(path)

    def is_hidden(self, address: Address) -> bool:
        return self._verdicts.is_hidden(address.subject)

    def inspect(self, address: Address, answer: Answer) -> None:
        """Adds everything wrong with the answer to the report."""
        where = self._names.without_names(answer.address)
        for kind, subject, detail in self._faults(address, answer):
            self._report.add(Finding(kind, address.surface, where, subject, detail))
        headers = SEPARATOR.join(answer.headers.values())
        text = [*answer.words, *words(SEPARATOR.join([unquote(answer.address), unquote(headers)]))]
        self._names.look(self._report, address.surface, where, text, address.subject)

    def inspect_document(self, surface: str, where: str, text: str) -> None:
        """The same for content that is no answer: the programme of a device."""
        found = words(text)
        for kind, subject in sorted(self._verdicts.phrases.find(found)):
            self._report.add(Finding(kind, surface, where, subject))
        for kind, subject in self._named_files(text):
            self._report.add(Finding(kind, surface, where, subject))
        self._names.look(self._report, surface, where, found)

    def _faults(self, address: Address, answer: Answer) -> Iterator[tuple]:
        """What the visitor asked for, in words, is repeated by a search and tells nothing."""
        yield from self._faults_of_status(address, answer)
        asked = words(unquote_plus(address.path))
        for kind, subject in sorted(self._verdicts.phrases.find(answer.words, besides=asked)):
            yield kind, subject, ""
        yield from ((kind, subject, "") for kind, subject in self._named_files(answer.plain))
        for subject in sorted(self._linked(answer, address)):
            yield Kind.LINKED, subject, ""

    def _faults_of_status(self, address: Address, answer: Answer) -> Iterator[tuple]:
        status, subject = answer.status, address.subject
        detail = f"status {status}"
        if status >= 500:
            yield Kind.ERROR, subject, detail
        elif address.is_guarded:
            if status not in REFUSED and not _is_sent_away(status, answer):
                yield Kind.OPEN, subject, detail
        elif self.is_hidden(address):
            if subject.model == "page":
                if status not in REFUSED and not 300 <= status < 400:
                    yield Kind.SHOWN, subject, detail
                if status == 410 and not _keeps_robots_away(answer):
                    yield Kind.INDEXED, subject, detail
            elif status not in REFUSED:
                yield Kind.FILE, subject, detail

    def _named_files(self, plain: str) -> set[tuple[Kind, Subject]]:
        files = self._verdicts.files
        if not files:
            return set()
        names = {unquote(name) for name in FILE_NAME.findall(plain)}
        return {(Kind.FILE_NAME, files[name]) for name in names & files.keys()}

    def _linked(self, answer: Answer, address: Address) -> set[Subject]:
        """Hidden pages whose addresses stand in the answer; its own address is no link."""
        paths = {unquote(path) for path in PATH.findall(HOST.sub(" ", answer.plain))}
        found = {self._page_at(path) for path in paths}
        found.discard(address.subject)
        found.add(self._page_at(unquote(urlsplit(answer.headers.get("Location", "")).path)))
        return {subject for subject in found if self._verdicts.is_hidden(subject)}

    def _page_at(self, path: str) -> Subject | None:
        """The page at that address, else the nearest one above it."""
        path = _normal(path.rstrip("."))
        while path:
            if path in self._places:
                return self._places[path]
            path = path.rpartition("/")[0]
        return None


def _normal(path: str) -> str:
    return unquote(path).rstrip("/")


def _is_sent_away(status: int, answer: Answer) -> bool:
    """To the sign-in, with the address to come back to."""
    target = urlsplit(answer.headers.get("Location", ""))
    return 300 <= status < 400 and ("next=" in target.query or _is_sign_in(target.path))


def _is_sign_in(path: str) -> bool:
    return path.rstrip("/").endswith(("login", str(settings.LOGIN_URL).rstrip("/")))


def _keeps_robots_away(answer: Answer) -> bool:
    return "noindex" in answer.headers.get("X-Robots-Tag", "") or re.search(
        r'<meta name="robots" content="[^"]*noindex', answer.text
    )
