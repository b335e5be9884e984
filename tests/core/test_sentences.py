"""One sentence a line: where German sentences end, and where they only seem to."""

import pytest

from core.sentences import ends, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  \n ", []),
        ("Rima", ["Rima"]),
        ("Rima ist Lehrerin.", ["Rima ist Lehrerin."]),
        ("Das ist Rima. Rima ist Lehrerin.", ["Das ist Rima.", "Rima ist Lehrerin."]),
        ("Wer hilft? Ein Mentor! Gut.", ["Wer hilft?", "Ein Mentor!", "Gut."]),
        ("Was?! Ja. Und dann … Sie lacht.", ["Was?!", "Ja.", "Und dann …", "Sie lacht."]),
        ("Dann … geht sie heim.", ["Dann … geht sie heim."]),
        ("Eins\nZwei. Drei\r\n\nVier", ["Eins", "Zwei.", "Drei", "Vier"]),
        ("Ein  Satz \t mit   Raum.", ["Ein Satz mit Raum."]),
        ("Es geht um 2020. Es waren 5. 3 kamen.", ["Es geht um 2020.", "Es waren 5. 3 kamen."]),
    ],
)
def test_a_sentence_ends_at_its_mark_and_at_a_line_end(text, expected):
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Am 1. Mai ist frei.",
        "Das ist der 14. Februar 2020.",
        "Es ist das 14. Treffen.",
        "Vom 14. 2. 2020 bis zum 3. April.",
        "Es sind 3,3 Millionen Euro oder 2.000 Menschen.",
        "Um 3.30 Uhr klingelt der Wecker.",
        "Das sind Tiere, z. B. Hunde, z.B. Katzen.",
        "Der Sächsische Flüchtlingsrat e. V. Sachsen hilft.",
        "Frau Dr. Haddad und Prof. Weber kommen.",
        "Zimmer Nr. 5, Tel. 0351 123, ca. 20 Min zu Fuß.",
        "Rima K. Haddad arbeitet in St. Egidien.",
        "Ich hab’s geschafft! sagen viele.",
        "„Kommst du?“, fragt er. „ja“, sagt sie.",
        "Die Seite www.example.org. ist ein Beispiel",
    ],
)
def test_what_only_looks_like_an_end_stays_on_its_line(text):
    assert sentences(text) == [text]


def test_a_number_at_the_end_is_no_ordinal_before_a_word_that_begins_sentences():
    text = "Ihre Schüler waren in Klasse 9. Dann kam Klasse 10. Das war gut."
    assert sentences(text) == [
        "Ihre Schüler waren in Klasse 9.",
        "Dann kam Klasse 10.",
        "Das war gut.",
    ]


def test_closing_quotes_and_brackets_stay_with_their_sentence():
    assert sentences("Rima sagt: „Ich bin da.“ „Gut so!“ (Sie lacht.) Er auch.") == [
        "Rima sagt: „Ich bin da.“",
        "„Gut so!“",
        "(Sie lacht.)",
        "Er auch.",
    ]


def test_ends_are_positions_at_which_the_next_sentence_begins():
    text = " Eins. Zwei.\nDrei. "
    assert [text[position:] for position in ends(text)] == ["Zwei.\nDrei. ", "Drei. "]


def test_nothing_of_a_text_is_lost():
    text = "Am 1. Mai: „Ja!“ Und dann … Dr. Haddad kam. 3 Menschen\nz. B. Rima."
    assert " ".join(sentences(text)) == " ".join(text.split())
