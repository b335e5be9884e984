"""What cannot be used as a film is refused with a reason; what can is known exactly."""

import io
import os
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from stories.domain.films import Refused, check, checks
from stories.domain.films.facts import facts_of
from tests import media_files

PLAYLIST = b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"
CONCAT = b"ffconcat version 1.0\nfile /etc/passwd\n"
SDP = b"v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n"
NO_INDEX = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x10mdat\0\0\0\0\0\0\0\0"
PHOTO = b"\xff\xd8\xff\xe0" + b"\0" * 200


def code_of(content: bytes, name: str) -> str:
    with pytest.raises(Refused) as refusal:
        check(io.BytesIO(content), name=name)
    sentence = str(refusal.value.sentence)
    assert "Bitte" in sentence
    assert "%(" not in sentence
    return refusal.value.code


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "film.mp4", "empty"),
        (b"Ein Text, kein Film. " * 9, "film.mp4", "not_a_film"),
        (PLAYLIST, "film.mp4", "not_a_film"),
        (PLAYLIST, "film.webm", "not_a_film"),
        (CONCAT, "film.mov", "not_a_film"),
        (SDP, "film.mp4", "not_a_film"),
        (PHOTO, "film.mp4", "not_a_film"),
        (NO_INDEX, "film.mp4", "nothing"),
        (b"\0\0\0\x18ftypmp42" + PLAYLIST, "film.mp4", "half"),
        (b"MZ", "film.exe", "unknown_ending"),
        (b"MZ", "film", "unknown_ending"),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",
)
def test_what_is_no_film_is_refused(content, name, code):
    assert code_of(content, name) == code


@pytest.mark.parametrize(
    ("of", "name"), [("end", "a.mp4"), ("front", "a.mp4"), ("front", "a.mov"), ("webm", "a.webm")]
)
def test_half_a_film_is_refused(of, name):
    assert code_of(media_files.half(of), name) == "half"


def test_a_film_under_the_ending_of_another_kind_is_refused():
    assert code_of(media_files.film().read_bytes(), "film.webm") == "not_a_film"
    assert code_of(media_files.webm().read_bytes(), "film.mp4") == "not_a_film"


def test_more_than_four_gigabytes_are_refused_without_reading_them(tmp_path):
    path = tmp_path / "film.mp4"
    with path.open("wb") as file:
        file.truncate(checks.LARGEST + 1)
    with pytest.raises(Refused, match="too_large"):
        check(path, name="film.mp4")


@pytest.mark.parametrize(
    ("track", "code"),
    [
        ({"width": 9000, "height": 100}, "sides"),
        ({"width": 0, "height": 100}, "sides"),
        ({"width": 8000, "height": 100, "pixel_aspect_ratio": "2.000"}, "sides"),
        ({"width": 320, "height": 180, "duration": 0}, "no_duration"),
        ({"width": 320, "height": 180, "duration": 4 * 3600 * 1000 + 1000}, "too_long"),
    ],
)
def test_what_no_film_measures_is_refused(monkeypatch, track, code):
    video = {"track_type": "Video", "duration": 1000} | track
    monkeypatch.setattr(checks, "probe", lambda path, ending: facts_of([video]))
    assert code_of(media_files.film().read_bytes(), "film.mp4") == code


def test_a_file_that_says_nothing_in_time_is_refused(monkeypatch):
    def unreadable(path, ending):
        raise checks.Unreadable

    monkeypatch.setattr(checks, "probe", unreadable)
    assert code_of(media_files.film().read_bytes(), "film.mp4") == "not_a_film"


@pytest.mark.parametrize("make", ["film", "turned", "webm", "silent", "live_webm", "sound_only"])
def test_a_sound_file_is_taken_and_left_at_its_start(make):
    path: Path = getattr(media_files, make)()
    with path.open("rb") as file:
        facts = check(file, name=path.name)
        assert file.tell() == 0
    assert facts.duration == pytest.approx(2, abs=0.1)


def test_an_upload_in_memory_is_taken_and_leaves_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    upload = SimpleUploadedFile("Rima.MP4", media_files.film().read_bytes())
    facts = check(upload, name=upload.name)
    assert (facts.picture.width, facts.picture.height) == (320, 180)
    assert os.listdir(tmp_path) == []


def test_an_upright_film_has_the_size_that_is_seen():
    picture = check(media_files.turned(), name="a.mov").picture
    assert (picture.width, picture.height) == (180, 320)
    picture = check(media_files.stretched(), name="a.mp4").picture
    assert (picture.width, picture.height) == (427, 180)


def test_an_index_at_the_end_is_seen():
    assert not check(media_files.film(), name="a.mp4").index_at_front


@pytest.mark.parametrize("ending", ["mp3", "m4a", "ogg", "wav"])
def test_a_sound_alone_has_no_picture(ending):
    facts = check(media_files.sound_only(ending), name=f"a.{ending}")
    assert facts.picture is None
    assert facts.sound
