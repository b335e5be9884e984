"""Reads the environment once, with one clear line for a wrong value."""

import re
import sys
from pathlib import Path

import environ

BASE_DIR = Path(__file__).resolve().parent.parent
LOCAL_DIR = BASE_DIR / ".local"
HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")

environment = environ.Env()


def read(kind: str, name: str, **options):
    """Value of ``name`` read as ``kind`` (``str``, ``bool``, ``list``, ``db_url`` …).

    Ends the start with one line that names the variable when the value cannot be read.
    """
    try:
        return getattr(environment, kind)(name, **options)
    except Exception as error:  # environ raises ValueError, ImproperlyConfigured, KeyError …
        sys.exit(f"{name} in the environment cannot be read: {error}")


def folder(name: str, default: Path, mode: int = 0o755) -> Path:
    """An absolute folder from the environment, created (with ``mode``) when it is missing."""
    path = Path(read("str", name, default=str(default))).expanduser()
    if not path.is_absolute():
        sys.exit(f"{name} must be an absolute folder, not “{path}”.")
    try:
        path.mkdir(mode, parents=True, exist_ok=True)
    except OSError as error:
        sys.exit(f"{name}: the folder {path} cannot be made: {error.strerror}")
    return path


def hosts(name: str) -> list[str]:
    """Host names from the environment, without scheme and path, in small letters."""
    found = [host.strip().lower() for host in read("list", name, default=[])]
    for host in found:
        if not HOST.fullmatch(host):
            sys.exit(f"{name}: “{host}” is not the name of a host, like “tube.example.org”.")
    return found


def number(name: str, default: int, *, least: int) -> int:
    """A whole number from the environment that is not smaller than ``least``."""
    found = read("int", name, default=default)
    if found < least:
        sys.exit(f"{name} must be {least} or more, not {found}.")
    return found
