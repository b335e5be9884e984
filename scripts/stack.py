"""Real servers for tests: started on spare ports in a temporary folder, and taken away again.

Standard library only. For now PostgreSQL; each server is a context manager that gives the
address under which the site finds it.
"""

import os
import pwd
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OLDEST = 15  # major version
PATIENCE = 60  # seconds until a server must answer
DEBIAN = "/usr/lib/postgresql"
NAME = "exhibition"
# Nothing of it has to outlive the tests: no waiting for the disk.
HURRY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=50")


@contextmanager
def postgresql() -> Iterator[str]:
    """A PostgreSQL of our own; gives its ``DATABASE_URL``. Nothing of it is left afterwards."""
    programs = find_programs() or install_programs()
    account = account_for_server()
    with temporary_folder(account) as folder:
        password, port = secrets.token_urlsafe(16), spare_port()
        make_cluster(programs, folder, password, account)
        server = start(programs, folder, port, account)
        try:
            wait_until_ready(programs, folder, server, port)
            yield f"postgres://{NAME}:{password}@127.0.0.1:{port}/{NAME}"
        finally:
            end(server)


# The programs -------------------------------------------------------------------------


def find_programs() -> Path | None:
    """The folder with initdb and postgres, of the newest version that is new enough."""
    folders = list(Path(DEBIAN).glob("*/bin"))
    on_path = shutil.which("postgres")
    folders += [Path(on_path).resolve().parent] if on_path else []
    found = {version_of(folder): folder for folder in folders}
    newest = max(found, default=0)
    return found[newest] if newest >= OLDEST else None


def version_of(folder: Path) -> int:
    """Its major version; 0 where it cannot be run or a program is missing."""
    if not (folder / "initdb").exists() or not (folder / "postgres").exists():
        return 0
    said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True)
    number = re.search(r"\d+", said.stdout)
    return int(number.group()) if number else 0


def install_programs() -> Path:
    """Debian's package when we may, a clear sentence otherwise."""
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        print("Installing PostgreSQL for the tests …", flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update"], ["install", "-y", "postgresql"]):
            subprocess.run([apt, "-qq", *command], env=quiet, stdout=subprocess.DEVNULL)
    return find_programs() or sys.exit(
        f"make test-stack needs PostgreSQL {OLDEST} or newer:"
        " run “sudo apt install postgresql”, then try again."
    )


def account_for_server() -> dict:
    """Whom the server runs as: PostgreSQL refuses to be root. Options for ``subprocess``."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = known.get("postgres") or known.get("nobody")
    if entry is None:
        sys.exit("make test-stack as root needs an account “postgres” or “nobody”.")
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


# One cluster --------------------------------------------------------------------------


@contextmanager
def temporary_folder(account: dict) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="exhibition-stack-"))
    try:
        if account:
            os.chown(folder, account["user"], account["group"])
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def make_cluster(programs: Path, folder: Path, password: str, account: dict) -> None:
    secret = folder / "password"
    secret.write_text(password)
    if account:
        os.chown(secret, account["user"], account["group"])
    command = [programs / "initdb", "--pgdata", folder / "data", "--username", NAME]
    command += ["--pwfile", secret, "--auth", "scram-sha-256", "--no-sync"]
    command += ["--encoding", "UTF8", "--locale", "C.UTF-8"]
    made = subprocess.run(command, cwd=folder, capture_output=True, text=True, **account)
    if made.returncode:
        sys.exit(f"PostgreSQL could not be set up:\n{made.stderr.strip()}")


def start(programs: Path, folder: Path, port: int, account: dict) -> subprocess.Popen:
    """The server, in a session of its own: Ctrl+C ends the tests first, then we end it."""
    options = [f"port={port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}"]
    command = [programs / "postgres", "-D", folder / "data"]
    for option in (*options, *HURRY):
        command += ["-c", option]
    with (folder / "log").open("w") as log:
        return subprocess.Popen(
            command, cwd=folder, stdout=log, stderr=log, start_new_session=True, **account
        )


def wait_until_ready(programs: Path, folder: Path, server: subprocess.Popen, port: int) -> None:
    probe = [programs / "pg_isready", "--quiet", "--host", "127.0.0.1", "--port", str(port)]
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        if subprocess.run(probe).returncode == 0:
            return
        time.sleep(0.1)
    sys.exit(f"PostgreSQL did not start:\n{(folder / 'log').read_text().strip()}")


def end(server: subprocess.Popen) -> None:
    """Fast shutdown; at once where that takes too long."""
    server.send_signal(signal.SIGINT)
    try:
        server.wait(timeout=20)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGQUIT)
        server.wait(timeout=10)


def spare_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
