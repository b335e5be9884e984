"""Phrases are found in any spelling, whole, and only where they stand together."""

import pytest

from stories.leaks.page_texts import sentences
from stories.leaks.phrases import SEPARATOR, PhraseBook, words
from stories.leaks.visitor import Answer


@pytest.fixture
def book():
    book = PhraseBook()
    book.add(words("Élodie Groß"), "elodie")
    book.add(words("Der Weg war lang"), "weg")
    return book


@pytest.mark.parametrize("text", ["Elodie Gross", "ÉLODIE GROSS!", "hier: Élodie, Groß"])
def test_case_accents_and_signs_do_not_matter(book, text):
    assert book.find(words(text)) == {"elodie"}


@pytest.mark.parametrize("text", ["Elodie", "Elodie und Gross", f"Elodie{SEPARATOR}Gross", ""])
def test_parts_are_not_enough(book, text):
    assert book.find(words(text)) == set()


def test_two_owners_of_a_phrase_are_both_told(book):
    book.add(words("Der Weg war lang"), "umweg")
    assert book.find(words("Er sagt: der Weg war lang.")) == {"weg", "umweg"}


def test_what_is_forgotten_is_not_found(book):
    book.forget(words("Anderswo steht: Der Weg war lang und weit."))
    assert book.find(words("Der Weg war lang")) == set()
    assert book.find(words("Elodie Gross")) == {"elodie"}


def test_what_was_asked_for_is_left_out(book):
    assert book.find(words("Elodie Gross. Der Weg war lang"), besides=words("elodie gross")) == {
        "weg"
    }


def test_sentences_are_known_by_their_beginnings():
    text = (
        "<p>Kurz.<br>Ein <b>langer</b> Satz &amp; noch ein Stück. Und einer, der sehr lang war!</p>"
    )
    assert [" ".join(found) for found in sentences(text)] == [
        "ein langer satz noch ein stuck",
        "und einer der sehr lang war",
    ]


@pytest.mark.parametrize(
    ("content_type", "text"),
    [
        ("text/html; charset=utf-8", "<p>Der <b>Weg</b> war&nbsp;lang</p>"),
        ("text/html", '<img alt="Der Weg war lang">'),
        ("application/json", '{"a": ["Der Weg\\u0020war lang"]}'),
        ("application/atom+xml", "<title>Der Weg war lang</title>"),
        ("text/calendar", "SUMMARY:Der Weg wa\r\n r lang"),
        ("text/vtt", "Der Weg\nwar lang"),
        ("application/json", "kein JSON: Der Weg war lang"),
    ],
)
def test_answers_of_every_kind_are_read(book, content_type, text):
    answer = Answer("/", 200, {"Content-Type": content_type}, text)
    assert book.find(answer.words) == {"weg"}


def test_links_lead_to_this_site_only(settings):
    settings.SITE_URL = "https://example.org"
    text = '<a href="?seite=2">2</a><a href="https://other.org/x">x</a><a href="/de/?a=1&amp;b=2">'
    answer = Answer("/de/geschichten/", 200, {"Content-Type": "text/html"}, text)
    assert list(answer.links) == ["/de/geschichten/?seite=2", "/de/?a=1&b=2"]
