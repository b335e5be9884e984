"""Foreign programs end with us and stay within their limits."""

import contextlib
import os
import resource
import select
import signal
import subprocess
import sys

from core import confined

SAYS_LIMITS = (
    "import resource as r; print(*[r.getrlimit(k)[0] for k in (r.RLIMIT_AS, r.RLIMIT_FSIZE)])"
)
# Starts one that would run for long, and tells its number.
STARTER = """
import subprocess, sys
from core import confined
child = subprocess.Popen(
    confined.command([sys.executable, "-c", "print(1, flush=True); import time; time.sleep(600)"],
                     cpu_seconds=5),
    stdout=subprocess.PIPE)
child.stdout.readline()
print(child.pid, flush=True)
sys.stdin.read()
"""


def run(*arguments: str, **limits) -> subprocess.CompletedProcess:
    limits.setdefault("cpu_seconds", 10)
    command = confined.command([sys.executable, *arguments], **limits)
    return subprocess.run(command, capture_output=True, text=True, env=confined.environment())


def is_running(number: int) -> bool:
    """Whether there is such a process; one that has ended and waits to be seen is none."""
    try:
        with open(f"/proc/{number}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_limits_are_in_force():
    said = run("-c", SAYS_LIMITS, memory=900_000_000, largest_file=5000)
    assert said.stdout.split() == ["900000000", "5000"]


def test_too_much_memory_is_not_given():
    assert run("-c", "bytearray(600_000_000)", memory=300_000_000).returncode != 0
    assert run("-c", "bytearray(60_000_000)", memory=300_000_000).returncode == 0


def test_who_never_ends_is_ended():
    done = run("-c", "while True: pass", cpu_seconds=1)
    assert done.returncode == -signal.SIGXCPU


def test_our_keys_are_not_handed_on(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "geheim")
    assert "geheim" not in run("-c", "import os; print(os.environ)").stdout


def test_it_dies_with_who_started_it():
    starter = subprocess.Popen(
        [sys.executable, "-c", STARTER], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    child = int(starter.stdout.readline())
    assert is_running(child)
    os.kill(starter.pid, signal.SIGKILL)
    starter.communicate()
    with contextlib.suppress(ProcessLookupError):  # it may have ended by now
        select.select([os.pidfd_open(child)], [], [], 10)
    assert not is_running(child)


def test_limits_of_ours_are_not_touched():
    before = resource.getrlimit(resource.RLIMIT_AS)
    run("-c", "pass", memory=500_000_000)
    assert resource.getrlimit(resource.RLIMIT_AS) == before
