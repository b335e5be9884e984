"""The work on one film in the background: checked, measured, made into all its forms.

Each form is kept as soon as it is ready; who takes the work up again begins with what is
missing. Before anything is kept it is asked once more whether the film is still there, still
has that file, and may be shown anywhere at all.
"""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from core import jobs
from stories.domain.films import ffmpeg, kinds, plan, poster, sound, stills, transcode, versions
from stories.domain.films.checks import NOTHING, Refused, check
from stories.domain.films.keeping import Keeper, NotWanted
from stories.domain.films.kinds import ending_of
from stories.domain.films.plan import Wanted
from stories.domain.films.progress import Step, Way
from stories.domain.films.transcode import Source
from stories.domain.films.workroom import Workroom
from stories.enums import FilmFormat
from stories.models import Film

LISTEN, STILL = 2, 1  # weights of steps: about how long they take beside each other
WEIGHTS = {
    FilmFormat.H264_720: 8,
    FilmFormat.H264_480: 4,
    FilmFormat.AUDIO: 1,
    FilmFormat.H264_1080: 16,
    FilmFormat.AV1: 10,
}
SOUND_ONLY = "audio"  # wagtailmedia's type of a film without picture
ENOUGH = 0.95  # of the seconds of a film have to be in what is made of it
MISSING = _(
    "Die Datei liegt nicht mehr im Speicher. Bitte laden Sie den Film auf seiner Seite noch einmal"
    " hoch."
)
BROKEN = _(
    "Aus dieser Datei lässt sich kein Film machen: Mittendrin ist etwas zerstört oder in einem"
    " Format, das wir nicht lesen können. Bitte exportieren Sie ihn neu als MP4 (H.264) und laden"
    " Sie ihn noch einmal hoch."
)


def process(key: str, report: jobs.Report) -> None:
    """Makes what a film lacks. Raises CannotBeDone with a sentence for editors."""
    film = Film.objects.filter(pk=key).first()
    if film is None or not film.file or not versions.is_wanted(film):
        return
    try:
        with Workroom(film) as room:
            _Work(film, room, report).do()
    except NotWanted:
        return
    except FileNotFoundError:
        raise jobs.CannotBeDone(str(MISSING))
    except Refused as refusal:
        raise jobs.CannotBeDone(str(refusal.sentence))
    except ffmpeg.Failed as failure:
        if failure.may_pass:
            raise
        raise jobs.CannotBeDone(str(BROKEN))


class _Work:
    """What is known of one film while it is worked on."""

    def __init__(self, film: Film, room: Workroom, report: jobs.Report):
        self.film = film
        self.room = room
        self.keeper = Keeper(film, room)
        self.report = report
        self.told = 0.0

    def do(self) -> None:
        fetching, name = Step(self._tell, 0, 0, 0.02), self.film.file.name
        self.original = self.room.original(fetching)
        self.facts = fetching.wait_for(lambda: check(self.original, name=name))
        self.keeper.note_facts(self.facts)
        self.opened = ffmpeg.source(self.original, kinds.READERS[ending_of(name)])
        missing = self._missing()
        self.way = Way(self._tell, self.facts.duration, self._weights())
        self.way.skip(sum(WEIGHTS[one.format] for one in self.forms if one not in missing))
        self._choose_still()
        if missing:
            self._make(missing)

    def _missing(self) -> list[Wanted]:
        self.forms = plan.forms_of(self.facts, only_sound=self.film.type == SOUND_ONLY)
        if not self.forms:
            raise Refused(NOTHING, "nothing")
        made = set(self.film.versions.values_list("format", flat=True))
        return [one for one in self.forms if one.format not in made]

    def _weights(self) -> list[float]:
        return [LISTEN, STILL, *(WEIGHTS[one.format] for one in self.forms)]

    def _choose_still(self) -> None:
        step = self.way.step(STILL)
        if (
            not self.facts.picture
            or self.film.type == SOUND_ONLY
            or not stills.is_needed(self.film)
        ):
            return
        picture = poster.pick(self.opened, self.facts.picture, self.room.folder, step)
        if picture:
            stills.keep(self.film, picture, self.room, step)

    def _make(self, missing: list[Wanted]) -> None:
        levelled, spoken = self._sound(self.way.step(LISTEN))
        source = Source(self.opened, self.facts.picture, bool(self.facts.sound), levelled)
        for wanted in missing:
            step = self.way.step(WEIGHTS[wanted.format])
            if wanted.format == FilmFormat.AUDIO:
                self.keeper.keep(wanted, spoken, step)
                continue
            target = self.room.path(f"{wanted.format}.mp4")
            seconds = transcode.make(source, wanted, target, step)
            if seconds < ENOUGH * self.facts.duration - 1:
                raise jobs.CannotBeDone(str(BROKEN))
            if wanted.format != FilmFormat.AV1 or self._pays(target, wanted):
                self.keeper.keep(wanted, target, step)
            target.unlink(missing_ok=True)

    def _sound(self, step: Step) -> tuple[Path | None, Path | None]:
        """The levelled sound, None where it stays as it is; and the file with the sound alone."""
        if not self.facts.sound:
            return None, None
        measuring, writing = step.halves()
        target = self.room.path("sound.m4a")
        loudness = sound.measure(self.opened, measuring)
        if sound.can_stay(self.facts.sound, loudness):
            sound.repack(self.opened, target, writing)
            return None, target
        sound.level(self.opened, loudness, target, writing)
        return target, target

    def _pays(self, target: Path, wanted: Wanted) -> bool:
        """Whether AV1 is so much smaller than the H.264 of its size that it is worth its place."""
        beside = self.film.versions.exclude(format=FilmFormat.AV1).filter(height=wanted.height)
        sizes = beside.values_list("size", flat=True)
        return bool(sizes) and target.stat().st_size <= plan.AV1_MOST * min(sizes)

    def _tell(self, progress: float) -> None:
        self.told = max(self.told, progress)  # a figure that shrinks would be read as a failure
        self.report(self.told)
        self.keeper.look()
