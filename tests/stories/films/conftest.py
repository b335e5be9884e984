"""Films as editors upload them, and the worker that takes them up."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from core import jobs
from core.models import Job
from stories.domain.films import plan, versions
from stories.models import Film


@pytest.fixture
def upload(home):
    """Saves a film with this file, as the form does."""

    def uploaded(source: Path | bytes, *people, ending="mp4", **values) -> Film:
        content = source if isinstance(source, bytes) else source.read_bytes()
        ending = ending if isinstance(source, bytes) else source.suffix[1:]
        values.setdefault("title", "Der Film")
        values.setdefault("type", "video")
        film = Film.objects.create(file=ContentFile(content, name=f"film.{ending}"), **values)
        film.people.set(people)
        return film

    return uploaded


@pytest.fixture
def work():
    """Does what waits, and tells how it went with the film."""

    def worked(film: Film) -> Job:
        jobs.work(until_empty=True, kinds=[versions.KIND, versions.FILE_KIND])
        film.refresh_from_db()
        return jobs.status(versions.KIND, film.pk)

    return worked


@pytest.fixture
def short_films_get_av1(monkeypatch):
    monkeypatch.setattr(plan, "AV1_FROM", 1)
