"""Devices fetch files in pieces: digests of each, ranges from any storage."""

import hashlib
import io

import pytest
from django.core.files.storage import storages
from django.http import HttpResponse

from kiosk import delivery
from kiosk.domain import media, programme
from stories.file_response import tag_of
from tests.kiosk.conftest import story_with_portrait


def test_a_file_is_described_by_the_digests_of_its_pieces(kiosk, monkeypatch):
    story_with_portrait("Rima")
    monkeypatch.setattr(media, "PIECE", 100)
    (file,) = programme.build(kiosk)["files"]
    content = storages["renditions"].open(file["name"]).read()
    cut = [content[first : first + 100] for first in range(0, len(content), 100)]
    assert len(cut) > 1
    assert file["pieces"] == [hashlib.sha256(piece).hexdigest() for piece in cut]
    assert file["sha256"] == hashlib.sha256(content).hexdigest()
    assert file["size"] == len(content)


def test_a_file_is_read_once(kiosk, monkeypatch):
    story_with_portrait("Rima")
    first = programme.build(kiosk)["files"]
    monkeypatch.setattr(media, "_measure", lambda name: pytest.fail("read again"))
    assert programme.build(kiosk)["files"] == first


class Bucket:
    """As much of a bucket as a delivery asks for; notes which ranges were read."""

    def __init__(self, content):
        self.content, self.read, self.bucket = content, [], self

    def size(self, name):
        if name == "gone":
            raise FileNotFoundError
        return len(self.content)

    def Object(self, name):  # noqa: N802
        return self

    def get(self, Range):  # noqa: N803
        self.read.append(Range)
        first, last = (int(end) for end in Range.removeprefix("bytes=").split("-"))
        return {"Body": Body(self.content[first : last + 1])}


class Body(io.BytesIO):
    def iter_chunks(self, size):
        return iter(lambda: self.read(size), b"")


@pytest.fixture
def bucket(monkeypatch):
    """A storage that would send a browser to another host."""
    found = Bucket(b"0123456789")
    monkeypatch.setattr(storages["renditions"], "holding", lambda name: found)
    elsewhere = HttpResponse(status=302)
    monkeypatch.setattr(delivery.delivery, "deliver", lambda *args: elsewhere)
    return found


@pytest.mark.parametrize(
    ("asked", "status", "content", "part"),
    [
        ({}, 200, b"0123456789", None),
        ({"Range": "bytes=2-4"}, 206, b"234", "bytes 2-4/10"),
        ({"Range": "bytes=8-99"}, 206, b"89", "bytes 8-9/10"),
        ({"Range": "bytes=-3"}, 206, b"789", "bytes 7-9/10"),
        ({"Range": "bytes=10-"}, 416, b"", "bytes */10"),
        ({"Range": "bytes=0-1", "If-Range": tag_of("film")}, 206, b"01", "bytes 0-1/10"),
        ({"Range": "bytes=0-1", "If-Range": '"another"'}, 200, b"0123456789", None),
    ],
)
def test_a_bucket_gives_the_range_that_was_asked_for(rf, bucket, asked, status, content, part):
    answer = delivery.deliver_to_device(rf.get("/", headers=asked), "film")
    assert (answer.status_code, answer.getvalue()) == (status, content)
    assert answer.headers.get("Content-Range") == part
    assert answer.headers["Cache-Control"] == "no-store"
    assert len(bucket.read) == (0 if status == 416 else 1)


def test_a_file_that_is_gone_from_its_bucket_is_not_there(rf, bucket):
    assert delivery.deliver_to_device(rf.get("/"), "gone").status_code == 404


def test_a_range_beyond_the_end_is_said_so(ask, kiosk, token):
    story_with_portrait("Rima")
    (file,) = programme.build(kiosk)["files"]
    answer = ask("kiosk_media", token, args=[file["name"]], Range=f"bytes={file['size']}-")
    assert answer.status_code == 416
    other = {"Range": "bytes=0-9", "If-Range": '"another"'}
    assert ask("kiosk_media", token, args=[file["name"]], **other).status_code == 200


def test_the_second_piece_asks_for_no_second_programme(ask, kiosk, token, monkeypatch):
    story_with_portrait("Rima")
    (file,) = programme.build(kiosk)["files"]
    assert ask("kiosk_media", token, args=[file["name"]]).status_code == 200
    monkeypatch.setattr(programme, "content_of", lambda *args: pytest.fail("built again"))
    assert ask("kiosk_media", token, args=[file["name"]]).status_code == 200
