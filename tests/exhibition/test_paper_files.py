"""What a file is, its content says."""

import io

import pytest

from exhibition.domain.paper_files import ending_of, sha256_of
from tests.exhibition.own_requests import PDF, box, heic, picture


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (PDF, "pdf"),
        (picture("JPEG"), "jpg"),
        (picture("PNG"), "png"),
        (heic(), "heic"),
        (b"", ""),
        (b"x", ""),
        (b"<html><script>alert(1)</script>", ""),
        (b"MZ" + b"\0" * 200, ""),
        (PDF[:-7], ""),
        (picture("JPEG", (400, 300))[:4000], ""),
        (picture("PNG")[:-20], ""),
        (picture("GIF"), ""),
        (heic()[:-1], ""),
        (heic() + b"<script>", ""),
        (box(b"ftyp", b"mp42\0\0\0\0") + box(b"meta") + box(b"mdat"), ""),
        (box(b"meta") + box(b"ftyp", b"heic") + box(b"mdat"), ""),
    ],
)
def test_only_whole_files_of_four_kinds(content, ending):
    file = io.BytesIO(content)
    assert ending_of(file) == ending
    assert file.tell() == 0


def test_a_picture_of_too_many_pixels_is_none(monkeypatch):
    monkeypatch.setattr("exhibition.domain.paper_files.MOST_PIXELS", 2000)
    assert ending_of(io.BytesIO(picture(size=(60, 40)))) == ""


def test_the_digest_is_of_the_whole_file():
    assert sha256_of(io.BytesIO(b"")).startswith("e3b0c44298fc1c149afbf4c8996fb924")
