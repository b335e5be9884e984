"""The real site with the demo content, started once for all browser tests of a run.

A process of its own with a database and files of its own: what visitors get, not a test client.
"""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from tests import snapshot

ROOT = Path(__file__).resolve().parents[3]
SECONDS_TO_START = 60


class DemoSite:
    """``url`` without slash at the end; ``password`` of the account ``redaktion``."""

    def __init__(self, url: str, password: str):
        self.url = url
        self.password = password


def prepare_once(folder: Path) -> None:
    """Database and files of the demo, made by whichever test process comes first."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder.parent / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (folder / "ready").exists():
            return
        snapshot.ensure()
        shutil.copy(snapshot.path("migrated"), folder / "db.sqlite3")
        subprocess.run(
            [sys.executable, "manage.py", "load_demo"],
            cwd=ROOT,
            env=environment_of(folder),
            check=True,
            capture_output=True,
        )
        (folder / "ready").touch()


@contextmanager
def demo_site(prepared: Path, folder: Path):
    """Serves a copy of the prepared demo, so that test processes do not see each other."""
    shutil.copytree(prepared, folder)
    port = spare_port()
    url = f"http://127.0.0.1:{port}"
    options = f"--bind=127.0.0.1:{port} --threads=8 --log-level=warning"
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", *options.split(), "config.wsgi"],
        cwd=ROOT,
        env=environment_of(folder) | {"SITE_URL": url},
    )
    try:
        wait_for(f"{url}/healthz")
        yield DemoSite(url, (folder / "private/demo-password").read_text().strip())
    finally:
        server.terminate()
        server.wait()


def environment_of(folder: Path) -> dict[str, str]:
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
        "PRIVATE_ROOT": str(folder / "private"),
        "MEDIA_ROOT": str(folder / "public"),
        "EMAIL_URL": "dummymail://",
    }


def spare_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address: str) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except (OSError, urllib.error.URLError):
            time.sleep(0.2)  # waits for a server of our own, not for a result
    raise RuntimeError(f"{address} did not answer within {SECONDS_TO_START} s.")
