"""Captions are read as text; files are known by their first bytes."""

import pytest

from stories.domain.films import Cue, cues, is_webvtt, looks_like

WEBVTT = """WEBVTT - Untertitel

NOTE wer mitliest
ist willkommen

1
00:00:02.400 --> 00:00:05.400 line:90%
<v Mentor>Wissen Sie noch,
was &amp; wann?</v>

01:01:01.000 --> 01:01:02.000
Schluss
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_captions_become_a_text_to_read_along(line_end):
    found = cues(WEBVTT.replace("\n", line_end))
    assert found == [Cue(2, "Wissen Sie noch, was & wann?"), Cue(3661, "Schluss")]
    assert [cue.clock for cue in found] == ["0:02", "1:01:01"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WEBVTT, True),
        ("\ufeff" + WEBVTT, True),
        ("WEBVTT\n", False),
        ("1\n00:00:01,000 --> 00:00:02,000\nSRT", False),
        ("", False),
    ],
)
def test_only_webvtt_counts_as_captions(text, expected):
    assert is_webvtt(text) is expected


@pytest.mark.parametrize(
    ("head", "ending", "expected"),
    [
        (b"\0\0\0\x18ftypmp42", "mp4", True),
        (b"\0\0\0\x14ftypqt  ", "mov", True),
        (b"\x1a\x45\xdf\xa3\x9f", "webm", True),
        (b"ID3\x04", "mp3", True),
        (b"\xff\xfb\x90", "mp3", True),
        (b"OggS\0", "ogg", True),
        (b"Ein Text, kein Film", "mp4", False),
        (b"", "mp4", False),
        (b"\0\0\0\x18ftypmp42", "exe", False),
    ],
)
def test_a_file_is_known_by_its_first_bytes(head, ending, expected):
    assert looks_like(head, ending) is expected
