"""Foreign programs on files from outside: with limits, and never living longer than we do.

Started as a script it puts the limits on itself and then becomes the program. So nothing runs
between fork and exec in a server with threads, and what was started dies with its starter,
even where that is killed and cannot say so. Imports the standard library only.
"""

import ctypes
import json
import os
import resource
import signal
import sys
from collections.abc import Iterable

PR_SET_PDEATHSIG = 1  # linux/prctl.h
GIGABYTE = 1024**3
GRACE = 5  # seconds between being told and being ended


def command(
    arguments: Iterable[str],
    *,
    cpu_seconds: int,
    memory: int = GIGABYTE,
    largest_file: int = 8 * GIGABYTE,
    nice: int = 0,
) -> list[str]:
    """The arguments for ``subprocess`` that run ``arguments`` within these limits.

    ``memory`` is address space in bytes, ``largest_file`` the most bytes it may write to one
    file. Past a limit the program is ended by the system. The calling thread must live on
    until the program has ended.
    """
    limits = {
        "cpu_seconds": cpu_seconds,
        "memory": memory,
        "largest_file": largest_file,
        "nice": nice,
        "parent": os.getpid(),
    }
    return [sys.executable, "-I", "-S", __file__, json.dumps(limits), *arguments]


def environment() -> dict[str, str]:
    """What such a program needs to know. Our keys and passwords are not among it."""
    return {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}


def _confine(limits: dict[str, int]) -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != limits["parent"]:  # it died before we asked to be told
        raise SystemExit(1)
    os.nice(limits["nice"])
    _limit(resource.RLIMIT_CPU, limits["cpu_seconds"], more=GRACE)
    _limit(resource.RLIMIT_AS, limits["memory"])
    _limit(resource.RLIMIT_FSIZE, limits["largest_file"])
    _limit(resource.RLIMIT_CORE, 0)


def _limit(kind: int, wanted: int, *, more: int = 0) -> None:
    """At ``wanted`` the program hears of it, at ``more`` beyond that it is ended."""
    _soft, hard = resource.getrlimit(kind)
    most = wanted + more if hard == resource.RLIM_INFINITY else min(wanted + more, hard)
    resource.setrlimit(kind, (min(wanted, most), most))


if __name__ == "__main__":
    _confine(json.loads(sys.argv[1]))
    os.execv(sys.argv[2], sys.argv[2:])  # noqa: S606
