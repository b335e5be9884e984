"""Two people withdraw and publish at the same moment, each in a process of their own.

The same on PostgreSQL, with two connections, stands in ``tests/stack``.
"""

import os
import sqlite3
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection

from tests import factories

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
TIMES = 6  # who comes first differs from time to time


@pytest.fixture
def database(tmp_path):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL has its own test of this in tests/stack")
    return tmp_path / "race.sqlite3"


@pytest.fixture
def racers(database):
    """Starts both on a copy of the database as it is when called."""
    started = []

    def start():
        copy = sqlite3.connect(database)
        connection.connection.backup(copy)
        copy.close()
        for work in ("publish", "withdraw"):
            started.append(_process(work, database))
        for racer in started:
            assert racer.stdout.readline() == "ready\n"
        return started

    yield start
    for racer in started:
        racer.stdin.close()
        racer.wait(timeout=30)


def _process(work: str, database) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.leaks.racer", work],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DATABASE_URL": f"sqlite:///{database}"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_the_withdrawal_wins(home, racers, database):
    stories = []
    for number in range(TIMES):
        story = factories.make_consented_story(f"Rima{number}", live=False)
        story.save_revision()
        stories.append(story.pk)
    both = racers()
    for pk in stories:
        for racer in both:
            racer.stdin.write(f"{pk}\n")
            racer.stdin.flush()
        for racer in both:
            assert racer.stdout.readline() == "done\n"
    keys = ",".join(map(str, stories))
    rows = sqlite3.connect(database)
    published = f"SELECT count(*) FROM wagtailcore_page WHERE live AND id IN ({keys})"  # noqa: S608
    assert rows.execute(published).fetchone() == (0,)
    withdrawals = "SELECT count(*) FROM stories_consentwithdrawal"
    assert rows.execute(withdrawals).fetchone() == (TIMES,)
