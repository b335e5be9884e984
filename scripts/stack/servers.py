"""What all servers need: their programs, a folder, a port, an end."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 60  # seconds until a server must answer
ADMINISTRATORS_FOLDERS = ("/usr/sbin", "/usr/local/sbin", "/sbin")  # not on everybody's PATH


def find_program(name: str) -> Path | None:
    path = os.pathsep.join([os.environ.get("PATH", ""), *ADMINISTRATORS_FOLDERS])
    found = shutil.which(name, path=path)
    return Path(found) if found else None


def require_program(name: str, package: str) -> Path:
    """Debian's package where it is missing and we may; a clear sentence otherwise."""
    if not find_program(name):
        install(package)
    return find_program(name) or sys.exit(
        f"make test-stack needs {name}: run “sudo apt install {package}”, then try again."
    )


def install(package: str) -> None:
    """Does nothing where we may not. Debian must not start the server by itself."""
    apt = shutil.which("apt-get")
    if not apt or os.geteuid() != 0:
        return
    print(f"Installing {package} for the tests …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    for command in (["update"], ["install", "-y", package]):
        subprocess.run([apt, "-qq", *command], env=quiet, stdout=subprocess.DEVNULL)


@contextmanager
def temporary_folder(account: dict | None = None) -> Iterator[Path]:
    """A folder that is gone afterwards; of that account (options for ``subprocess``)."""
    folder = Path(tempfile.mkdtemp(prefix="exhibition-stack-"))
    try:
        if account:
            os.chown(folder, account["user"], account["group"])
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def start(command: list, folder: Path, **options) -> subprocess.Popen:
    """The server, in a session of its own: Ctrl+C ends the tests first, then we end it."""
    with (folder / "log").open("w") as log:
        return subprocess.Popen(
            command, cwd=folder, stdout=log, stderr=log, start_new_session=True, **options
        )


def wait_until(
    is_ready: Callable[[], bool], server: subprocess.Popen, folder: Path, name: str
) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        if is_ready():
            return
        time.sleep(0.1)
    sys.exit(f"{name} did not start:\n{(folder / 'log').read_text(errors='replace').strip()}")


def is_listening(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def end(server: subprocess.Popen, first: int = signal.SIGTERM, then: int = signal.SIGKILL) -> None:
    """Asks the server to stop; no longer asks where that takes too long."""
    server.send_signal(first)
    try:
        server.wait(timeout=20)
    except subprocess.TimeoutExpired:
        server.send_signal(then)
        server.wait(timeout=10)


def spare_port() -> int:
    return spare_ports(1)[0]


def spare_ports(count: int) -> list[int]:
    """Different ones: all are held while the next is looked for."""
    probes = [socket.socket() for _number in range(count)]
    try:
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]
    finally:
        for probe in probes:
            probe.close()
