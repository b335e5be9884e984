"""Picks a still of a film: sharp, well lit, with something in it."""

from pathlib import Path

from PIL import Image, ImageFilter, ImageStat

from stories.domain.films import ffmpeg, transcode
from stories.domain.films.facts import Picture
from stories.domain.films.plan import Wanted
from stories.domain.films.progress import Step
from stories.enums import FilmFormat

# Where to look, as shares of the film: not at titles and credits.
MOMENTS = (0.1, 0.25, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
SHORT, FEW = 10, slice(1, 7, 2)  # up to so many seconds a few moments say enough
WIDEST = 1920  # px
LONG = 60  # seconds from which on there are enough frames that need no others to be read
LOOKED_AT = (320, 320)  # px, for judging
DARK, BRIGHT = 35, 225  # mean of 0 to 255 beyond which little is to be seen
QUALITY = 90  # JPEG


def pick(opened: list[str], picture: Picture, folder: Path, step: Step) -> Path | None:
    """The best of some frames as a JPEG in ``folder``; None where no frame can be read."""
    frames = []
    moments = MOMENTS[FEW] if step.duration <= SHORT else MOMENTS
    for number, moment in enumerate(moments):
        target = folder / f"still-{number}.png"
        if _frame(opened, picture, moment * step.duration, target, step):
            frames.append(target)
        step.heard(moment * step.duration)
    best = max(frames, key=_worth, default=None)
    return best and _as_jpeg(best, folder / "still.jpg")


def _frame(opened: list[str], picture: Picture, second: float, target: Path, step: Step) -> bool:
    share = min(WIDEST / max(picture.width, picture.height), 1)
    size = Wanted(
        FilmFormat.H264_1080, round(picture.width * share) or 1, round(picture.height * share) or 1
    )
    filters = ",".join([*transcode.filters(picture, size), "format=rgb24"])
    try:
        ffmpeg.run(
            [
                *_jump(second, step.duration),
                *[*opened, "-map", "0:V:0", "-frames:v", "1"],
                *["-vf", filters, "-map_metadata", "-1", "-f", "image2", "-update", "1"],
                f"file:{target}",
            ],
            cpu_seconds=step.cpu_seconds,
            heard=lambda _seconds: step.tell(step.start),
        )
    except ffmpeg.Failed as error:
        if error.may_pass:
            raise
        return False
    return target.exists()


def _jump(second: float, duration: float) -> list[str]:
    """To the moment itself; in a long film to the next frame before that stands for itself."""
    start = ["-ss", f"{second:.3f}"]
    return start if duration <= LONG else [*start, "-noaccurate_seek", "-skip_frame", "nokey"]


def _worth(path: Path) -> float:
    """More is better: edges that are there (sharp, something in it), in good light."""
    with Image.open(path) as frame:
        grey = frame.convert("L")
    grey.thumbnail(LOOKED_AT)
    light = ImageStat.Stat(grey).mean[0]
    edges = ImageStat.Stat(grey.filter(ImageFilter.FIND_EDGES)).stddev[0]
    return edges if DARK <= light <= BRIGHT else edges / 100


def _as_jpeg(path: Path, target: Path) -> Path:
    with Image.open(path) as frame:
        frame.convert("RGB").save(target, "JPEG", quality=QUALITY, optimize=True)
    return target
