"""Pictures and films to measure with: made anew each time, the same each time."""

import io
import random
import subprocess
from pathlib import Path

import imageio_ffmpeg
from PIL import Image, ImageFilter

LARGE_PHOTO = (6000, 4000)  # px: 24 megapixels
FILM_SECONDS = 20


def large_photo() -> bytes:
    """A JPEG of 24 megapixels with areas, edges and grain, as a camera makes them."""
    width, height = LARGE_PHOTO
    chance = random.Random(4)  # noqa: S311
    coarse = Image.frombytes("RGB", (60, 40), chance.randbytes(60 * 40 * 3))
    picture = coarse.resize(LARGE_PHOTO, Image.Resampling.BICUBIC)
    grain = Image.effect_noise((width // 4, height // 4), 40).resize(LARGE_PHOTO)
    picture = Image.blend(picture, grain.convert("RGB"), 0.15).filter(ImageFilter.SHARPEN)
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


def film(path: Path) -> None:
    """A moving test picture of 1080 lines with a tone, as an editing program exports it."""
    command = [
        imageio_ffmpeg.get_ffmpeg_exe(),
        *("-hide_banner", "-loglevel", "error", "-y"),
        *("-f", "lavfi", "-i", f"testsrc2=size=1920x1080:rate=25:duration={FILM_SECONDS}"),
        *("-f", "lavfi", "-i", f"sine=frequency=330:duration={FILM_SECONDS}"),
        *("-c:v", "libx264", "-preset", "ultrafast", "-qp", "20", "-pix_fmt", "yuv420p"),
        *("-c:a", "aac", "-shortest", str(path)),
    ]
    subprocess.run(command, check=True)
