"""A real browser for tests: Debian's Chromium, which asks nobody but the server under test."""

import os
from urllib.parse import urlsplit

import pytest
from django.db import connection

# Playwright keeps an event loop running in this thread, and Django takes that for async code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

FIRST_CONTENT = "_test_serialized_contents"  # where Django keeps it
CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 90_000  # milliseconds for a page: the machine may be busy
OWN_HOSTS = {"localhost", "127.0.0.1", ""}


@pytest.fixture(scope="session")
def browser():
    """Chromium, started once a run."""
    playwright = pytest.importorskip("playwright.sync_api")
    first_content = getattr(connection, FIRST_CONTENT, None)
    with playwright.sync_playwright() as started:
        if first_content is not None:
            # With a loop in this thread Django opens another connection, which does not
            # know what a transactional test has to find at its beginning.
            setattr(connection, FIRST_CONTENT, first_content)
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


class Watch:
    """What a page must not do. A test that provokes an error names a part of its text."""

    def __init__(self):
        self.errors: list[str] = []
        self.foreign: list[str] = []
        self._expected: list[str] = []

    def expect(self, *parts: str) -> None:
        """From now on errors with one of these parts are what the test wants."""
        self._expected += parts

    def look_at(self, context) -> None:
        context.on("console", self._note_console)
        context.on("weberror", lambda error: self._note(str(error.error)))
        context.on("request", self._note_request)

    def _note_console(self, message) -> None:
        if message.type == "error":
            self._note(message.text)

    def _note(self, text: str) -> None:
        self.errors.append(text)

    def _note_request(self, request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.hostname not in OWN_HOSTS:
            self.foreign.append(request.url)

    @property
    def unexpected(self) -> list[str]:
        return [text for text in self.errors if not any(part in text for part in self._expected)]


@pytest.fixture
def watch() -> Watch:
    """Fails the test when its page logs an error or asks another host."""
    watching = Watch()
    yield watching
    assert watching.foreign == []
    assert watching.unexpected == []


@pytest.fixture
def new_page(browser, watch):
    """``new_page(**options of a browser context)``: a fresh visitor, watched."""
    contexts = []

    def make(**options):
        context = browser.new_context(**options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        watch.look_at(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page):
    """One page of a fresh visitor at 1280 × 800 px."""
    return new_page(viewport={"width": 1280, "height": 800}, locale="de-DE")
