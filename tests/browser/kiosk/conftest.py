"""A kiosk before a real server with a small exhibition of three people."""

import json
import threading

import pytest
from django.core.cache import cache
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from pytest_django.live_server_helper import LiveServer

from kiosk.domain import pairing
from kiosk.models import Kiosk
from stories.domain.photos import make_renditions
from stories.models import StoryPage
from tests import factories
from tests.kept import KeptFiles, KeptRows
from tests.kiosk.conftest import story_with_portrait

PORTRAIT_SCREEN = {"width": 1080, "height": 1920}
STATIONS = ("Ankommen", "Monat 3", "Heute")
IN_STEP = "Math.random = () => 0"  # the device calls as late as it may, and at once at its start
ALONE = threading.RLock()
PEOPLE = (("Rima", "porphyr"), ("Joel", "safran"), ("Samira", "serpentin"))


def pytest_collection_modifyitems(items):
    for item in items:
        if "/browser/kiosk/" in str(item.path):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True, serialized_rollback=True))


@pytest.fixture(autouse=True)
def one_answer_at_a_time(monkeypatch):
    """Server and test share one connection to the database, and that has one transaction."""
    answer = WSGIHandler.get_response

    def alone(handler, request):
        with ALONE:
            return answer(handler, request)

    monkeypatch.setattr(WSGIHandler, "get_response", alone)


def come_later(name: str) -> StoryPage:
    """One more story, made while the server answers nobody."""
    with ALONE:
        return story_with_portrait(name)


@pytest.fixture(scope="session")
def kept_stories() -> list[KeptRows | KeptFiles]:
    """Rows and files of the three stories, once they were made."""
    return []


@pytest.fixture
def stories(transactional_db, kept_stories) -> list[StoryPage]:
    cache.clear()
    if not kept_stories:
        known = KeptFiles()
        for name, ground in PEOPLE:
            make_story(name, ground)
        kept_stories += [KeptRows(), KeptFiles(known)]
    for kept in kept_stories:
        kept.put_back()
    return [StoryPage.objects.get(title=name) for name, _ground in PEOPLE]


def make_story(name: str, ground: str) -> StoryPage:
    person = factories.make_person(name)
    factories.make_consent(person)
    portrait = factories.make_photo(person, title=name, size=(400, 500))
    make_renditions(portrait)
    return factories.make_story(
        person,
        title=name,
        portrait=portrait,
        portrait_alternative_text=f"Porträt von {name}.",
        ground=ground,
        is_example=True,
        body=[
            {"type": "lead", "value": "Ein Einstieg."},
            {"type": "text", "value": "<p>Ein Absatz.</p>" * 30},
            {"type": "stations", "value": {"heading": "Weg", "stations": stations()}},
            {"type": "quote", "value": {"text": "Geschafft.", "speaker": name}},
        ],
    )


def stations() -> list[dict]:
    return [
        {
            "type": "item",
            "id": when,
            "value": {"when": when, "heading": f"Schritt {number}", "text": f"Text {number}."},
        }
        for number, when in enumerate(STATIONS, start=1)
    ]


@pytest.fixture(scope="session")
def shared_connection(django_db_setup, django_db_blocker):
    """The database in memory is shared with servers whose last threads outlive a test."""
    with django_db_blocker.unblock():
        connection.inc_thread_sharing()


class StoppableServer(LiveServer):
    """A server that a test may stop before its time."""

    is_running = True

    def stop(self):
        if self.is_running:
            self.is_running = False
            super().stop()


@pytest.fixture
def server(shared_connection, stories):
    """A server of the test's own, so that the test can stop it."""
    running = StoppableServer("localhost")
    yield running
    running.stop()


@pytest.fixture
def kiosk(stories) -> Kiosk:
    """A kiosk whose device was paired before the test: its screen shows no code."""
    return Kiosk.objects.create(name="Kiosk 1")


@pytest.fixture
def screen(request, new_page, server):
    """The page of the device: the first screen of ``kiosk`` where a test has one, or a code."""
    options = {"viewport": PORTRAIT_SCREEN, "locale": "de-DE"}
    is_paired = "kiosk" in request.fixturenames
    if is_paired:
        token = token_for(request.getfixturevalue("kiosk"))
        options["storage_state"] = remembering(server.url, token)
    page = new_page(**options)
    page.add_init_script(IN_STEP)
    page.goto(f"{server.url}/kiosk/")
    if is_paired:
        page.locator(".k-start").wait_for()
    else:
        wait_until(page, "document.querySelector('[data-code]')?.textContent.length === 6")
    return page


def token_for(kiosk: Kiosk) -> str:
    """What a device is handed out. At the screen it asks for it only every three seconds."""
    offer, secret = pairing.begin()
    pairing.claim(offer, kiosk)
    return pairing.collect(secret).token


def remembering(address: str, token: str) -> dict:
    """The memory of a browser that has collected its token."""
    memory = [{"name": "kiosk.token", "value": json.dumps(token)}]
    return {"cookies": [], "origins": [{"origin": address, "localStorage": memory}]}


def wait_until(page, expression: str, argument=None, *, seconds=60) -> None:
    """Waits until ``expression`` is true. Playwright's own way needs ``eval`` in the page."""
    for _attempt in range(seconds * 10):
        if page.evaluate(expression, argument):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never true: {expression}")


RECALL = "key => import('/kiosk/player/memory.js').then((memory) => memory.recall(key))"


def recalled(page, key: str):
    """What the device remembers under that key."""
    return page.evaluate(RECALL, key)


def wait_until_recalled(page, key: str, test) -> None:
    """Waits until ``test(value)`` is true of what the device remembers."""
    for _attempt in range(600):
        if test(recalled(page, key)):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{key} is still {recalled(page, key)!r}")


def open_story(screen, name="Rima") -> None:
    screen.get_by_role("button", name="Deutsch").click()
    screen.get_by_role("button", name=name).click()
    screen.get_by_role("heading", name=name, level=1).wait_for()
