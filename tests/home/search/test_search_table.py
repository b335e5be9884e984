"""What people ask, in ten languages, and what they find first."""

import pytest

from home.domain.search import find, read_query

pytestmark = pytest.mark.usefixtures("ten_languages", "db")

TABLE = [
    # German: a name, a job, a town; inflected, begun, without umlauts, mistyped
    ("de", "Rima", "geschichte", "Rima"),
    ("de", "Lehrerin", "geschichte", "Rima"),
    ("de", "LEHRERINNEN", "geschichte", "Rima"),
    ("de", "Meissen", "geschichte", "Rima"),
    ("de", "Lehrrin", "geschichte", "Rima"),
    ("de", "Bäcker", "geschichte", "Yusuf"),
    ("de", "baecker", "geschichte", "Yusuf"),
    ("de", "Bakcer", "geschichte", "Yusuf"),
    ("de", "Köchin Zwickau", "geschichte", "Selam"),
    ("de", "in der Pflege", "geschichte", "Joel"),
    ("de", "Zahntech", "geschichte", "Samira"),
    ("de", "Buchhaltrin Freiburg", "geschichte", "Olena"),
    ("de", "Apotheke", "geschichte", "Nour"),
    ("de", "über das programm", "seite", "Über das Programm"),
    ("de", "Pirna", "station", "Pirna"),
    ("de", "Arbeitsmarktmentoring", "projekt", "Arbeitsmarktmentoring Görlitz"),
    ("de", "Fachtreffen Radebeul", "nachricht", "Zum vierzehnten Mal: Fachtreffen in Radebeul"),
    # English
    ("en", "teachers", "geschichte", "Rima"),
    ("en", "nurse", "geschichte", "Joel"),
    ("en", "acountant", "geschichte", "Olena"),
    ("en", "baker's apprentice", "geschichte", "Yusuf"),
    ("en", "Gorlitz mechatronics", "geschichte", "Reza"),
    ("en", "about the program", "seite", "About the programme"),
    # Arabic: without the doubling, with other forms of a letter, mistyped
    ("ar", "معلمة", "geschichte", "ريما"),
    ("ar", "المعلمه", "geschichte", "ريما"),
    ("ar", "اولينا", "geschichte", "أولينا"),
    ("ar", "محاسبه", "geschichte", "أولينا"),
    ("ar", "خبـّاز", "geschichte", "يوسف"),
    # Farsi, typed on an Arabic keyboard too
    ("fa", "ريما", "geschichte", "ریما"),
    ("fa", "حسابدار", "geschichte", "اولنا"),
    ("fa", "شاگرد نانوا", "geschichte", "یوسف"),
    # Ukrainian and Russian
    ("uk", "учителька", "geschichte", "Ріма"),
    ("uk", "бухгалтрка", "geschichte", "Олена"),
    ("ru", "учительницы", "geschichte", "Рима"),
    ("ru", "пекарь", "geschichte", "Юсуф"),
    # French
    ("fr", "enseignantes", "geschichte", "Rima"),
    ("fr", "A propos du programme", "seite", "À propos du programme"),
    # Tigrinya: a homophone letter
    ("ti", "መምህር", "geschichte", "ሪማ"),
    ("ti", "ክኢላ ሕሣብ", "geschichte", "ኦለና"),
    # Upper Sorbian
    ("hsb", "wucerka", "geschichte", "Rima"),
    ("hsb", "Knihiwjednca", "geschichte", "Olena"),
    # Leichte Sprache: compounds with and without the point
    ("de-simple", "Buchhalterin", "geschichte", "Olena"),
    ("de-simple", "Ausbildung Plauen", "geschichte", "Yusuf"),
]


def first(language: str, text: str) -> tuple[str, str] | None:
    documents = find(read_query(text), language).documents
    return (documents[0].kind, documents[0].title) if documents else None


@pytest.mark.parametrize(("language", "text", "kind", "title"), TABLE)
def test_the_right_page_comes_first(language, text, kind, title):
    assert first(language, text) == (kind, title)


def test_the_table_has_forty_questions_in_ten_languages():
    assert len(TABLE) >= 40
    assert len({language for language, *_rest in TABLE}) == 10


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Lehrrin", "Lehrerin"),
        ("Buchhaltrin Freiberg", "Buchhalterin Freiberg"),
        ("Bakcer", "Bäcker"),
    ],
)
def test_a_mended_word_is_written_as_on_the_page(text, mended):
    assert find(read_query(text), "de").mended == mended


@pytest.mark.parametrize("text", ["Rma", "Qwertzuiop", "Lxhrrxn", "zq"])
def test_what_is_too_far_away_is_not_guessed(text):
    """One mistake in 4 to 7 letters, two in longer words, none in shorter ones."""
    assert not find(read_query(text), "de").documents


def test_a_word_that_stands_there_is_never_mended():
    assert find(read_query("Rima"), "de").mended == ""
