"""Captions: read as a text, and refused with a sentence for each line that is wrong."""

import time

import pytest

from stories.domain.captions import LARGEST, Cue, check, cues, is_webvtt, prepare

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
SRT = """1
0:00:01,000 --> 0:00:03,500
{\\an8}<font color="red">Fragen</font> & <I>Antworten</I>

2
00:00:04,000 --> 00:00:06,5
zweite
Zeile
"""


def webvtt(*cues_: str) -> str:
    return "\n\n".join(["WEBVTT", *cues_]) + "\n"


def cue(times: str, text="Guten Tag") -> str:
    return webvtt(f"{times}\n{text}")


# Read ------------------------------------------------------------------------------------


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_captions_become_a_text_to_read_along(line_end):
    found = cues(WEBVTT.replace("\n", line_end))
    assert found == [Cue(2, "Wissen Sie noch, was & wann?"), Cue(3661, "Schluss")]
    assert [one.clock for one in found] == ["0:02", "1:01:01"]


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


# Checked -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        WEBVTT,
        WEBVTT.encode(),
        ("\ufeff" + WEBVTT).encode(),
        WEBVTT.replace("\n", "\r\n").encode(),
        cue("00:01.000 --> 00:02.000"),
        cue("00:00:01.000\t-->\t00:00:02.000 align:start position:10%"),
        webvtt("STYLE\n::cue(b) { color: white }", "00:01.000 --> 00:02.000\n<b.laut>Ja</b>"),
        webvtt("00:01.000 --> 00:02.000\nA", "00:02.000 --> 00:03.000\nB"),
        cue("00:01.000 --> 00:04.000", "<00:02.000><c>eins</c> <lang en>two</lang>"),
    ],
)
def test_sound_captions_have_no_problem(text):
    assert check(text, duration=3662) == []


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "WEBVTT"),
        ("Nur Text", 1, "Die erste Zeile heißt „WEBVTT“"),
        ("WEBVTTX\n", 1, "Die erste Zeile heißt „WEBVTT“"),
        ("WEBVTT\n", 1, "kein einziger Untertitel"),
        (SRT, 1, "SRT"),
        (cue("00:00:01,000 --> 00:00:02.000"), 3, "Komma statt eines Punkts"),
        (cue("00:00:02.000 --> 00:00:01.000"), 3, "liegt nicht nach dem Anfang"),
        (cue("00:00:02.000 --> 00:00:02.000"), 3, "liegt nicht nach dem Anfang"),
        (cue("-00:00:02.000 --> 00:00:01.000"), 3, "negativ"),
        (cue("00:00:02.000 --> −00:00:01.000"), 3, "negativ"),
        (cue("00:00:61.000 --> 00:01:02.000"), 3, "ist keine Zeit"),
        (cue("0:01 --> 0:02"), 3, "ist keine Zeit"),
        (cue("99999:00:01.000 --> 0:02"), 3, "ist keine Zeit"),
        (cue("00:01.000 -->"), 3, "fehlt eine Zeit"),
        (cue("00:01.000-->00:02.000"), 3, "je ein Leerzeichen"),
        (cue("00:01.000 --> 00:02.000 fett"), 3, "„fett“"),
        (cue("00:01.000 --> 00:02.000", ""), 3, "kein Text"),
        (cue("00:01.000 --> 00:02.000", " "), 3, "kein Text"),
        (cue("00:01.000 --> 00:02.000", "<script>x</script>"), 4, "„<script>“ kennt WebVTT nicht"),
        (cue("00:01.000 --> 00:02.000", "Ja\n<font color=red>x"), 5, "kennt WebVTT nicht"),
        (cue("00:01.000 --> 00:02.000", "1 < 2"), 4, "&lt;"),
        (webvtt("00:01.000 --> 00:02.000\nA\n00:02.000 --> 00:03.000\nB"), 5, "leere Zeile"),
        (webvtt("NOTE\n00:01.000 --> 00:02.000\nA"), 4, "leere Zeile"),
        (webvtt("00:01.000 --> 00:02.000\nA", "ohne Zeiten"), 6, "fehlen die Zeiten"),
        (cue("00:01.000 --> 00:02.000", "A\0B"), 4, "Nullbytes"),
        (cue("01:00.000 --> 01:02.000"), 3, "über das Ende des Films (00:01:00.000)"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text, line, words):
    problems = [problem for problem in check(text, duration=60) if not problem.is_warning]
    assert problems[0].line == line
    assert words in problems[0].sentence


def test_captions_that_overlap_are_refused_and_name_the_other_line():
    text = webvtt("00:01.000 --> 00:05.000\nA", "00:02.000 --> 00:03.000\nB")
    text += "\n00:04.000 --> 00:06.000\nC\n"
    first, second = check(text)
    assert (first.line, second.line) == (6, 9)
    assert "Zeile 3" in first.sentence
    assert "Zeile 3" in second.sentence


def test_every_problem_is_said_at_once_in_the_order_of_lines():
    text = webvtt("0:01 --> 0:02\nA", "00:03.000 --> 00:02.000\n<x>B", "ohne")
    assert [problem.line for problem in check(text)] == [3, 6, 7, 9]


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (WEBVTT.encode("utf-16"), 1, "UTF-16"),
        (WEBVTT.encode("utf-16-le"), 1, "UTF-16"),
        (WEBVTT.encode("utf-16-be"), 1, "UTF-16"),
        ("WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nSchön".encode("latin-1"), 4, "Latin-1"),
        (b"\xff\xd8\xff\xe0" + bytes(200), 1, "UTF-8"),
    ],
)
def test_a_wrong_encoding_is_named_and_how_to_mend_it(data, line, words):
    (problem,) = check(data)
    assert problem.line == line
    assert words in problem.sentence
    assert "„Speichern unter“" in problem.sentence


def test_what_is_hard_to_read_is_a_warning_only():
    text = webvtt(
        f"00:01.000 --> 00:09.000\n{'lang ' * 10}",
        "00:10.000 --> 00:20.000\nA\nB\nC",
        "00:21.000 --> 00:21.500\nViel zu viel Text",
    )
    problems = check(text)
    assert [problem.line for problem in problems] == [4, 6, 11]
    assert all(problem.is_warning for problem in problems)


def test_what_readers_see_counts_and_not_the_tags():
    assert check(cue("00:01.000 --> 00:03.000", f"<v {'M' * 60}>Guten &amp;&amp; Tag</v>")) == []


@pytest.mark.parametrize(
    "data",
    [
        " " * 10_000_000,
        b"\0" * 10_000_000,
        "WEBVTT\n\n" + "<" * 190_000,
        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<a" * 90_000,
        "WEBVTT\n\n" + "00:01.000 --> 00:02.000\nA\n\n" * 6000,
        "WEBVTT\n\n00:01.000 -->" + " " * 190_000,
        "WEBVTT\n\n" + "9" * 190_000 + ":00:00.000 --> 1",
        "\t" * 190_000 + "1",
        "WEBVTT\n" * 20_000,
    ],
    ids=range(9),
)
def test_what_is_meant_to_be_slow_is_refused_fast(data):
    begun = time.process_time()
    assert check(data)
    if isinstance(data, str):
        cues(data[:LARGEST])
    assert time.process_time() - begun < 2


# Brought in another form -------------------------------------------------------------------


def test_srt_becomes_webvtt():
    incoming = prepare(SRT.encode())
    assert incoming.was_srt
    assert incoming.text == (
        "WEBVTT\n\n00:00:01.000 --> 00:00:03.500\nFragen &amp; <i>Antworten</i>\n\n"
        "00:00:04.000 --> 00:00:06.500\nzweite\nZeile\n"
    )
    assert check(incoming.text) == []


def test_what_is_wrong_in_srt_is_still_found():
    text = prepare("1\n00:00:03,000 --> 00:00:02,000\nA\n").text
    assert [problem.line for problem in check(text)] == [3]


def test_text_is_kept_without_mark_and_with_plain_line_ends():
    assert prepare("\ufeffWEBVTT\r\n\r\nA\r\n\r\n".encode()).text == "WEBVTT\n\nA\n"
