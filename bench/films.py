"""A film of 1080 lines into each of its forms, as a multiple of real time."""

import tempfile
from pathlib import Path

from bench.figures import Figure, seconds_of
from bench.samples import FILM_SECONDS, film


def measure() -> list[Figure]:
    from stories.domain.films import ffmpeg, plan, probe, sound, transcode
    from stories.domain.films.progress import Step
    from stories.enums import FilmFormat

    with tempfile.TemporaryDirectory(prefix="exhibition-bench-") as folder:
        original = Path(folder) / "film.mp4"
        film(original)
        facts = probe.probe(original, "mp4")
        step = Step(lambda share: None, facts.duration)
        opened = ffmpeg.source(original, "mov")
        levelled = Path(folder) / "sound.m4a"

        def level_sound() -> None:
            sound.level(opened, sound.measure(opened, step), levelled, step)

        figures = [_figure("sound: measured and levelled", seconds_of(level_sound))]
        source = transcode.Source(opened, facts.picture, True, levelled)
        wanted = [one for one in plan.forms_of(facts) if one.height]
        at_720 = next(one for one in wanted if one.format == FilmFormat.H264_720)
        wanted.append(plan.Wanted(FilmFormat.AV1, at_720.width, at_720.height))
        for form in wanted:
            target = Path(folder) / f"{form.format}.mp4"
            took = seconds_of(lambda: transcode.make(source, form, target, step))  # noqa: B023
            figures.append(_figure(f"{form.format.label} ({form.height} lines)", took))
    return figures


def _figure(name: str, took: float) -> Figure:
    return Figure(f"film: {name}", FILM_SECONDS / took, "× real time", took)
