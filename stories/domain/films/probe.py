"""Asks a file what it is made of, without trusting it: see ``mediainfo.py``."""

import json
import subprocess
import sys
from pathlib import Path

from core import confined
from stories.domain.films import ffmpeg
from stories.domain.films.facts import Facts, facts_of
from stories.domain.films.kinds import READERS

SCRIPT = Path(__file__).with_name("mediainfo.py")
SECONDS = 60  # a file that takes longer to read is not one that we want


class Unreadable(Exception):
    """The file says nothing that could be understood, or takes too long to say it."""


def probe(path: Path, ending: str) -> Facts:
    """The facts of a file whose name ends so. Raises Unreadable. Takes a fraction of a second."""
    facts = facts_of(_tracks(path))
    if facts.duration or not (facts.picture or facts.sound):
        return facts
    return Facts(**vars(facts) | {"duration": _duration_by_reading(path, ending)})


def _tracks(path: Path) -> list[dict]:
    command = confined.command(
        [sys.executable, "-I", str(SCRIPT), str(path)],
        cpu_seconds=SECONDS // 2,
        largest_file=0,
    )
    try:
        answer = subprocess.run(  # noqa: S603
            command,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=SECONDS,
            check=True,
            env=confined.environment(),
        ).stdout
        return json.loads(answer)
    except (subprocess.SubprocessError, ValueError) as error:
        raise Unreadable from error


def _duration_by_reading(path: Path, ending: str) -> float:
    """Seconds of a film whose head does not say it, as browsers record them: read to its end."""
    reader = READERS[ending]
    try:
        return ffmpeg.run(
            [*ffmpeg.source(path, reader), "-map", "0", "-c", "copy", "-f", "null", "-"],
            cpu_seconds=SECONDS,
        ).seconds
    except ffmpeg.Failed as error:
        raise Unreadable from error
