"""A site of our own for the benchmark: in a temporary folder, gone afterwards."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 60  # seconds until a server must answer


@contextmanager
def empty_site() -> Iterator[Path]:
    """Settings, database and folders that nobody else uses; gives their folder."""
    folder = Path(tempfile.mkdtemp(prefix="exhibition-bench-"))
    try:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
            "PRIVATE_ROOT": str(folder / "private"),
            "MEDIA_ROOT": str(folder / "media"),
        }
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def served(*, workers: int = 1, threads: int = 2) -> Iterator[tuple[str, int]]:
    """The site by gunicorn; gives host and port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    size = ["--workers", str(workers), "--threads", str(threads)]
    options = ["--bind", f"127.0.0.1:{port}", *size, "--log-level", "warning"]
    server = subprocess.Popen([sys.executable, "-m", "gunicorn", *options, "config.wsgi"])
    try:
        _wait_until_alive(server, port)
        yield "127.0.0.1", port
    finally:
        server.terminate()
        server.wait()


def _wait_until_alive(server: subprocess.Popen, port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz")
            return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    sys.exit("The site of the benchmark did not start.")
