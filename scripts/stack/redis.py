"""Redis, which keeps nothing beyond its end."""

from collections.abc import Iterator
from contextlib import contextmanager

from . import servers

FORGETFUL = ["--save", "", "--appendonly", "no"]


@contextmanager
def redis() -> Iterator[str]:
    """A Redis of our own; gives its ``CACHE_URL``."""
    program = servers.require_program("redis-server", "redis-server")
    port = servers.spare_port()
    with servers.temporary_folder() as folder:
        place = ["--bind", "127.0.0.1", "--port", str(port), "--dir", folder]
        server = servers.start([program, *place, *FORGETFUL], folder)
        try:
            servers.wait_until(lambda: servers.is_listening(port), server, folder, "Redis")
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            servers.end(server)
