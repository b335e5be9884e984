"""Keeps what was made of a film: only while the film is there, has that file and is wanted."""

import time
from pathlib import Path

from django.db import transaction

from stories.domain.films import versions
from stories.domain.films.codecs import codecs_of
from stories.domain.films.facts import Facts
from stories.domain.films.plan import Wanted
from stories.domain.films.progress import Step
from stories.domain.films.workroom import Workroom
from stories.models import Film, FilmVersion

LOOK_EVERY = 5  # seconds between two looks whether the film is still wanted


class NotWanted(Exception):
    """The film is gone, has another file or may be shown nowhere: what was made is dropped."""


class Keeper:
    """Writes rows for one film with the file it has now."""

    def __init__(self, film: Film, room: Workroom):
        self._room = room
        self._film = film
        self._same = Film.objects.filter(pk=film.pk, file=film.file.name)
        self._looked = time.monotonic()

    def note_facts(self, facts: Facts) -> None:
        picture = facts.picture
        self._same.update(
            duration=facts.duration,
            width=picture.width if picture else None,
            height=picture.height if picture else None,
        )

    def keep(self, wanted: Wanted, path: Path, step: Step) -> None:
        """Stores a form and writes its row: both or none. Raises NotWanted.

        What is stored without a row is deleted when the workroom is left, by us or by whoever
        comes after us.
        """
        version = FilmVersion(
            film=self._film,
            format=wanted.format,
            width=wanted.width,
            height=wanted.height,
            size=path.stat().st_size,
            codecs=codecs_of(path),
        )
        version.file.name = self._room.store("version", version, path, step)
        with transaction.atomic():
            if not self._same.select_for_update().exists() or not self._is_wanted():
                raise NotWanted
            version.save()

    def look(self) -> None:
        """Now and then, whether all this is still wanted. Raises NotWanted."""
        if time.monotonic() - self._looked < LOOK_EVERY:
            return
        self._looked = time.monotonic()
        if not self._same.exists() or not self._is_wanted():
            raise NotWanted

    def _is_wanted(self) -> bool:
        return versions.is_wanted(self._film)
