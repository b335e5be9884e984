"""What was made once a process is put back for each test: rows, files, the cache."""

import sqlite3

from django.conf import settings
from django.core.cache import cache
from django.db import connection

from tests import snapshot


class KeptRows:
    """The whole open database as it is now, for tests that commit. SQLite only."""

    def __init__(self):
        self._copy = sqlite3.connect(":memory:")
        connection.connection.backup(self._copy)

    def put_back(self) -> None:
        snapshot.put_back(self._copy, connection)


class KeptFiles:
    """The files of tests, private and public, as they are now, without those ``known`` before."""

    def __init__(self, known: "KeptFiles | None" = None):
        there = {path for path in settings.TEST_FOLDER.rglob("*") if path.is_file()}
        new = there - set(known.content if known else ())
        self.content = {path: path.read_bytes() for path in new}

    def put_back(self) -> None:
        for path, content in self.content.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


class KeptCache:
    """What the cache in memory holds now."""

    def __init__(self):
        self._values, self._ends = dict(cache._cache), dict(cache._expire_info)

    def put_back(self) -> None:
        cache._cache.update(self._values)
        cache._expire_info.update(self._ends)
