"""The whole check: what must not be seen is worked out first, then every surface is asked."""

import time
from collections import deque
from collections.abc import Collection
from functools import cache, partial
from itertools import islice
from urllib.parse import urlencode

from django.conf import settings
from django.core.files.storage import storages
from django.utils import timezone
from django.utils.translation import override

from stories.enums import Channel
from stories.leaks import registry
from stories.leaks.addresses import Address, every_address
from stories.leaks.files import words_in_file
from stories.leaks.findings import Finding, Kind, Report
from stories.leaks.inspector import Inspector
from stories.leaks.names import Names
from stories.leaks.page_texts import phrases_of
from stories.leaks.routes import admin_prefix, routes
from stories.leaks.rows import every_page
from stories.leaks.stored import SURFACE as STORE
from stories.leaks.stored import look_through_public_files, look_through_store
from stories.leaks.verdicts import Verdicts, is_allowed, read_verdicts
from stories.leaks.visitor import SEPARATOR, Visitor, strings_in, unlogged

LINKED, SEARCH, METADATA = "linked", "search", "metadata"
VARIANTS = 1000  # query strings of one path that are followed
PHRASES_SEARCHED_FOR = 2  # for each hidden page, besides its title
ABOUT_CONSENT = {Kind.SHOWN, Kind.TEXT, Kind.LINKED, Kind.FILE, Kind.FILE_NAME}
# Asks for files as browsers do: whole, in part, and whether a kept copy is still good.
WAYS_TO_ASK_FOR_A_FILE = (
    (),
    (("Range", "bytes=0-99"),),
    (("If-None-Match", "*"),),
)


def leak_check(*, seconds: float | None = None, only: Collection[str] = ()) -> Report:
    """Walks every public surface; the report says what should not be there.

    ``seconds``: stops asking after so long; the report is not complete then. ``only``: names
    of surfaces, to look again where something was found. Changes nothing and may run beside
    visitors and editors.
    """
    run = _Run(seconds, frozenset(only))
    with override(settings.LANGUAGE_CODE), unlogged(), run.names.watching_log(run.report):
        run.everything()
    run.report.finished_at = timezone.now()
    return run.report


class _OutOfTime(Exception):
    pass


class _Run:
    def __init__(self, seconds: float | None, only: frozenset[str]):
        self.report = Report(started_at=timezone.now(), is_complete=not only)
        self._only = only
        self.names = Names()
        self._ends = None if seconds is None else time.monotonic() + seconds
        self._visitor = Visitor()
        self._asked: set[tuple] = set()
        self._variants: dict[str, int] = {}
        self._links: deque[str] = deque()

    def everything(self) -> None:
        for person in self.names.contradictory:
            self.report.add(Finding(Kind.REAL_NAME, STORE, "public name of a person", person))
        channels = {Channel.WEB, *(channel for channel, _source in registry.documents.values())}
        try:
            verdicts = read_verdicts(channels, self.report.started_at, tick=self._look_at_the_clock)
            self.inspector = Inspector(self.report, verdicts[Channel.WEB], self.names)
            self._documents(verdicts)
            if self._is_wanted(STORE):
                look_through_public_files(self.report, self._look_at_the_clock)
                look_through_store(self.report, self.names, self._look_at_the_clock)
            self._addresses()
            self._searches(verdicts[Channel.WEB])
            self._followed_links()
        except _OutOfTime:
            self.report.is_complete = False
        self._drop_what_is_allowed_by_now()

    def _addresses(self) -> None:
        addresses = list(every_address(self.report))
        self.inspector.remember(addresses)
        for address in addresses:
            self._ask(address)

    def _ask(self, address: Address) -> None:
        is_file = address.subject is not None and address.subject.model != "page"
        ways = WAYS_TO_ASK_FOR_A_FILE if is_file and self.inspector.is_hidden(address) else ((),)
        for way in ways:
            self._ask_once(address, address.headers + way)

    def _ask_once(self, address: Address, headers: tuple) -> None:
        if (address.path, headers) in self._asked or not self._is_wanted(address.surface):
            return
        self._look_at_the_clock()
        self._asked.add((address.path, headers))
        self.report.asked[address.surface] += 1
        answer = self._visitor.ask(address.path, headers)
        self.inspector.inspect(address, answer)
        if address.file and answer.status < 400 and self.names:
            text = words_in_file(storages["renditions"], address.file)
            self.names.look(self.report, METADATA, address.path, text, address.subject)
        if answer.status == 200 and address.surface != SEARCH and not address.is_guarded:
            self._links.extend(answer.links)

    def _is_wanted(self, surface: str) -> bool:
        return not self._only or surface in self._only

    def _look_at_the_clock(self) -> None:
        if self._ends is not None and time.monotonic() > self._ends:
            raise _OutOfTime

    def _followed_links(self) -> None:
        """What answers lead to and the URLconf does not say: pages of lists, filters."""
        while self._links:
            link = self._links.popleft()
            path = link.partition("?")[0]
            if (link, ()) in self._asked or not _is_followed(path):
                continue
            self._variants[path] = self._variants.get(path, 0) + 1
            if self._variants[path] <= VARIANTS:
                self._ask(Address(LINKED, link, self.inspector.subject_at(path)))

    def _searches(self, verdict: Verdicts) -> None:
        """Each search is asked for what only a hidden page says."""
        searches = [
            (route, registry.searches[route.name])
            for route in routes()
            if route.name in registry.searches and route.address
        ]
        hidden = [subject.pk for subject in verdict.hidden if subject.model == "page"]
        for page in every_page(hidden):
            for route, parameter in searches:
                if route.language in ("", page.locale.language_code):
                    for query in _queries(page):
                        path = f"{route.address}?{urlencode({parameter: query})}"
                        self._ask(Address(SEARCH, path))

    def _documents(self, verdicts: dict[Channel, Verdicts]) -> None:
        for surface, (channel, source) in registry.documents.items():
            if not self._is_wanted(surface):
                continue
            inspector = Inspector(self.report, verdicts[channel], self.names)
            for document in source():
                self._look_at_the_clock()
                self.report.asked[surface] += 1
                text = SEPARATOR.join(strings_in(document.content))
                inspector.inspect_document(surface, document.where, text)

    def _drop_what_is_allowed_by_now(self) -> None:
        """A consent or a publication may have come while the check was running."""
        is_allowed_now = cache(partial(is_allowed, at=timezone.now()))
        for finding in list(self.report.findings):
            channel, _source = registry.documents.get(finding.surface, (Channel.WEB, None))
            if finding.kind in ABOUT_CONSENT and is_allowed_now(finding.subject, channel):
                del self.report.findings[finding]


def _queries(page) -> list[str]:
    """What to search for: the first phrases of the page and its title."""
    phrases = (" ".join(phrase) for phrase in phrases_of(page))
    return [page.title, *islice(phrases, PHRASES_SEARCHED_FOR)]


def _is_followed(path: str) -> bool:
    return not path.startswith((admin_prefix(), settings.STATIC_URL, settings.MEDIA_URL))
