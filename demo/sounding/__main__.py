"""Make the sound of the demo's episode anew: ``python -m demo.sounding``."""

import subprocess
import tempfile
import wave
from pathlib import Path

import imageio_ffmpeg

from .piece import RATE, samples

TARGET = Path(__file__).resolve().parent.parent / "sound" / "ein-tag-in-toenen.m4a"


def write(target: Path) -> None:
    with tempfile.NamedTemporaryFile(suffix=".wav") as raw:
        with wave.open(raw, "wb") as file:
            file.setparams((1, 2, RATE, 0, "NONE", ""))
            file.writeframes(samples().tobytes())
        raw.flush()
        coder = ["-c:a", "aac", "-b:a", "32k", "-map_metadata", "-1", "-fflags", "+bitexact"]
        program = imageio_ffmpeg.get_ffmpeg_exe()
        command = [program, "-y", "-i", raw.name, *coder, "-flags", "+bitexact", str(target)]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    write(TARGET)
