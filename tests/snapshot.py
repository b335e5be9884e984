"""The migrated test database with the site in it, made once and copied by every test process.

On SQLite two pictures in files, which later runs start from, too; on PostgreSQL a database that
the others are copied from. Both are named after everything they were made from, so that a changed
migration, builder or pinned package makes new ones.
"""

import fcntl
import hashlib
import os
import sqlite3
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".local"
MADE_FROM = (
    "*/migrations/*.py",
    "exhibition/enums/*.py",
    "exhibition/domain/occupation_*.py",
    "tests/factories.py",
    "tests/snapshot.py",
    "requirements.txt",
    "config/settings/*.py",
)
IN_MEMORY = "sqlite://:memory:"
TRIES = 20


@cache
def _fingerprint() -> str:
    digest = hashlib.sha256()
    for pattern in MADE_FROM:
        for source in sorted(ROOT.glob(pattern)):
            digest.update(source.as_posix().encode() + source.read_bytes())
    return digest.hexdigest()[:16]


def path(stage: str = "site") -> Path:
    """The file with the database: as ``migrated``, or with the ``site`` of tests in it."""
    return FOLDER / f"test-database-{_fingerprint()}-{stage}.sqlite3"


# Making -------------------------------------------------------------------------------


def ensure() -> None:
    """Both pictures are there afterwards, made by whichever process comes first."""
    with _alone():
        if not path().exists():
            for old in FOLDER.glob("test-database-*"):
                old.unlink()
            _make(IN_MEMORY)


def ensure_template(connection) -> str:
    """The name of a database of the same PostgreSQL that has the site in it."""
    name = f"template_{_fingerprint()}"
    with _alone(), connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s AND datistemplate", [name])
        if cursor.fetchone():
            return name
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}"')
        _make(os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{name}")
        cursor.execute(f'ALTER DATABASE "{name}" IS_TEMPLATE true')
    return name


def _alone():
    """Held by one process at a time."""
    FOLDER.mkdir(exist_ok=True)
    lock = (FOLDER / "test-database.lock").open("w")
    fcntl.flock(lock, fcntl.LOCK_EX)
    return lock  # closing it lets the next one in


def _make(address: str) -> None:
    """In a process of its own, which leaves nothing behind in this one."""
    settings = {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    subprocess.run(
        [sys.executable, "-m", "tests.snapshot"], cwd=ROOT, env=os.environ | settings, check=True
    )


def main() -> None:
    """Fills the database of ``DATABASE_URL``; with ``template`` makes one that is copied there."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from tests import factories

    if "template" in sys.argv:
        ensure_template(connection)
        return

    call_command("migrate", verbosity=0)
    _take(connection, path("migrated"))
    factories.make_site()
    _take(connection, path())


def _take(connection, wanted: Path) -> None:
    """Keeps the open database, complete or not at all."""
    if connection.vendor != "sqlite":
        return
    unfinished = wanted.with_suffix(".unfinished")
    target = sqlite3.connect(unfinished)
    connection.connection.backup(target)
    target.close()
    unfinished.replace(wanted)


# Copying ------------------------------------------------------------------------------


def restore(connection) -> None:
    """The open database is as in the picture."""
    put_back(_picture(), connection)


@cache
def _picture() -> sqlite3.Connection:
    """Read once a process: another run may replace the file meanwhile."""
    file = sqlite3.connect(f"{path().as_uri()}?mode=ro", uri=True)
    picture = sqlite3.connect(":memory:")
    file.backup(picture)
    file.close()
    return picture


def put_back(source: sqlite3.Connection, connection) -> None:
    """``source`` takes the place of everything in the open database."""
    from django.contrib.contenttypes.models import ContentType

    for attempt in range(TRIES):
        try:
            source.backup(connection.connection)
            break
        except sqlite3.OperationalError:  # the last thread of a server still reads
            if attempt == TRIES - 1:
                raise
            time.sleep(0.1)
    ContentType.objects.clear_cache()  # other keys than those of the tables just made


if __name__ == "__main__":
    main()
