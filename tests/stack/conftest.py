"""What only real servers can show. Run by ``make test-stack``; left out on SQLite."""

import threading

import pytest
from django.db import connection, connections


@pytest.fixture(autouse=True)
def on_postgresql():
    if connection.vendor != "postgresql":
        pytest.skip("needs PostgreSQL: make test-stack")


@pytest.fixture
def at_once():
    """Calls functions at the same moment, each on a connection of its own; gives their results."""
    return call_at_once


def call_at_once(*works) -> list:
    barrier = threading.Barrier(len(works))
    results = [None] * len(works)

    def call(number, work):
        try:
            connection.ensure_connection()
            barrier.wait(timeout=30)
            results[number] = work()
        except Exception as error:  # shown by the test, not lost in the thread
            results[number] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=call, args=pair) for pair in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return results
