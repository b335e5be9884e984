"""The work on a film: kept when ready, taken up where it stood, dropped when not wanted."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import Storage, default_storage
from django.utils import timezone

from core import file_deletion, jobs
from core.models import Job, JobState
from stories.domain.films import ffmpeg, processing, stills, transcode, versions
from stories.domain.films.progress import Step
from stories.domain.films.workroom import Workroom
from stories.enums import Channel
from stories.models import Film, FilmVersion, Photo
from tests import factories, media_files

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path, monkeypatch):
    """A private folder of its own, so that what is left behind can be counted."""
    for name in ("location", "base_location"):
        monkeypatch.setattr(default_storage, name, str(tmp_path))
    settings.PRIVATE_ROOT = tmp_path
    return tmp_path


def left_in(folder: str) -> list[str]:
    where = Path(default_storage.location) / folder
    return sorted(os.listdir(where)) if where.exists() else []


def stored_versions() -> list[str]:
    return [f"film-versions/{name}" for name in left_in("film-versions")]


def rows() -> list[str]:
    return sorted(FilmVersion.objects.values_list("file", flat=True))


def when(monkeypatch, module, name: str, happens, *, number=1) -> None:
    """Lets something happen before a function is called for the ``number``-th time."""
    original, calls = getattr(module, name), []

    def called(*arguments, **options):
        calls.append(1)
        if len(calls) == number:
            happens()
        return original(*arguments, **options)

    monkeypatch.setattr(module, name, called)


class Killed(BaseException):
    """Stands for the end of the worker: nothing is cleaned, nothing written down."""


def kill():
    raise Killed


def test_a_new_film_is_asked_for_and_a_changed_title_is_not(upload):
    film = upload(media_files.film())
    assert jobs.status(versions.KIND, film.pk).state == JobState.WAITING
    Job.objects.all().delete()
    film.title = "Ein anderer Titel"
    film.save()
    assert jobs.status(versions.KIND, film.pk) is None


def test_size_and_length_are_noted(upload, work):
    film = upload(media_files.turned())
    work(film)
    assert (film.width, film.height) == (180, 320)
    assert film.duration == pytest.approx(2, abs=0.1)


def test_nothing_is_left_in_the_workroom(upload, work):
    work(upload(media_files.film()))
    assert left_in("arbeit") == []
    assert stored_versions() == rows()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"kein Film", "Ihr Inhalt sieht anders aus"),
        (b"", "Datei ist leer"),
        (media_files.half(), "Ihr Ende fehlt"),
        (media_files.broken_inside(), "Mittendrin ist etwas zerstört"),
    ],
    ids=["text", "empty", "half", "broken"],
)
def test_what_is_no_film_gets_a_sentence_and_leaves_nothing(upload, work, content, words):
    film = upload(content)
    job = work(film)
    assert job.state == JobState.FAILED
    assert words in job.message
    assert "Bitte" in job.message
    assert (left_in("arbeit"), stored_versions(), rows()) == ([], [], [])


def test_a_list_of_other_files_is_not_followed(upload, work, own_files):
    secret = own_files / "geheim.mp4"
    secret.write_bytes(media_files.film().read_bytes())
    lists = [f"#EXTM3U\n#EXTINF:2,\n{secret}\n", f"ffconcat version 1.0\nfile {secret}\n"]
    for content in lists:
        assert work(upload(content.encode())).state == JobState.FAILED
        path = own_files / "list.mp4"
        path.write_text(content)
        with pytest.raises(ffmpeg.Failed):
            ffmpeg.run([*ffmpeg.source(path, "mov"), "-f", "null", "-"], cpu_seconds=10)
    assert rows() == []


def test_a_file_that_is_gone_is_said(upload, work):
    film = upload(media_files.film())
    default_storage.delete(film.file.name)
    assert "liegt nicht mehr" in work(film).message


def test_a_failed_film_can_be_tried_again(upload, work, monkeypatch):
    film = upload(media_files.silent())
    with monkeypatch.context() as broken:
        broken.setattr(transcode, "make", lambda *_: (_ for _ in ()).throw(ffmpeg.Failed(1, "")))
        assert work(film).state == JobState.FAILED
    versions.want_versions(film)
    assert work(film).state == JobState.DONE
    assert film.versions.count() == 1


def test_a_full_disk_is_tried_again_by_itself(upload, work, monkeypatch):
    full = ffmpeg.Failed(1, "av_interleaved_write_frame(): No space left on device")
    monkeypatch.setattr(transcode, "make", lambda *_: (_ for _ in ()).throw(full))
    job = work(upload(media_files.silent()))
    assert job.state == JobState.WAITING
    assert job.not_before > timezone.now()


def test_who_takes_up_the_work_of_the_killed_makes_only_what_is_missing(upload, work, monkeypatch):
    film = upload(media_files.film("1280x720", 2, rate=5))
    with monkeypatch.context() as dying:
        dying.setattr("stories.domain.films.workroom._clear", lambda folder: None)
        when(dying, transcode, "make", kill, number=2)
        with pytest.raises(Killed):
            processing.process(str(film.pk), jobs.Report(jobs.claim([versions.KIND])))
    first = film.versions.get()
    assert first.format == "h264_720"
    assert left_in("arbeit") != []
    Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    made = []
    when(monkeypatch, transcode, "make", lambda: made.append(1))
    assert work(film).state == JobState.DONE
    assert film.versions.get(format="h264_720") == first
    assert film.versions.count() == 3
    assert left_in("arbeit") == []
    assert stored_versions() == rows()


def test_a_file_stored_by_the_killed_without_a_row_is_cleared_away(upload, work, monkeypatch):
    film = upload(media_files.silent())
    with monkeypatch.context() as dying:
        dying.setattr("stories.domain.films.workroom._clear", lambda folder: None)
        when(dying, FilmVersion, "save", kill)
        with pytest.raises(Killed):
            processing.process(str(film.pk), jobs.Report(jobs.claim([versions.KIND])))
    assert len(stored_versions()) == 1
    assert rows() == []
    Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    work(film)
    assert len(rows()) == 1
    assert stored_versions() == rows()


def test_a_worker_leaves_the_room_of_another_alone(upload, work, own_files):
    busy = own_files / "arbeit" / "film-999-abc"
    forgotten = own_files / "arbeit" / "film-998-abc"
    for folder in (busy, forgotten):
        folder.mkdir(parents=True)
    lease = timezone.now() + timedelta(minutes=1)
    Job.objects.create(kind=versions.KIND, key="999", state=JobState.RUNNING, lease_until=lease)
    work(upload(media_files.silent()))
    assert left_in("arbeit") == ["film-999-abc"]


def test_who_lost_the_lease_keeps_nothing(upload, monkeypatch):
    film = upload(media_files.silent())
    report = jobs.Report(jobs.claim([versions.KIND]))
    when(monkeypatch, transcode, "make", lambda: Job.objects.update(worker="another"))
    monkeypatch.setattr(jobs, "REPORT_EVERY", 0)
    with pytest.raises(jobs.LeaseLost):
        processing.process(str(film.pk), report)
    assert (left_in("arbeit"), stored_versions(), rows()) == ([], [], [])


@pytest.mark.parametrize("moment", [transcode, ffmpeg], ids=["before", "while"])
def test_nothing_is_kept_of_a_film_that_is_deleted_meanwhile(upload, work, monkeypatch, moment):
    film = upload(media_files.silent())
    name = "make" if moment is transcode else "_seconds"
    when(monkeypatch, moment, name, lambda: Film.objects.get(pk=film.pk).delete())
    jobs.work(until_empty=True)
    assert jobs.status(versions.KIND, film.pk) is None
    assert (left_in("arbeit"), stored_versions(), rows()) == ([], [], [])


def test_nothing_is_kept_of_a_film_that_is_withdrawn_meanwhile(upload, work, monkeypatch):
    person = factories.make_person()
    factories.make_consent(person)
    film = upload(media_files.silent(), person)
    when(monkeypatch, transcode, "make", lambda: factories.withdraw_everything(person))
    work(film)
    assert (left_in("arbeit"), stored_versions(), rows()) == ([], [], [])


def test_of_a_replaced_file_nothing_is_left(
    upload, work, monkeypatch, django_capture_on_commit_callbacks
):
    film = upload(media_files.film())
    work(film)
    old, old_still = rows(), film.still
    assert old
    with django_capture_on_commit_callbacks(execute=True):
        film.file = ContentFile(media_files.silent().read_bytes(), name="neu.mov")
        film.save()
    film.refresh_from_db()
    assert film.still is None
    assert not Photo.objects.filter(pk=old_still.pk).exists()
    assert (stored_versions(), rows()) == ([], [])
    work(film)
    assert [version.format for version in film.versions.all()] == ["h264_480"]
    assert film.still != old_still


def test_a_file_replaced_meanwhile_is_the_one_that_counts(upload, work, monkeypatch):
    film = upload(media_files.film())

    def replace():
        again = Film.objects.get(pk=film.pk)
        again.file = ContentFile(media_files.silent().read_bytes(), name="neu.mov")
        again.save()

    when(monkeypatch, transcode, "make", replace)
    assert work(film).state == JobState.DONE
    assert [version.format for version in film.versions.all()] == ["h264_480"]
    assert stored_versions() == rows()


def test_a_file_that_could_not_be_deleted_is_deleted_later(
    upload, work, monkeypatch, django_capture_on_commit_callbacks
):
    film = upload(media_files.silent())
    work(film)
    with (
        monkeypatch.context() as failing,
        django_capture_on_commit_callbacks(execute=True),
    ):
        failing.setattr(file_deletion, "delete_for_sure", lambda storage, name: False)
        versions.forget_versions([film])
    (left,) = stored_versions()
    work(film)
    assert left not in stored_versions()
    assert stored_versions() == rows()


def test_a_film_that_its_people_allow_nowhere_gets_no_versions(upload, work):
    person = factories.make_person()
    factories.make_consent(person)
    film = upload(media_files.silent(), person)
    factories.withdraw_everything(person)
    work(film)
    assert rows() == []
    assert versions.unused_films(Film.objects.all()) == {film.pk}


@pytest.mark.parametrize("channel", [Channel.WEB, Channel.KIOSK])
def test_a_film_that_one_channel_may_show_gets_its_versions(upload, work, channel):
    person = factories.make_person()
    factories.make_consent(person, channels=[channel])
    work(upload(media_files.silent(), person))
    assert len(rows()) == 1


def test_a_film_for_which_nobody_is_entered_yet_gets_its_versions(upload, work):
    film = upload(media_files.silent())
    assert film.shows_people
    work(film)
    assert len(rows()) == 1


def test_a_worker_asks_for_films_of_before(upload, work):
    film = upload(media_files.silent())
    Job.objects.all().delete()
    assert work(film).state == JobState.DONE
    assert len(rows()) == 1


def test_a_worker_does_not_ask_again_for_what_has_failed(upload, work):
    film = upload(b"kein Film")
    assert work(film).state == JobState.FAILED
    assert work(film).attempts == 1


def test_the_still_is_of_the_films_people(upload, work):
    rima, omar = factories.make_person("Rima"), factories.make_person("Omar")
    for person in (rima, omar):
        factories.make_consent(person)
    film = upload(media_files.silent(), rima, credit="Foto: Mentor")
    work(film)
    assert set(film.still.people.all()) == {rima}
    assert film.still.shows_people
    assert film.still.credit == "Foto: Mentor"
    assert (film.still.width, film.still.height) == (320, 180)
    film.people.add(omar)
    assert set(film.still.people.all()) == {rima, omar}
    omar.films.remove(film)
    assert set(film.still.people.all()) == {rima}
    film.shows_people = False
    film.save()
    assert not Photo.objects.get(pk=film.still_id).shows_people


def test_a_still_that_editors_chose_stays(upload, work):
    chosen = factories.make_photo()
    film = upload(media_files.silent(), still=chosen)
    work(film)
    assert film.still == chosen
    film.people.add(factories.make_person())
    assert not chosen.people.exists()


def test_a_still_that_editors_choose_meanwhile_stays(upload, work, monkeypatch):
    chosen = factories.make_photo()
    film = upload(media_files.silent())
    when(monkeypatch, stills, "keep", lambda: Film.objects.update(still=chosen))
    work(film)
    assert film.still == chosen
    assert Photo.objects.count() == 1
    assert len(left_in("photos")) == 1


def test_the_still_goes_with_the_film(upload, work):
    film = upload(media_files.silent())
    work(film)
    film.delete()
    assert not Photo.objects.exists()


class FarAwayStorage(Storage):
    """Has no paths on this machine, as S3 has none: ``path`` is not there."""

    def _open(self, name, mode="rb"):
        return media_files.silent().open(mode)

    def size(self, name):
        return media_files.silent().stat().st_size


def test_a_film_from_a_storage_far_away_is_copied_for_the_work_only(upload, own_files):
    film = upload(media_files.silent())
    film.file.storage = FarAwayStorage()
    said = []
    with Workroom(film) as room:
        copy = room.original(Step(said.append, 2, 0, 0.5))
        assert copy.read_bytes() == media_files.silent().read_bytes()
        assert own_files / "arbeit" in copy.parents
    assert said[-1] == pytest.approx(0.5)
    assert left_in("arbeit") == []


def test_progress_grows_and_ends_at_one(upload, work, monkeypatch):
    said = []
    monkeypatch.setattr(jobs.Report, "__call__", lambda self, progress: said.append(progress))
    assert work(upload(media_files.film())).progress == 1
    assert said == sorted(said)
    assert max(said) <= 1
    assert len(set(said)) > 5
