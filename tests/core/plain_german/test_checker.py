"""The checker for Leichte Sprache sees what is hard, and leaves alone what is not."""

import ast
import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plain_german import Kind, Markup, check, check_markup
from core.plain_german.sentences import MOST_WORDS
from core.plain_german.words import LONGEST_PART
from tests.core.plain_german.sentences import BAD, GOOD

ROOT = Path(__file__).resolve().parents[3]
DEMO = ROOT / "demo/content/languages/de-simple.json"
# What the rules are about, so that random texts meet them.
PIECES = st.sampled_from(
    [*"., ;:!?„“\"'()%§&-·\n\r\u00ad0123456789", "z. B.", "usw.", "wird", "gebaut", "der", "des"]
    + ["Frau", "Haus", "II", "1867", "5.", "Mai", "nicht", "zwei", "BAMF", "Arbeitsmarktmentor"]
    + ["<br>", "<b>", "</b>", "&amp;", "a@b.de", "https://", "😀", "ß", " "]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join))


@pytest.mark.parametrize(("kind", "text", "words"), BAD)
def test_what_is_hard_is_seen(kind, text, words):
    found = [hint.words for hint in check(text) if hint.kind == kind]
    assert found == words if words else found


@pytest.mark.parametrize("text", GOOD)
def test_what_is_easy_is_left_alone(text):
    assert check(text) == []


def test_every_kind_has_bad_sentences():
    assert {kind for kind, _text, _words in BAD} == set(Kind)


def test_the_limits_themselves_are_allowed():
    at_limit = " ".join(["gut"] * MOST_WORDS)
    assert check(at_limit) == []
    assert [hint.count for hint in check(f"{at_limit} gut")] == [MOST_WORDS + 1]
    word = "w" * LONGEST_PART
    assert check(f"{word}·{word}") == []
    assert [hint.count for hint in check(f"{word}w")] == [LONGEST_PART + 1]


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("z. B.", "zum Beispiel"),
        ("z.B.", "zum Beispiel"),
        ("3 km", "Kilometer"),
        ("zwölf", "12"),
        ("zweitausend", "2.000"),
        ("Teil XIV", "14"),
        ("5 %", "Prozent"),
        ('"Ja"', "„Ja“"),
    ],
)
def test_a_hint_says_what_to_write_instead(text, instead):
    assert [hint.instead for hint in check(text)] == [instead]


def test_a_field_of_one_line_may_hold_several_sentences():
    text = "Yusuf backt. " * 5
    assert [hint.kind for hint in check(text)] == [Kind.SENTENCES_IN_LINE]
    assert check(text, has_lines=False) == []


@given(TEXTS)
def test_no_text_raises_and_every_place_lies_in_it(text):
    for hint in check(text):
        assert 0 <= hint.start < hint.end <= len(text)
        assert hint.words == text[hint.start : hint.end]
        assert hint.words.strip()


@given(TEXTS)
def test_places_in_markup_lie_in_the_source(source):
    for hint in check_markup(source):
        assert 0 <= hint.start < hint.end <= len(source)


def test_long_texts_are_checked_in_time():
    """Nothing grows with the square of the length: these would take minutes then."""
    for piece in (
        "a",
        "a.",
        "a, ",
        "Der ",
        '"',
        "(",
        "AB a ",
        "1.",
        "a@",
        "<b",
        "&",
        "wird ",
        "\n",
    ):
        check_markup(piece * (60_000 // len(piece)))


def test_markup_is_read_as_it_is_seen():
    source = "Das <b>ist</b> gut.<br/>Max &amp; Moritz<br>Das wird <i>gebaut</i>."
    assert Markup(source).text == "Das ist gut.\nMax & Moritz\nDas wird gebaut."
    places = {hint.kind: source[hint.start : hint.end] for hint in check_markup(source)}
    assert places == {Kind.SIGN: "&amp;", Kind.PASSIVE: "wird <i>gebaut"}


def test_the_demo_earns_few_hints():
    """Its texts are written with care: apart from gentle ones a hint in a hundred lines."""
    texts = json.loads(DEMO.read_text(encoding="utf-8")).values()
    found = [hint for text in texts for hint in check(text)]
    lines = sum(len(text.split("\n")) for text in texts)
    weighty = Counter(hint.kind for hint in found if not hint.is_gentle)
    assert weighty.total() <= lines / 50, weighty
    assert len(found) <= lines / 6


def test_the_checker_knows_nothing_of_django():
    for path in (ROOT / "core/plain_german").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in getattr(node, "names", ())]
            source = getattr(node, "module", None) or ""
            assert "django" not in " ".join([source, *names]), path.name
