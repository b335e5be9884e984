"""Files are known by their first bytes."""

import pytest

from stories.domain.films.kinds import looks_like


@pytest.mark.parametrize(
    ("head", "ending", "expected"),
    [
        (b"\0\0\0\x18ftypmp42", "mp4", True),
        (b"\0\0\0\x14ftypqt  ", "mov", True),
        (b"\x1a\x45\xdf\xa3\x9f", "webm", True),
        (b"ID3\x04", "mp3", True),
        (b"\xff\xfb\x90", "mp3", True),
        (b"OggS\0", "ogg", True),
        (b"RIFF\x24\x08\0\0WAVEfmt ", "wav", True),
        (b"RIFF\x24\x08\0\0AVI LIST", "wav", False),
        (b"Ein Text, kein Film", "mp4", False),
        (b"", "mp4", False),
        (b"\0\0\0\x18ftypmp42", "exe", False),
    ],
)
def test_a_file_is_known_by_its_first_bytes(head, ending, expected):
    assert looks_like(head, ending) is expected
