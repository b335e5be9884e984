"""Runs ffmpeg: within limits, with reports on the way, and without following what files say.

A file names what it refers to; a list of films named .mp4 could so have others read. So each
file is read by the one reader of its ending, which knows no lists, and no address but a
file's is followed.
"""

import errno
import os
import re
import selectors
import signal
import subprocess
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import imageio_ffmpeg

from core import confined

DECODERS = (
    "h264,hevc,vp8,vp9,libdav1d,av1,mpeg4,mpeg2video,mpeg1video,h263,prores,mjpeg,dnxhd,"
    "vc1,qtrle,rawvideo,svq3,theora,aac,aac_fixed,mp3float,mp3,mp2float,mp2,opus,libopus,"
    "vorbis,libvorbis,flac,alac,ac3,eac3,amrnb,amrwb,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,"
    "pcm_s32le,pcm_f32le,pcm_u8,pcm_s8,pcm_mulaw,pcm_alaw,adpcm_ima_qt"
)
MEMORY = 6 * confined.GIGABYTE
NICE = 10  # visitors come first
LOOK_EVERY = 1.0  # seconds between two looks at a silent ffmpeg
STANDSTILL = 600  # seconds without progress after which it is ended
LAST_WORDS = 64 * 1024  # bytes kept of what it says
NO_SPACE = os.strerror(errno.ENOSPC)
TIME_DONE = re.compile(rb"^out_time_us=(\d+)\s*$", re.MULTILINE)


class Failed(Exception):
    """ffmpeg could not do it."""

    def __init__(self, code: int, words: str):
        super().__init__(f"ffmpeg ended with {code}")
        self.code = code
        self.words = words

    @property
    def may_pass(self) -> bool:
        """Ended from outside, or no room on the disk: another try may help."""
        return -self.code in (signal.SIGKILL, signal.SIGTERM) or NO_SPACE in self.words


@dataclass(frozen=True)
class Done:
    """How many seconds of film went through, and what ffmpeg said on the way."""

    seconds: float
    words: str


def source(path: Path, reader: str) -> list[str]:
    """The arguments that open a file from outside. ``reader`` as in ``kinds.READERS``."""
    whitelists = ["-protocol_whitelist", "file,pipe", "-codec_whitelist", DECODERS]
    return [*whitelists, "-f", reader, "-i", f"file:{path}"]


def threads() -> int:
    """As many as leave one processor to the site."""
    return max(1, (os.cpu_count() or 2) - 1)


def run(
    arguments: Iterable[str],
    *,
    cpu_seconds: int,
    heard: Callable[[float], None] = lambda seconds: None,
) -> Done:
    """Runs ffmpeg to its end. Raises Failed, and whatever ``heard`` raises; then it is ended.

    ``heard`` is told at least once a second how many seconds of film are done.
    """
    command = [_program(), "-hide_banner", "-nostdin", "-nostats", "-y"]
    command += ["-progress", "pipe:1", "-stats_period", "0.5", *arguments]
    process = subprocess.Popen(  # noqa: S603
        confined.command(command, cpu_seconds=cpu_seconds, memory=MEMORY, nice=NICE),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=confined.environment(),
        bufsize=0,
    )
    try:
        seconds, words = _listen(process, heard)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()
    return Done(seconds, words)


@cache
def _program() -> str:
    return imageio_ffmpeg.get_ffmpeg_exe()


def _listen(process: subprocess.Popen, heard: Callable[[float], None]) -> tuple[float, str]:
    """Reads both mouths of ffmpeg until it has ended well. Raises Failed where it has not."""
    done, words, moved = 0.0, deque(maxlen=LAST_WORDS // 4096), time.monotonic()
    with selectors.DefaultSelector() as mouths:
        for mouth in (process.stdout, process.stderr):
            mouths.register(mouth, selectors.EVENT_READ)
        while mouths.get_map():
            for key, _events in mouths.select(timeout=LOOK_EVERY):
                said = os.read(key.fd, 4096)
                if not said:
                    mouths.unregister(key.fileobj)
                elif key.fileobj is process.stderr:
                    words.append(said)
                elif (now_done := _seconds(said)) > done:
                    done, moved = now_done, time.monotonic()
            heard(done)
            if time.monotonic() - moved > STANDSTILL:
                process.kill()
    code = process.wait()
    text = b"".join(words).decode(errors="replace")
    if code:
        raise Failed(code, text)
    return done, text


def _seconds(said: bytes) -> float:
    times = TIME_DONE.findall(said)
    return int(times[-1]) / 1_000_000 if times else 0.0
