"""An anonymous visitor, in this very process: asks addresses and brings back the answers."""

import json
import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.core.signals import request_finished
from django.db import close_old_connections
from django.test import Client
from django.utils.functional import cached_property

from stories.leaks.phrases import SEPARATOR, words
from stories.leaks.registry import MARK

READABLE = re.compile(r"^(text/|application/(json|javascript|xml|[\w.-]+\+(xml|json))|image/svg)")
TAG = re.compile(r"<[^>]*>")
ATTRIBUTE = re.compile(r"""=\s*(?:"([^"]*)"|'([^']*)')""")
LINK = re.compile(r"""\b(?:href|src|action)\s*=\s*["']([^"']+)["']|<loc>([^<]+)</loc>""")
FOLD = re.compile(r"\r?\n[ \t]")  # RFC 5545, 3.1


@dataclass
class Answer:
    """What came back. ``text`` is empty where it is no text (a photo, a film)."""

    address: str
    status: int
    headers: dict[str, str]
    text: str = ""

    @property
    def content_type(self) -> str:
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()

    @cached_property
    def plain(self) -> str:
        """The text with its escapes undone, markup included."""
        if self.content_type.endswith("json"):
            return SEPARATOR.join(strings_in(_from_json(self.text)))
        if self.content_type == "text/calendar":
            unfolded = FOLD.sub("", self.text).replace("\\n", " ")
            return re.sub(r"\\([,;\\])", r"\1", unfolded)
        return unescape(self.text)

    @cached_property
    def words(self) -> list[str]:
        """The words that a reader or a program can read in it: text and attributes."""
        if not self._is_markup:
            return words(self.plain)
        values = (first or second for first, second in ATTRIBUTE.findall(self.text))
        text = unescape(TAG.sub(" ", self.text))
        return words(SEPARATOR.join([text, *map(unescape, values)]))

    @property
    def links(self) -> Iterator[str]:
        """Paths (with query) on this site to which the answer leads."""
        if self._is_markup:
            found = [unescape(one or other) for one, other in LINK.findall(self.text)]
        elif self.content_type.endswith("json"):
            found = [text for text in self.plain.split(SEPARATOR) if text.startswith("http")]
        else:
            found = []
        for link in found:
            parts = urlsplit(urljoin(settings.SITE_URL + self.address, link))
            if f"{parts.scheme}://{parts.netloc}" == settings.SITE_URL:
                yield parts.path + (f"?{parts.query}" if parts.query else "")

    @property
    def _is_markup(self) -> bool:
        return self.content_type.endswith(("html", "xml"))


class Visitor:
    """Asks without cookie, account or token, at the address under which the site is known."""

    def __init__(self):
        site = urlsplit(settings.SITE_URL)
        self._is_secure = site.scheme == "https" or settings.SECURE_SSL_REDIRECT
        port = site.port or (443 if self._is_secure else 80)
        self._client = Client(
            raise_request_exception=False,
            **{"SERVER_NAME": site.hostname, "SERVER_PORT": str(port), MARK: True},
        )

    def ask(self, address: str, headers: Iterable[tuple[str, str]] = ()) -> Answer:
        """Answers anything, also where the site breaks: then with status 500."""
        response = self._client.get(address, secure=self._is_secure, headers=dict(headers))
        self._client.cookies.clear()
        answer = Answer(address, response.status_code, dict(response.items()))
        if READABLE.match(answer.content_type):
            content = b"".join(response) if response.streaming else response.content
            answer.text = content.decode(response.charset or "utf-8", "replace")
        _close(response)
        return answer


def _close(response) -> None:
    """Lets go of its file, and keeps the connection to the database, which is ours."""
    request_finished.disconnect(close_old_connections)
    try:
        response.close()
    finally:
        request_finished.connect(close_old_connections)


@contextmanager
def unlogged() -> Iterator[None]:
    """Our requests leave no line „Not Found“ in the log; those of others do as always."""

    def is_of_others(record: logging.LogRecord) -> bool:
        request = getattr(record, "request", None)
        return not getattr(request, "META", {}).get(MARK)

    logger = logging.getLogger("django.request")
    logger.addFilter(is_of_others)
    try:
        yield
    finally:
        logger.removeFilter(is_of_others)


def strings_in(content) -> Iterator[str]:
    """Every text in a structure of lists and dictionaries, keys left out."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for value in content.values():
            yield from strings_in(value)
    elif isinstance(content, list | tuple):
        for value in content:
            yield from strings_in(value)


def _from_json(text: str):
    try:
        return json.loads(text)
    except ValueError:
        return text
