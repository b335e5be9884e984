"""The demo's film and its poster, from the finished drawings: ``python -m demo.engraving.film``.

Needs Debian's ffmpeg, but only here: a running site shows the file in demo/film/. The camera
moves one whole pixel a frame, so that the lines stay crisp and the file small.
"""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from .raster import compose, rasterise

DEMO = Path(__file__).resolve().parent.parent
FILM = DEMO / "film" / "ich-habs-geschafft.mp4"
POSTER = DEMO / "film" / "poster.png"
WIDTH, HEIGHT = 1280, 720
FRAMES_PER_SECOND = 25
FADE = 25  # frames from and to ink, at the beginning and the end
INK, BLAUDRUCK, PORPHYR = "#191714", "#33439a", "#d2674a"
POSTER_COLOURS = 64
# Three quiet tones (an open fifth and its octave), swelling and ebbing every eight seconds.
TONE = "0.012*(sin(2*PI*110*t)+0.6*sin(2*PI*165*t)+0.3*sin(2*PI*220*t))*(0.6-0.4*cos(PI*t/4))"


@dataclass(frozen=True)
class Shot:
    """One still under a moving camera. Lengths in pixels of the film."""

    drawing: str  # file below demo/
    ground: str
    frames: int
    size: tuple[int, int]  # of the drawing; to its right, the ground goes on
    start: tuple[int, int]  # upper left corner of the first frame
    move: tuple[int, int]  # a frame


SHOTS = (
    Shot("scenes/talk.svg", BLAUDRUCK, 250, (1536, 864), (3, 66), (1, 0)),
    Shot("scenes/desk.svg", PORPHYR, 175, (1476, 984), (188, 200), (-1, 0)),
    Shot("portraits/rima.svg", PORPHYR, 175, (1040, 1300), (0, 250), (0, -1)),
)


def main():
    """Draw all frames into ffmpeg, and the poster."""
    FILM.parent.mkdir(exist_ok=True)
    still("scenes/talk.svg", BLAUDRUCK, (WIDTH, HEIGHT)).quantize(
        POSTER_COLOURS, dither=Image.Dither.NONE
    ).save(POSTER, optimize=True)
    encoder = subprocess.Popen(command(), stdin=subprocess.PIPE)
    for frame in frames():
        encoder.stdin.write(frame.tobytes())
    encoder.stdin.close()
    if encoder.wait():
        raise SystemExit("ffmpeg failed")
    for path in (FILM, POSTER):
        sys.stdout.write(f"{path} {path.stat().st_size} bytes\n")


def still(drawing, ground, size):
    svg = (DEMO / drawing).read_text(encoding="utf-8")
    return compose(rasterise(svg, width=size[0], height=size[1]), ground)


def frames():
    """All frames as images; the first and the last second fade."""
    ink = Image.new("RGB", (WIDTH, HEIGHT), INK)
    total = sum(shot.frames for shot in SHOTS)
    number = 0
    for shot in SHOTS:
        picture = still(shot.drawing, shot.ground, shot.size)
        stage = Image.new("RGB", (max(picture.width, WIDTH), picture.height), shot.ground)
        stage.paste(picture)
        for step in range(shot.frames):
            left = shot.start[0] + step * shot.move[0]
            top = shot.start[1] + step * shot.move[1]
            frame = stage.crop((left, top, left + WIDTH, top + HEIGHT))
            brightness = min(1, number / FADE, (total - 1 - number) / FADE)
            yield frame if brightness == 1 else Image.blend(ink, frame, brightness)
            number += 1


def command():
    """ffmpeg's command line: raw frames in, H.264 with a soft tone out, the same every time."""
    seconds = sum(shot.frames for shot in SHOTS) / FRAMES_PER_SECOND
    picture_in = (
        "ffmpeg -hide_banner -loglevel error -y"
        f" -f rawvideo -pixel_format rgb24 -video_size {WIDTH}x{HEIGHT}"
        f" -framerate {FRAMES_PER_SECOND} -i pipe:"
    )
    fades = f"afade=t=in:d=2,afade=t=out:st={seconds - 3}:d=3"
    picture_out = (
        "-c:v libx264 -profile:v main -level 3.1 -preset veryslow -tune animation -crf 26"
        " -g 250 -colorspace bt709 -color_primaries bt709 -color_trc bt709 -threads 1"
    )
    tone_out = "-c:a aac -b:a 24k -ac 1"
    file_out = "-movflags +faststart -map_metadata -1 -fflags +bitexact -flags +bitexact"
    return [
        *picture_in.split(),
        *("-f", "lavfi", "-i", f"aevalsrc={TONE}:s=44100:d={seconds},{fades}"),
        *("-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"),
        *picture_out.split(),
        *tone_out.split(),
        *file_out.split(),
        str(FILM),
    ]


if __name__ == "__main__":
    main()
