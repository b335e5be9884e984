"""How far films are, in words for editors. A list of films costs three queries at most."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.models import Job, JobState
from stories.domain.films import versions
from stories.enums import FilmFormat
from stories.models import Film, FilmVersion

SHORT_NAMES = {
    FilmFormat.H264_1080: "1080",
    FilmFormat.H264_720: "720",
    FilmFormat.H264_480: "480",
    FilmFormat.AV1: "AV1",
}


class Kind(models.TextChoices):
    READY = "ready", gettext_lazy("fertig")
    UNDER_WAY = "under_way", gettext_lazy("in Arbeit")
    FAILED = "failed", gettext_lazy("gescheitert")
    UNUSED = "unused", gettext_lazy("nicht gebraucht")


@dataclass(frozen=True)
class FilmState:
    """``percent`` from 0 to 100, None where nothing is under way."""

    key: int
    kind: Kind
    sentence: str
    percent: int | None = None

    @property
    def can_try_again(self) -> bool:
        return self.kind == Kind.FAILED

    @property
    def is_under_way(self) -> bool:
        return self.kind == Kind.UNDER_WAY


def states_of(films: Iterable[Film]) -> dict[int, FilmState]:
    """By key, how far each film is."""
    keys = [film.pk for film in films]
    found = Job.objects.filter(kind=versions.KIND, key__in=[str(key) for key in keys])
    jobs = {int(job.key): job for job in found}
    made: dict[int, list[str]] = {key: [] for key in keys}
    for key, form in FilmVersion.objects.filter(film__in=keys).values_list("film", "format"):
        made[key].append(form)
    quiet = [key for key in keys if not made[key] and _is_quiet(jobs.get(key))]
    unused = versions.unused_films(Film.objects.filter(pk__in=quiet)) if quiet else set()
    return {key: _state(key, jobs.get(key), made[key], key in unused) for key in keys}


def _is_quiet(job: Job | None) -> bool:
    return job is None or job.state == JobState.DONE


def _state(key: int, job: Job | None, made: Sequence[str], is_unused: bool) -> FilmState:
    if job and job.state == JobState.FAILED:
        return FilmState(key, Kind.FAILED, job.message)
    if job and job.state == JobState.RUNNING:
        percent = round(100 * job.progress)
        sentence = _("wird vorbereitet: %(percent)s %%") % {"percent": percent}
        return FilmState(key, Kind.UNDER_WAY, _with_made(sentence, made), percent)
    if job and job.state == JobState.WAITING:
        sentence = job.message or _("wartet darauf, vorbereitet zu werden")
        return FilmState(key, Kind.UNDER_WAY, _with_made(sentence, made))
    if made:
        return FilmState(key, Kind.READY, _with_made("", made))
    if is_unused:
        sentence = _("wird nicht vorbereitet: Weder Website noch Kiosk dürfen ihn zeigen")
        return FilmState(key, Kind.UNUSED, sentence)
    return FilmState(key, Kind.FAILED, _("ist noch nicht vorbereitet"))


def _with_made(sentence: str, made: Sequence[str]) -> str:
    if not made:
        return sentence
    names = [str(name) for form, name in SHORT_NAMES.items() if form in made]
    names += [_("Ton")] if FilmFormat.AUDIO in made else []
    ready = _("fertig: %(forms)s") % {"forms": ", ".join(names)}
    return "; ".join(filter(None, (sentence, ready)))
