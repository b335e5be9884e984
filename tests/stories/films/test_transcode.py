"""What is made of films plays everywhere, is as loud as the others and tells nothing."""

import re
from pathlib import Path

import pytest
from PIL import Image, ImageStat

from core.models import JobState
from stories.domain.films.codecs import codecs_of
from stories.domain.films.facts import Facts
from stories.domain.films.probe import probe
from stories.models import FilmVersion
from tests import media_files

pytestmark = pytest.mark.django_db


def path_of(version: FilmVersion) -> Path:
    return Path(version.file.path)


def facts_of(version: FilmVersion) -> Facts:
    path = path_of(version)
    return probe(path, path.suffix[1:])


def loudness_of(version: FilmVersion) -> float:
    """LUFS, as another of ffmpeg's meters hears it."""
    said = media_files.run("-i", str(path_of(version)), "-af", "ebur128", "-f", "null", "-")
    return float(re.findall(r"I:\s+(-?[\d.]+) LUFS", said)[-1])


def plays_everywhere(version: FilmVersion) -> Facts:
    """Its facts, when they are those of a picture for every browser."""
    facts = facts_of(version)
    picture = facts.picture
    assert (picture.codec, picture.bit_depth, picture.subsampling) == ("AVC", 8, "4:2:0")
    assert picture.stored_as_shown
    assert not picture.is_interlaced
    assert not picture.is_hdr
    assert (picture.width, picture.height) == (version.width, version.height)
    assert facts.index_at_front
    return facts


@pytest.mark.parametrize(
    ("make", "size"),
    [
        ("film", (320, 180)),
        ("silent", (320, 180)),
        ("turned", (180, 320)),
        ("stretched", (428, 180)),
        ("webm", (320, 180)),
        ("live_webm", (320, 180)),
        ("varying", (320, 180)),
        ("hdr", (320, 180)),
        ("interlaced", (320, 180)),
    ],
)
def test_every_film_becomes_one_that_plays_everywhere(upload, work, make, size):
    film = upload(getattr(media_files, make)())
    assert work(film).state == JobState.DONE
    version = film.versions.get(format="h264_480")
    facts = plays_everywhere(version)
    assert (version.width, version.height) == size
    assert version.size == path_of(version).stat().st_size
    assert re.fullmatch(r"avc1\.[0-9a-f]{6}(, mp4a\.40\.2)?", version.codecs)
    assert facts.duration == pytest.approx(film.duration, abs=0.15)
    assert not facts.picture.frames_vary or make == "varying"


def test_a_film_that_fits_is_repacked_with_its_index_in_front(upload, work):
    source = media_files.loud_enough()
    film = upload(source)
    work(film)
    version = film.versions.get(format="h264_480")
    facts = plays_everywhere(version)
    assert abs(version.size - source.stat().st_size) < 5000
    assert facts.sound.codec == "AAC LC"


def test_nothing_says_who_made_a_film_and_where(upload, work):
    source = media_files.loud_enough()
    assert b"Rima Haddad" in source.read_bytes()
    film = upload(source)
    work(film)
    assert film.versions.count() == 2
    for version in film.versions.all():
        content = path_of(version).read_bytes()
        assert b"Rima" not in content
        assert b"51.05" not in content


def test_a_quiet_film_becomes_as_loud_as_the_others_and_its_picture_stays(upload, work):
    source = media_files.film()
    film = upload(source)
    work(film)
    version = film.versions.get(format="h264_480")
    assert loudness_of(version) == pytest.approx(-16, abs=1)
    assert loudness_of(film.versions.get(format="audio")) == pytest.approx(-16, abs=1)
    assert abs(version.size - source.stat().st_size) < 10_000
    sound = facts_of(version).sound
    assert (sound.codec, sound.channels, sound.rate) == ("AAC LC", 2, 48_000)


def test_a_track_without_anything_to_hear_stays_silent(upload, work):
    film = upload(media_files.still_sound())
    assert work(film).state == JobState.DONE
    assert loudness_of(film.versions.get(format="audio")) <= -70


def test_a_film_without_sound_gets_none(upload, work):
    film = upload(media_files.silent())
    work(film)
    assert [version.format for version in film.versions.all()] == ["h264_480"]
    assert facts_of(film.versions.get()).sound is None


@pytest.mark.parametrize("ending", ["mp3", "m4a", "ogg", "wav"])
def test_a_sound_becomes_one_file_with_sound(upload, work, ending):
    film = upload(media_files.sound_only(ending), type="audio")
    assert work(film).state == JobState.DONE
    version = film.versions.get()
    assert (version.format, version.codecs) == ("audio", "mp4a.40.2")
    assert (version.width, version.height) == (0, 0)
    assert version.file.name.endswith(".m4a")
    assert film.still is None
    assert film.duration == pytest.approx(2, abs=0.1)


def test_a_sound_without_any_is_refused(upload, work):
    job = work(upload(media_files.silent(), type="audio"))
    assert job.state == JobState.FAILED
    assert "weder Bild noch Ton" in job.message


def test_av1_is_kept_where_it_is_much_smaller(upload, work, short_films_get_av1):
    film = upload(media_files.silent())
    work(film)
    av1, h264 = film.versions.get(format="av1"), film.versions.get(format="h264_480")
    assert re.fullmatch(r"av01\.0\.\d\dM\.08", av1.codecs)
    assert av1.size < 0.85 * h264.size
    assert facts_of(av1).picture.codec == "AV1"


def test_av1_is_dropped_where_it_does_not_pay(upload, work, short_films_get_av1, monkeypatch):
    monkeypatch.setattr("stories.domain.films.plan.AV1_MOST", 0.01)
    film = upload(media_files.silent())
    assert work(film).state == JobState.DONE
    assert not film.versions.filter(format="av1").exists()


def test_a_large_film_becomes_smaller_ones_with_frames_to_jump_to(upload, work):
    film = upload(media_files.film("1280x720", 9, rate=5))
    work(film)
    assert {version.format for version in film.versions.all()} == {"h264_720", "h264_480", "audio"}
    smaller = film.versions.get(format="h264_480")
    assert (smaller.width, smaller.height) == (854, 480)
    plays_everywhere(smaller)
    said = media_files.run(
        *("-skip_frame", "nokey", "-i", str(path_of(smaller)), "-vf", "showinfo", "-f", "null", "-")
    )
    times = [float(time) for time in re.findall(r"pts_time:([\d.]+)", said)]
    assert max(b - a for a, b in zip(times, [*times[1:], 9], strict=True)) <= 4.1


def test_codecs_of_a_file_that_is_none_are_not_known(tmp_path):
    path = tmp_path / "film.mp4"
    path.write_bytes(b"\0\0\0\x08moov" + b"\0" * 30)
    assert codecs_of(path) == ""
    path.write_bytes(b"")
    assert codecs_of(path) == ""


def test_the_still_is_a_frame_on_which_something_is_to_be_seen(upload, work):
    film = upload(media_files.mostly_black())
    work(film)
    with film.still.file.open() as file, Image.open(file) as still:
        assert ImageStat.Stat(still.convert("L")).mean[0] > 60


@pytest.mark.parametrize("ending", ["mp3", "m4a", "wav"])
def test_nothing_of_who_recorded_a_sound_and_where_goes_out(upload, work, ending):
    film = upload(media_files.sound_with_traces(ending), type="audio")
    assert b"Haddad" in film.file.read()
    assert work(film).state == JobState.DONE
    content = film.versions.get().file.read()
    for trace in (b"Haddad", b"Chemnitz", b"+50.83"):
        assert trace not in content
    assert loudness_of(film.versions.get()) == pytest.approx(-16, abs=1)
