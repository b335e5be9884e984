"""The site is killed while houses send their requests: what was answered is there, nothing twice.

A real server with real connections. ``make test-stack`` runs this on PostgreSQL.
"""

import http.client
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection

from exhibition.domain import request_links
from exhibition.forms.request_draft import Draft
from tests import snapshot
from tests.exhibition.conftest import CONTACT, FORM, HOUSE, ROOM, TIME, WISHES, future_month

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 60  # seconds that something may take before the test gives up on it
HOUSES, AT_ONCE = 32, 8
KILLED_AFTER = 10  # answers
TOKEN = "t" * 32
SERVER = [sys.executable, "-m", "gunicorn", "--preload", "--threads=4", "--log-level=critical"]


class Site:
    """The site on a database of its own, or on PostgreSQL on that of the tests."""

    def __init__(self, folder: Path):
        self.file = folder / "db.sqlite3"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "DATABASE_URL": self._database(),
            "PRIVATE_ROOT": str(folder / "private"),
            "MEDIA_ROOT": str(folder / "public"),
            "SECRET_KEY": settings.SECRET_KEY,
        }

    def _database(self) -> str:
        if connection.vendor == "postgresql":
            server = os.environ["DATABASE_URL"].rpartition("/")[0]
            return f"{server}/{connection.settings_dict['NAME']}"
        shutil.copy(snapshot.path(), self.file)
        return f"sqlite:///{self.file}"

    def ask(self, question: str) -> list[tuple]:
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(question)
                return cursor.fetchall()
        with closing(sqlite3.connect(self.file, timeout=20)) as database:
            return database.execute(question).fetchall()

    @contextmanager
    def running(self):
        """A server and its workers; at the end, or by ``kill``, not one of them lives on."""
        command = [*SERVER, "--workers=2", f"--bind=127.0.0.1:{self.port}", "config.wsgi"]
        self.server = subprocess.Popen(
            command, env=self.environment, cwd=ROOT, start_new_session=True
        )
        try:
            end = time.monotonic() + PATIENCE
            while not self._answers():
                assert self.server.poll() is None, "the server does not start"
                assert time.monotonic() < end, "the server did not start in time"
                with suppress(subprocess.TimeoutExpired):
                    self.server.wait(timeout=0.05)
            yield
        finally:
            self.kill()
            self.server.wait()

    def kill(self) -> None:
        """As when the machine loses its power: nobody is asked to finish anything."""
        with suppress(ProcessLookupError):
            os.killpg(self.server.pid, signal.SIGKILL)

    def _answers(self) -> bool:
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=5):
            return True
        return False


class House:
    """Has filled in the whole form a minute ago, in a network of its own."""

    def __init__(self, number: int):
        self.source = f"127.{number + 1}.7.1"
        self.email = f"haus{number}@example.org"
        time_wished = TIME | {"wished_begin": f"{future_month():%m/%Y}"}
        entries = HOUSE | ROOM | time_wished | WISHES | CONTACT | {"email": self.email}
        self.draft = Draft(begun=time.time() - 60, entries=entries)
        self.answer = ""

    def send(self, site: Site, *, hangs_up=False) -> bool:
        """Whether it got an answer. Who hangs up does not even wait for one."""
        values = {"draft": self.draft.pack(), "step": 6, "csrfmiddlewaretoken": TOKEN}
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": f"csrftoken={TOKEN}",
        }
        way = http.client.HTTPConnection(
            "127.0.0.1", site.port, timeout=PATIENCE, source_address=(self.source, 0)
        )
        with closing(way), suppress(OSError, http.client.HTTPException):
            way.request("POST", FORM, urlencode(values), headers)
            if hangs_up:
                return False
            answer = way.getresponse()
            assert answer.status == 302, (answer.status, answer.read().decode())
            self.answer = answer.headers["Location"]
        return bool(self.answer)

    @property
    def key(self) -> str:
        return self.draft.key.hex

    @property
    def request(self) -> int:
        """The key of the request that its answer led to."""
        return request_links.read(self.answer.strip("/").rpartition("/")[2]).key


def saved(site: Site) -> dict[int, str]:
    """The submission of each request that is in the database."""
    rows = site.ask("select id, submission_key from exhibition_exhibitionrequest")
    return {pk: str(key).replace("-", "") for pk, key in rows}


def test_killed_in_the_middle_the_site_has_all_it_answered_and_nothing_twice(home, tmp_path):
    cache.clear()
    site, houses = Site(tmp_path), [House(number) for number in range(HOUSES)]
    count, turn = 0, threading.Lock()

    def send(house: House) -> None:
        nonlocal count
        if house.send(site, hangs_up=houses.index(house) % 5 == 4):
            with turn:
                count += 1
                if count == KILLED_AFTER:
                    site.kill()

    with site.running(), ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(send, houses))
    answered = [house for house in houses if house.answer]
    unanswered = [house for house in houses if not house.answer]
    assert KILLED_AFTER <= len(answered) < HOUSES
    there = saved(site)
    assert {house.request: house.key for house in answered}.items() <= there.items()

    with site.running(), ThreadPoolExecutor(AT_ONCE) as pool:
        assert all(pool.map(lambda house: house.send(site), [*unanswered, *answered[:2]]))
    there = saved(site)
    assert {house.request: house.key for house in houses} == there
    assert len(there) == HOUSES

    receipts = site.ask("select recipient, subject from core_outgoingmail")
    numbers = site.ask("select email, number from exhibition_exhibitionrequest")
    wanted = [(email, f"Ihre Anfrage {number} ist angekommen") for email, number in numbers]
    assert sorted(receipts) == sorted(wanted)
    for table in ("requeststep", "requestroom"):
        rows = site.ask(f"select request_id from exhibition_{table}")
        assert sorted(rows) == sorted((pk,) for pk in there), table
