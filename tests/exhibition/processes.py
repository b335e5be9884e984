"""Many real processes at one moment: forked from this one, so that none has to start Django."""

import gc
import os
import sqlite3

import pytest
from django.db import connection, connections


class Processes:
    """Calls a function in processes that see the database as it was when they started.

    On SQLite they share a copy of it in a file, on PostgreSQL the database of the tests.
    """

    def __init__(self, folder):
        self.file = folder / "race.sqlite3"

    def share(self) -> None:
        """What is in the database now is what the next processes find."""
        if connection.vendor == "sqlite":
            self.file.unlink(missing_ok=True)
            copy = sqlite3.connect(self.file)
            connection.connection.backup(copy)
            copy.close()

    def at_once(self, work, times: int) -> list[str]:
        """``work(number)`` in as many processes; gives what each returned, or its error.

        What this process has done before (imports, texts) none of them has to do again.
        """
        gc.collect()
        gc.freeze()  # nobody looks through what all share: that would copy it for each
        try:
            return self._forked(work, times)
        finally:
            gc.unfreeze()

    def _forked(self, work, times: int) -> list[str]:
        ready, say_ready = os.pipe()
        wait, go = os.pipe()
        answers = []
        for number in range(times):
            answer, say = os.pipe()
            process = os.fork()
            if process == 0:
                os.close(go)
                self._call(work, number, say_ready, wait, say)
            os.close(say)
            answers.append((process, answer))
        for _process in answers:
            os.read(ready, 1)
        os.close(go)  # now nothing more comes: all go on
        said = [self._answer_of(*pair) for pair in answers]
        for end in (ready, say_ready, wait):
            os.close(end)
        return said

    def _call(self, work, number, say_ready, wait, say) -> None:
        """Never returns: nothing of the tests may run twice."""
        gc.disable()
        try:
            self.parents = connections["default"]  # kept: closing it would close our parent's
            fresh = connections.create_connection("default")
            if fresh.vendor == "sqlite":
                fresh.settings_dict["NAME"] = str(self.file)
            connections["default"] = fresh
            fresh.ensure_connection()
            os.write(say_ready, b".")
            os.read(wait, 1)
            said = work(number)
            fresh.close()
        except BaseException as error:
            os.write(say_ready, b".")
            said = f"{type(error).__name__}: {error}"
        os.write(say, said.encode()[:60_000])
        os._exit(0)

    def _answer_of(self, process: int, answer: int) -> str:
        with os.fdopen(answer, "rb") as pipe:
            said = pipe.read().decode(errors="replace")
        os.waitpid(process, 0)
        return said


@pytest.fixture
def processes(tmp_path):
    return Processes(tmp_path)
