"""A worker is killed in the middle of a film, really: the next one finishes, nothing is left."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests import media_files, snapshot

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 60  # seconds that something may take before the test gives up on it
UPLOAD = """
from django.core.files import File
from stories.models import Film
with open({path!r}, "rb") as file:
    Film.objects.create(title="Der Film", type="video", file=File(file, name="film.mp4"))
"""


@pytest.fixture
def place(tmp_path, db) -> dict[str, str]:
    """An environment with a database and folders of its own."""
    snapshot.ensure()
    shutil.copy(snapshot.path(), tmp_path / "db.sqlite3")
    for folder in ("private", "public"):
        (tmp_path / folder).mkdir()
    here = {name: value for name, value in os.environ.items() if not name.startswith("S3_")}
    return here | {
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'db.sqlite3'}",
        "PRIVATE_ROOT": str(tmp_path / "private"),
        "MEDIA_ROOT": str(tmp_path / "public"),
        "SECRET_KEY": "only-for-this-test",
    }


def manage(place: dict[str, str], *arguments: str) -> subprocess.Popen:
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    return subprocess.Popen(command, env=place, cwd=ROOT, stdout=subprocess.DEVNULL)


def ask(place: dict[str, str], question: str) -> list[tuple]:
    """Rows of the database that the workers write to."""
    name = place["DATABASE_URL"].removeprefix("sqlite:///")
    with closing(sqlite3.connect(name, timeout=20)) as database, database:
        return database.execute(question).fetchall()


def until(happened, worker: subprocess.Popen) -> None:
    """Waits, and looks between; gives up when it takes too long."""
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end, "it did not happen in time"
        with suppress(subprocess.TimeoutExpired):
            worker.wait(timeout=0.05)


def ffmpegs_in(folder: Path) -> Iterator[int]:
    """Processes of ffmpeg that read or write in a folder."""
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = entry.read_bytes()
        except OSError:
            continue
        if b"ffmpeg" in command and bytes(folder) in command:
            yield int(entry.parent.name)


def test_a_film_survives_the_death_of_its_worker(place):
    private = Path(place["PRIVATE_ROOT"])
    source = media_files.film("1280x720", 8, rate=5)
    assert manage(place, "shell", "-c", UPLOAD.format(path=str(source))).wait() == 0

    worker = manage(place, "work")
    workrooms = private / "arbeit"
    try:
        until(lambda: list(workrooms.glob("*/h264_480.mp4")), worker)
    finally:
        worker.send_signal(signal.SIGKILL)
        worker.wait()
    until(lambda: not list(ffmpegs_in(private)), worker)
    assert list(workrooms.iterdir())

    first = ask(place, "select id, file from stories_filmversion")
    assert len(first) == 1
    ask(place, "update core_job set lease_until = '2000-01-01 00:00:00' where state = 'running'")
    assert manage(place, "work", "--until-empty").wait() == 0

    rows = ask(place, "select id, format, file from stories_filmversion")
    assert sorted(row[1] for row in rows) == ["audio", "h264_480", "h264_720"]
    assert set(first) <= {(row[0], row[2]) for row in rows}
    stored = sorted(path.name for path in (private / "film-versions").iterdir())
    assert stored == sorted(Path(row[2]).name for row in rows)
    assert list(workrooms.iterdir()) == []
    assert ask(place, "select state from core_job where kind = 'film'") == [("done",)]
    ((duration, still),) = ask(place, "select duration, still_id from stories_film")
    assert duration == pytest.approx(8, abs=0.1)
    assert still
    assert len(ask(place, "select 1 from stories_photo")) == 1
