"""Films that come in pieces: whole in the end whatever happens on the way, or not at all."""

import fcntl
import random
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.contrib.auth.models import Permission
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection

from core.models import User
from stories.domain import uploads
from stories.domain.uploads import pieces, rows
from stories.models import Film, FilmUpload

FILM = (Path(django_settings.BASE_DIR) / "demo/film/ich-habs-geschafft.mp4").read_bytes()
HALF, WHOLE = 300_000, len(FILM)  # bytes
NAME = "Rima Khalil.mp4"


def folder() -> Path:
    return Path(django_settings.PRIVATE_ROOT) / "uploads"


def files_left() -> list[str]:
    return [path.name for path in folder().iterdir()] if folder().exists() else []


def stored_films() -> set[str]:
    return {path.name for path in (Path(django_settings.PRIVATE_ROOT) / "films").glob("*")}


@pytest.fixture(autouse=True)
def empty_folder():
    for name in files_left():
        (folder() / name).unlink()


def begin(client, *, name=NAME, size=WHOLE, modified=1_700_000_000_000, kind="video"):
    data = {"name": name, "size": size, "modified": modified, "kind": kind}
    return client.post(reverse("film_uploads"), data)


def send(client, upload, offset, data):
    return client.post(
        f"{upload['address']}?offset={offset}", data, content_type="application/octet-stream"
    )


def sent(client, data=FILM, **values) -> dict:
    """A whole upload."""
    upload = begin(client, size=len(data), **values).json()
    assert send(client, upload, 0, data[:HALF]).status_code == 200
    assert send(client, upload, HALF, data[HALF:]).json()["offset"] == len(data)
    return upload


def form(key="", **values) -> dict:
    root = Collection.get_first_root_node().pk
    return {
        "title": "Ein Film",
        "collection": root,
        "duration": "0",
        "shows_people": "on",
        "file-upload": key,
        "file-name": NAME,
    } | values


ADD = ("wagtailmedia:add", ["video"])


def add(client, key="", **values):
    return client.post(reverse(ADD[0], args=ADD[1]), form(key, **values))


# All goes well ------------------------------------------------------------------------------


def test_a_film_comes_in_pieces_and_nothing_is_left_of_the_upload(editor_client):
    upload = sent(editor_client)
    assert add(editor_client, upload["key"]).status_code == 302
    film = Film.objects.get()
    assert film.file.read() == FILM
    assert film.file.name.startswith("films/")
    assert "Rima" not in film.file.name
    assert not FilmUpload.objects.exists()
    assert files_left() == []


def test_the_file_is_moved_and_not_copied_on_this_machine(editor_client):
    upload = sent(editor_client)
    number = (folder() / upload["key"]).stat().st_ino
    add(editor_client, upload["key"])
    assert Path(Film.objects.get().file.path).stat().st_ino == number


def test_a_storage_elsewhere_gets_the_bytes(editor_client, monkeypatch, tmp_path):
    class Elsewhere(FileSystemStorage):
        def _save(self, name, content):
            target = tmp_path / name
            target.parent.mkdir(parents=True)
            target.write_bytes(b"".join(content.chunks()))
            return name

    upload = sent(editor_client)
    monkeypatch.setattr(Film._meta.get_field("file"), "storage", Elsewhere(tmp_path))
    assert add(editor_client, upload["key"]).status_code == 302
    assert (tmp_path / Film.objects.get().file.name).read_bytes() == FILM
    assert files_left() == []
    assert not FilmUpload.objects.exists()


def test_nobody_reads_the_name_of_the_file_in_the_upload(editor_client):
    begin(editor_client)
    row = FilmUpload.objects.values().get()
    assert "Rima" not in str(row)
    assert row["ending"] == "mp4"


def test_a_film_named_after_its_file_gets_a_title_without_names(editor_client):
    upload = sent(editor_client)
    add(editor_client, upload["key"], title="Rima Khalil")
    assert "Rima" not in Film.objects.get().title


def test_a_new_file_takes_the_place_of_the_old_one(editor_client):
    add(editor_client, sent(editor_client)["key"])
    film = Film.objects.get()
    before = stored_films()
    upload = sent(editor_client, modified=2)
    page = reverse("wagtailmedia:edit", args=[film.pk])
    assert editor_client.post(page, form(upload["key"])).status_code == 302
    now = Film.objects.get()
    assert now.file.name != film.file.name
    assert now.file.read() == FILM
    assert len(stored_films()) == len(before)


def test_the_chooser_takes_an_upload_too(editor_client):
    upload = sent(editor_client)
    page = reverse("wagtailmedia:chooser_upload", args=["video"])
    data = {f"media-chooser-upload-{name}": value for name, value in form(upload["key"]).items()}
    assert editor_client.post(page, data).json()["step"] == "media_chosen"
    assert Film.objects.get().file.size == len(FILM)


def test_the_form_works_without_script(editor_client):
    data = form() | {"file": SimpleUploadedFile(NAME, FILM)}
    assert editor_client.post(reverse(ADD[0], args=ADD[1]), data).status_code == 302
    assert Film.objects.get().file.read() == FILM


# Broken off and taken up again --------------------------------------------------------------


def test_the_same_file_goes_on_where_it_stood(editor_client):
    upload = begin(editor_client).json()
    send(editor_client, upload, 0, FILM[:HALF])
    again = begin(editor_client).json()
    assert again["key"] == upload["key"]
    assert again["offset"] == HALF
    assert editor_client.get(upload["address"]).json()["offset"] == HALF


@pytest.mark.parametrize("changed", [{"name": "b.mp4"}, {"size": 9}, {"modified": 2}])
def test_another_file_begins_anew(editor_client, changed):
    upload = begin(editor_client).json()
    assert begin(editor_client, **changed).json()["key"] != upload["key"]


def test_a_piece_sent_twice_changes_nothing(editor_client):
    upload = begin(editor_client).json()
    send(editor_client, upload, 0, FILM[:HALF])
    again = send(editor_client, upload, 0, bytes(HALF))
    assert again.json()["offset"] == HALF
    send(editor_client, upload, HALF, FILM[HALF:])
    assert (folder() / upload["key"]).read_bytes() == FILM


def test_a_piece_that_leaves_a_gap_is_not_taken(editor_client):
    upload = begin(editor_client).json()
    answer = send(editor_client, upload, HALF, FILM[HALF:])
    assert answer.json()["offset"] == 0
    assert (folder() / upload["key"]).stat().st_size == 0


def test_half_a_piece_is_not_kept(editor):
    upload = rows.begin(editor, name=NAME, size=len(FILM), modified=1, kind="video")
    with pytest.raises(uploads.BrokenOff):
        uploads.receive(upload, offset=0, stream=BytesIO(FILM[:500]), length=HALF)
    upload.refresh_from_db()
    assert upload.offset == 0
    assert files_left() == [upload.key]


def test_what_a_stopped_server_wrote_beyond_its_row_is_cut_off(editor_client):
    upload = begin(editor_client).json()
    send(editor_client, upload, 0, FILM[:HALF])
    with (folder() / upload["key"]).open("ab") as file:
        file.write(b"half a piece")
    send(editor_client, upload, HALF, FILM[HALF:])
    assert (folder() / upload["key"]).read_bytes() == FILM


def test_a_file_that_a_disk_has_lost_begins_anew(editor_client):
    upload = begin(editor_client).json()
    send(editor_client, upload, 0, FILM[:HALF])
    (folder() / upload["key"]).unlink()
    assert begin(editor_client).json()["offset"] == 0


@pytest.mark.parametrize("seed", range(5))
def test_two_windows_at_once_make_one_sound_file(editor, seed):
    """Each sends what it thinks comes next, with pieces of its own size, in any order."""
    upload = rows.begin(editor, name=NAME, size=len(FILM), modified=1, kind="video")
    chance = random.Random(seed)
    windows = [[upload, 70_000], [upload, 110_000]]
    while not all(state.is_complete for state, _length in windows):
        window = chance.choice([one for one in windows if not one[0].is_complete])
        state, length = window
        piece = FILM[state.offset : state.offset + length]
        window[0] = uploads.receive(
            state, offset=state.offset, stream=BytesIO(piece), length=len(piece)
        )
    assert (folder() / upload.key).read_bytes() == FILM


def test_one_writes_at_a_time(editor):
    upload = rows.begin(editor, name=NAME, size=len(FILM), modified=1, kind="video")
    path = folder() / upload.key
    with pieces._alone(upload), path.open("r+b") as other, pytest.raises(BlockingIOError):
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)


# Refused ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"size": 0}, "Datei ist leer"),
        ({"size": 5 * 1024**3}, "größer als 4 GB"),
        ({"name": "film.exe"}, "MP4, MOV, WEBM"),
        ({"name": "ton.mp3"}, "MP4, MOV, WEBM"),
        ({"name": "film.mp4", "kind": "audio"}, "MP3, M4A, OGG, WAV"),
        ({"name": "film"}, "MP4, MOV, WEBM"),
        ({"size": "viel"}, "lässt sich nicht hochladen"),
    ],
)
def test_what_could_not_be_taken_is_refused_before_it_is_sent(editor_client, values, words):
    answer = begin(editor_client, **values)
    assert answer.status_code == 400
    assert words in answer.json()["sentence"]
    assert not FilmUpload.objects.exists()
    assert files_left() == []


def test_a_file_that_is_none_is_refused_with_its_first_piece(editor_client):
    upload = begin(editor_client).json()
    answer = send(editor_client, upload, 0, b"Das ist ein Text." * 2000)
    assert answer.status_code == 400
    assert "kein Film oder Ton" in answer.json()["sentence"]
    assert not FilmUpload.objects.exists()
    assert files_left() == []


def test_half_a_film_is_refused_when_it_is_here(editor_client):
    half = FILM[:HALF]
    upload = begin(editor_client, size=len(half)).json()
    answer = send(editor_client, upload, 0, half)
    assert answer.status_code == 400
    assert "nicht vollständig" in answer.json()["sentence"]
    assert not FilmUpload.objects.exists()
    assert files_left() == []


def test_a_film_without_script_is_checked_as_a_whole_too(editor_client):
    data = form() | {"file": SimpleUploadedFile(NAME, FILM[:HALF])}
    before = stored_films()
    response = editor_client.post(reverse(ADD[0], args=ADD[1]), data)
    assert "nicht vollständig" in response.content.decode()
    assert not Film.objects.exists()
    assert stored_films() == before


def test_a_full_disk_is_said_before_anything_is_sent(editor_client, monkeypatch):
    monkeypatch.setattr(rows.shutil, "disk_usage", lambda path: type("Usage", (), {"free": 10**6}))
    assert "nicht genug Platz" in begin(editor_client).json()["sentence"]
    assert not FilmUpload.objects.exists()


def test_what_others_still_send_counts_as_used_space(editor_client, monkeypatch):
    begin(editor_client, size=3 * 1024**3)
    free = 4 * 1024**3
    monkeypatch.setattr(rows.shutil, "disk_usage", lambda path: type("Usage", (), {"free": free}))
    answer = begin(editor_client, size=2 * 1024**3)
    assert "nicht genug Platz" in answer.json()["sentence"]


def test_a_disk_that_fills_up_on_the_way_is_said(editor_client, monkeypatch):
    def full(*args):
        raise OSError(28, "No space left on device")

    upload = begin(editor_client).json()
    monkeypatch.setattr(pieces, "_copy", full)
    assert "nicht genug Platz" in send(editor_client, upload, 0, FILM[:HALF]).json()["sentence"]
    assert FilmUpload.objects.get().offset == 0


def test_nobody_begins_without_end(editor_client):
    for number in range(5):
        assert begin(editor_client, modified=number).status_code == 200
    answer = begin(editor_client, modified=9)
    assert "schon 5 Dateien angefangen" in answer.json()["sentence"]
    assert begin(editor_client, modified=3).status_code == 200
    page = editor_client.get(reverse(ADD[0], args=ADD[1])).content.decode()
    assert page.count('data-do="discard"') == 5


@pytest.mark.parametrize(
    ("offset", "data"),
    [
        (-1, FILM[:HALF]),
        (0, FILM + b"more"),
        (0, FILM[:100]),
        (len(FILM) + 5, b"x"),
        (len(FILM), b""),
        ("x", b"x"),
    ],
)
def test_pieces_that_cannot_be_right_are_refused(editor_client, offset, data):
    upload = begin(editor_client).json()
    assert send(editor_client, upload, offset, data).status_code == 400
    assert FilmUpload.objects.get().offset == 0


def test_a_piece_is_not_larger_than_agreed(editor_client, monkeypatch):
    monkeypatch.setattr(pieces, "PIECE", HALF - 1)
    upload = begin(editor_client).json()
    assert send(editor_client, upload, 0, FILM[:HALF]).status_code == 400


# The form -----------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["f" * 32, "../../etc/passwd", "x\0y"])
def test_a_key_that_nobody_knows_is_refused(editor_client, key):
    response = add(editor_client, key)
    assert response.status_code == 200
    assert "nicht ganz, auf dem Server angekommen" in response.content.decode()
    assert not Film.objects.exists()


def test_an_unfinished_upload_is_no_film(editor_client):
    upload = begin(editor_client).json()
    send(editor_client, upload, 0, FILM[:HALF])
    response = add(editor_client, upload["key"])
    assert "nicht ganz, auf dem Server angekommen" in response.content.decode()
    assert not Film.objects.exists()


def test_the_upload_waits_while_other_fields_are_mended(editor_client):
    upload = sent(editor_client)
    page = add(editor_client, upload["key"], title="").content.decode()
    assert f'name="file-upload" value="{upload["key"]}"' in page
    assert "ist schon hochgeladen" in page
    assert add(editor_client, upload["key"]).status_code == 302
    assert files_left() == []


def test_one_upload_makes_one_film(editor_client):
    upload = sent(editor_client)
    assert add(editor_client, upload["key"]).status_code == 302
    assert add(editor_client, upload["key"]).status_code == 200
    assert Film.objects.count() == 1


def test_of_two_clicks_at_once_one_saves(editor):
    upload = rows.begin(editor, name=NAME, size=len(FILM), modified=1, kind="video")
    uploads.receive(upload, offset=0, stream=BytesIO(FILM), length=len(FILM))
    first = uploads.received_file(editor, upload.key, NAME)
    second = uploads.received_file(editor, upload.key, NAME)
    assert first.claim()
    assert not second.claim()


def test_a_database_that_refuses_the_film_leaves_no_file(editor_client, monkeypatch):
    upload = sent(editor_client)
    before = stored_films()

    def refuse(self, *args, **kwargs):
        self.file.save(self.file.name, self.file.file, save=False)
        raise RuntimeError

    monkeypatch.setattr(Film, "save", refuse)
    with pytest.raises(RuntimeError):
        add(editor_client, upload["key"])
    assert stored_films() == before
    assert not Film.objects.exists()


# Whose --------------------------------------------------------------------------------------


def other_editor() -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("andere", "andere@example.org", "x"))
    return client


def test_an_upload_belongs_to_its_user(editor_client):
    upload = sent(editor_client)
    stranger = other_editor()
    assert stranger.get(upload["address"]).status_code == 404
    assert stranger.delete(upload["address"]).status_code == 404
    assert send(stranger, upload, 0, FILM[:HALF]).status_code == 404
    assert add(stranger, upload["key"]).status_code == 200
    assert not Film.objects.exists()
    assert begin(stranger).json()["key"] != upload["key"]


def test_who_may_not_add_films_sends_none(client, django_user_model):
    user = django_user_model.objects.create_user("gast", "gast@example.org", "x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert begin(client).status_code in (302, 403)
    assert not FilmUpload.objects.exists()


def test_strangers_are_sent_to_the_door(client, db):
    assert begin(client).status_code == 302
    assert client.post(
        reverse("film_uploads"), {}, headers={"X-Requested-With": "XMLHttpRequest"}
    ).status_code in (302, 403)
    assert not FilmUpload.objects.exists()


def test_pieces_need_the_token_of_the_page(editor):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    assert begin(client).status_code == 403
    assert not FilmUpload.objects.exists()


def test_an_unfinished_upload_has_no_address_for_visitors(editor_client, client):
    upload = sent(editor_client)
    assert Client().get(f"/media/uploads/{upload['key']}").status_code == 404


# Forgotten ----------------------------------------------------------------------------------


def test_a_cancelled_upload_leaves_nothing(editor_client):
    upload = begin(editor_client).json()
    send(editor_client, upload, 0, FILM[:HALF])
    assert editor_client.delete(upload["address"]).status_code == 200
    assert not FilmUpload.objects.exists()
    assert files_left() == []
    assert send(editor_client, upload, HALF, FILM[HALF:]).status_code == 404


def test_what_nobody_goes_on_with_is_purged_after_two_days(editor_client, settings):
    old, new = begin(editor_client, modified=1).json(), begin(editor_client, modified=2).json()
    row = FilmUpload.objects.get(key=old["key"])
    FilmUpload.objects.filter(pk=row.pk).update(touched_at=row.touched_at - timedelta(days=3))
    call_command("purge_expired")
    assert [upload.key for upload in FilmUpload.objects.all()] == [new["key"]]
    assert files_left() == [new["key"]]


def test_files_that_no_row_knows_are_purged_when_they_are_old(editor):
    upload = rows.begin(editor, name=NAME, size=9, modified=1, kind="video")
    FilmUpload.objects.filter(pk=upload.pk).delete()
    assert uploads.purge() == 0
    assert files_left() == [upload.key]
    uploads.purge(timezone.now() + timedelta(days=3))
    assert files_left() == []
