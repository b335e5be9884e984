"""The demo's example of a film in sign language: ``python -m demo.engraving.sign_film``.

Two drawn hands go round each other. Nobody signs in it, and it says so. Needs Debian's ffmpeg,
but only here: a running site shows the file in demo/film/.
"""

import math
import re
import subprocess
import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

PROJECT = Path(__file__).resolve().parent.parent.parent
FILM = PROJECT / "demo" / "film" / "gebaerdensprache-beispiel.mp4"
SYMBOL = PROJECT / "templates" / "components" / "hands.html"
WORDS = "Nur ein Beispiel: Noch ist hier niemand zu sehen."  # in letters that the font has
WIDTH, HEIGHT = 1280, 720
FRAMES_PER_SECOND, FRAMES, ROUNDS = 25, 150, 1
INK, SAND = "#191714", "#f7f2e8"
SCALE, CENTRE, RADIUS = 12, (21, 19), 0.9  # of the drawing, in pixels and in its own units
FINER = 2  # drawn so much larger, for smooth edges
TEXT_SIZE, TEXT_TOP = 44, 64  # pixels


def main() -> None:
    """Draws all frames into ffmpeg."""
    FILM.parent.mkdir(exist_ok=True)
    encoder = subprocess.Popen(command(), stdin=subprocess.PIPE)
    for number in range(FRAMES):
        encoder.stdin.write(frame(number).tobytes())
    encoder.stdin.close()
    if encoder.wait():
        raise SystemExit("ffmpeg failed")
    sys.stdout.write(f"{FILM} {FILM.stat().st_size} bytes\n")


def hands() -> list[list[list[tuple[float, float]]]]:
    """Both hands of the site's symbol, each as the shapes that it is made of."""
    drawing = re.search(r' d="([^"]+)"', SYMBOL.read_text(encoding="utf-8")).group(1)
    shapes = []
    for shape in drawing.split("z")[:-1]:
        numbers = [float(number) for number in re.findall(r"-?\d+\.?\d*", shape)]
        shapes.append(list(zip(numbers[::2], numbers[1::2], strict=True)))
    half = len(shapes) // 2
    return [shapes[:half], shapes[half:]]


def frame(number: int) -> Image.Image:
    """One picture: each hand goes its round, opposite to the other."""
    image = Image.new("RGB", (WIDTH * FINER, HEIGHT * FINER), INK)
    draw = ImageDraw.Draw(image)
    turn = 2 * math.pi * ROUNDS * number / FRAMES
    for side, shapes in zip((1, -1), hands(), strict=True):
        shift = (side * RADIUS * math.cos(turn), side * RADIUS * math.sin(turn))
        for shape in shapes:
            draw.polygon([placed(point, shift) for point in shape], fill=SAND)
    font = ImageFont.load_default(size=TEXT_SIZE * FINER)
    middle = (WIDTH * FINER / 2, TEXT_TOP * FINER)
    draw.text(middle, WORDS, font=font, fill=SAND, anchor="mt")
    return image.resize((WIDTH, HEIGHT), Image.Resampling.BOX)


def placed(point: tuple[float, float], shift: tuple[float, float]) -> tuple[float, float]:
    """A point of the drawing in pixels of the large picture."""
    x, y = (point[axis] + shift[axis] - CENTRE[axis] for axis in (0, 1))
    return (WIDTH / 2 + x * SCALE) * FINER, (HEIGHT / 2 + 56 + y * SCALE) * FINER


def command() -> list[str]:
    """ffmpeg's command line: raw frames in, H.264 without sound out, the same every time."""
    picture_in = (
        "ffmpeg -hide_banner -loglevel error -y"
        f" -f rawvideo -pixel_format rgb24 -video_size {WIDTH}x{HEIGHT}"
        f" -framerate {FRAMES_PER_SECOND} -i pipe:"
    )
    picture_out = (
        "-c:v libx264 -profile:v main -level 3.1 -preset veryslow -tune animation -crf 30 -g 250"
        " -pix_fmt yuv420p -threads 1"
    )
    file_out = "-movflags +faststart -map_metadata -1 -fflags +bitexact -flags +bitexact"
    return [*picture_in.split(), *picture_out.split(), *file_out.split(), str(FILM)]


if __name__ == "__main__":
    main()
