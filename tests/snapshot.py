"""A picture of the migrated test database with the site in it: later runs start from that.

Only for SQLite. The picture is named after everything it was made from, so that a changed
migration, builder or pinned package makes a new one.
"""

import hashlib
import os
import sqlite3
from pathlib import Path

from django.contrib.contenttypes.models import ContentType

ROOT = Path(__file__).resolve().parent.parent
MADE_FROM = (
    "*/migrations/*.py",
    "exhibition/enums.py",
    "exhibition/domain/occupation_*.py",
    "tests/factories.py",
    "requirements.txt",
    "config/settings/*.py",
)


def path() -> Path:
    digest = hashlib.sha256()
    for pattern in MADE_FROM:
        for source in sorted(ROOT.glob(pattern)):
            digest.update(source.as_posix().encode() + source.read_bytes())
    return ROOT / ".local" / f"test-database-{digest.hexdigest()[:16]}.sqlite3"


def exists() -> bool:
    return path().exists() and _contents().exists()


def _contents() -> Path:
    return path().with_suffix(".json")


def take(connection) -> None:
    """Keeps the open database, complete or not at all, and what tests that commit go back to.

    Without migrations Django would find nothing to go back to.
    """
    wanted = path()
    wanted.parent.mkdir(exist_ok=True)
    for old in wanted.parent.glob("test-database-*"):
        if old.stem != wanted.stem:
            old.unlink(missing_ok=True)
    unfinished = wanted.with_suffix(f".{os.getpid()}")
    unfinished.write_text(connection._test_serialized_contents)
    unfinished.replace(_contents())
    target = sqlite3.connect(unfinished)
    connection.connection.backup(target)
    target.close()
    unfinished.replace(wanted)


def restore(connection) -> None:
    source = sqlite3.connect(path())
    source.backup(connection.connection)
    source.close()
    connection._test_serialized_contents = _contents().read_text()
    ContentType.objects.clear_cache()  # other keys than those of the tables just made
