"""PostgreSQL, of a version that the site is run on."""

import os
import pwd
import re
import secrets
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import servers

OLDEST = 15  # major version
DEBIAN = "/usr/lib/postgresql"
NAME = "exhibition"
# Nothing of it has to outlive the tests: no waiting for the disk. Fifty race for one set.
HURRY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=120")


@contextmanager
def postgresql() -> Iterator[str]:
    """A PostgreSQL of our own; gives its ``DATABASE_URL``. Nothing of it is left afterwards."""
    programs = find_programs() or install_programs()
    account = account_for_server()
    with servers.temporary_folder(account) as folder:
        password, port = secrets.token_urlsafe(16), servers.spare_port()
        make_cluster(programs, folder, password, account)
        server = start(programs, folder, port, account)
        try:
            servers.wait_until(lambda: answers(programs, port), server, folder, "PostgreSQL")
            yield f"postgres://{NAME}:{password}@127.0.0.1:{port}/{NAME}"
        finally:
            servers.end(server, signal.SIGINT, signal.SIGQUIT)  # a fast shutdown; at once


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
    servers.install("postgresql")
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
    options = [f"port={port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}"]
    command = [programs / "postgres", "-D", folder / "data"]
    for option in (*options, *HURRY):
        command += ["-c", option]
    return servers.start(command, folder, **account)


def answers(programs: Path, port: int) -> bool:
    probe = [programs / "pg_isready", "--quiet", "--host", "127.0.0.1", "--port", str(port)]
    return subprocess.run(probe).returncode == 0
