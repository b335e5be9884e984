"""A folder for the work on one film: originals from afar, half files, and what to clear away.

Whoever is killed leaves such a folder behind; the next to work clears it away. What is put
into a storage is noted first, so that a file whose row was never written is found again.
"""

import shutil
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.files import File
from django.core.files.storage import Storage
from django.db import models

from core.files import delete_for_sure
from core.models import Job, JobState
from stories.domain.films.kinds import ending_of
from stories.domain.films.progress import Step
from stories.models import Film, FilmVersion, Photo

FOLDER = "arbeit"
NOTES = "stored"
CHUNK = 1024 * 1024  # bytes
NOTED: dict[str, models.FileField] = {
    "version": FilmVersion._meta.get_field("file"),
    "photo": Photo._meta.get_field("file"),
}


class Workroom:
    """The folder while the work lasts. Leaving clears it away, with all that has no row."""

    def __init__(self, film: Film):
        self.film = film
        self.folder = Path()

    def __enter__(self) -> "Workroom":
        clear_leftovers(self.film.pk)
        _root().mkdir(parents=True, exist_ok=True)
        self.folder = Path(tempfile.mkdtemp(prefix=f"film-{self.film.pk}-", dir=_root()))
        return self

    def __exit__(self, *_error) -> None:
        _clear(self.folder)

    def path(self, name: str) -> Path:
        return self.folder / name

    def original(self, step: Step) -> Path:
        """Where the film as it was uploaded can be read; copied here from a storage far away.

        Raises FileNotFoundError where it is missing, and what the step raises.
        """
        storage, name = self.film.file.storage, self.film.file.name
        try:
            return Path(storage.path(name))
        except NotImplementedError:
            return self._copied(storage, name, step)

    def _copied(self, storage: Storage, name: str, step: Step) -> Path:
        target = self.path(f"original.{ending_of(name)}")
        size = storage.size(name) or 1
        with storage.open(name) as source, target.open("wb") as copy:
            for chunk in iter(lambda: source.read(CHUNK), b""):
                copy.write(chunk)
                step.tell(step.start + (step.end - step.start) * copy.tell() / size)
        return target

    def store(self, what: str, instance: models.Model, path: Path, step: Step) -> str:
        """Puts a file into the storage of ``NOTED[what]``; returns its name there.

        It is deleted again on leaving unless a row knows it by then.
        """
        field = NOTED[what]
        name = field.generate_filename(instance, path.name)
        with self.path(NOTES).open("a") as notes:
            notes.write(f"{what} {name}\n")
        return step.wait_for(lambda: _saved(field.storage, name, path))


def _saved(storage: Storage, name: str, path: Path) -> str:
    with path.open("rb") as content:
        return storage.save(name, File(content, name=path.name))


def clear_leftovers(film_key: int) -> None:
    """Clears away what workers left that were killed: at this film, or at one nobody works on."""
    running = Job.objects.filter(state=JobState.RUNNING, kind="film").values_list("key", flat=True)
    busy = set(running) - {str(film_key)}
    for folder in _root().glob("film-*-*"):
        if folder.name.split("-")[1] not in busy:
            _clear(folder)


def _clear(folder: Path) -> None:
    notes = folder / NOTES
    for line in notes.read_text().splitlines() if notes.exists() else []:
        what, _space, name = line.partition(" ")
        field = NOTED.get(what)
        if field and not field.model._base_manager.filter(file=name).exists():
            delete_for_sure(field.storage, name)
    shutil.rmtree(folder, ignore_errors=True)


def _root() -> Path:
    return Path(settings.PRIVATE_ROOT) / FOLDER
