import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.domain.search.folding import fold, readings, tokens
from home.domain.search.matching import mistakes
from home.domain.search.stemming import RULES, stem

SAME = [
    ("Müller", "Mueller"),
    ("Müller", "Muller"),
    ("Straße", "STRASSE"),
    ("Wučerka", "wucerka"),
    ("Łužica", "Luzica"),
    ("œuvre", "oeuvre"),
    ("أحمد", "احمد"),
    ("إيمان", "ايمان"),
    ("آمنة", "امنه"),
    ("على", "علي"),
    ("علی", "علي"),
    ("کتاب", "كتاب"),
    ("معلّمة", "معلمة"),
    ("مـــعلم", "معلم"),
    ("می‌روم", "میروم"),
    ("ሠላም", "ሰላም"),
    ("ፀሓይ", "ጸሓይ"),
    ("ዓለም", "ኣለም"),
    ("ёлка", "елка"),
    ("пʼять", "п’ять"),
    ("п'ять", "пять"),
    ("١٢٣", "123"),
    ("۱۲۳", "123"),
    ("Buch·halterin", "Buchhalterin"),
    ("Kranken-Schwester", "Krankenschwester"),
]


def folded(text: str) -> str:
    return " ".join(fold(readings(token)[0]) for token in tokens(text))


@pytest.mark.parametrize(("one", "other"), SAME)
def test_both_spellings_are_the_same_word(one, other):
    assert folded(one) == folded(other) != ""


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.sampled_from(sorted(RULES) + ["uk", "ti", "hsb"]))
def test_any_text_has_words_and_any_word_a_stem(text, language):
    for token in tokens(text):
        for reading in readings(token):
            assert fold(reading) == "" or stem(reading, language)


def test_compounds_are_found_whole_and_in_parts():
    assert readings("buch·halterin") == ["buchhalterin", "buch", "halterin"]


def test_vowels_of_arabic_do_not_cut_a_word():
    assert [fold(token) for token in tokens("مُعَلِّمَة ماهرة")] == [fold("معلمة"), fold("ماهرة")]


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Bäcker", "Bäckerin", "de"),
        ("nurses", "nursing", "en"),
        ("медсестра", "медсестры", "ru"),
        ("enseignante", "enseignantes", "fr"),
        ("معلم", "المعلم", "ar"),
    ],
)
def test_inflected_words_share_a_stem(one, other, language):
    assert stem(one.casefold(), language) == stem(other.casefold(), language)


@pytest.mark.parametrize(
    ("word", "number"), [("abc", 0), ("abcd", 1), ("abcdefg", 1), ("abcdefgh", 2)]
)
def test_long_words_forgive_more(word, number):
    assert mistakes(word) == number
