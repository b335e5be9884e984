import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from exhibition.enums import StopState
from home.domain.search import LONGEST_QUERY, MOST_WORDS, read_query
from tests import factories

ODD = [
    "'",
    '"',
    '"offen',
    "NEAR(a b)",
    "a AND",
    "OR",
    "NOT NOT",
    "*",
    "a*",
    "^a",
    "{a}",
    "title:a",
    "a:b:c",
    "(((",
    "-",
    "--",
    ";DROP TABLE",
    "\\",
    "%",
    "100%",
    "%s",
    "🙂",
    "\x00",
    "a\x00b",
    "\u202e",
    "&",
    "|",
    "!",
    "<->",
    "a:*",
    "𝕏",
    "ß",
    "ﷺ",
    " ",
]


def main_of(response) -> str:
    return response.content.decode().split("<main")[1].split("</main")[0]


def ask(text, path="/de/suche/", **more):
    return Client().get(path, {"q": text} | more)


def test_the_address_is_in_the_language(client, home):
    assert client.get("/de/suche/").status_code == 200
    assert client.get("/en/search/").status_code == 200


def test_without_a_question_there_is_help(client, home):
    assert "Geben Sie ein Wort ein" in main_of(client.get("/de/suche/"))


def test_everything_of_the_site_is_found(home, make_news, make_project, make_standard_page):
    factories.make_consented_story("Rima", place="Pirna")
    make_news("Neues aus Pirna")
    make_standard_page("Wir in Pirna")
    make_project("Mentoring Pirna")
    factories.make_stop("pirna", venue=factories.make_venue("Pirna"))
    text = main_of(ask("Pirna"))
    for title in ("Rima", "Neues aus Pirna", "Wir in Pirna", "Mentoring Pirna"):
        assert title in text
    assert 'href="/de/tour/pirna/"' in text
    assert "5 Treffer" in text


def test_a_story_without_consent_is_not_found(home):
    factories.make_story(factories.make_person("Selam"), title="Selam")
    assert "finden wir nichts" in main_of(ask("Selam"))


def test_a_withdrawn_story_is_not_found_any_more(home):
    story = factories.make_consented_story("Rima")
    assert "1 Treffer" in main_of(ask("Rima"))
    factories.withdraw_everything(story.appearances.get().person)
    assert "finden wir nichts" in main_of(ask("Rima"))


def test_drafts_and_closed_pages_are_not_found(home, make_news):
    make_news("Entwurf Pirna", live=False)
    closed = make_news("Verschlossen Pirna")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    assert "finden wir nichts" in main_of(ask("Pirna"))


def test_a_stop_without_signed_contract_is_not_found(home):
    factories.make_stop("pirna", venue=factories.make_venue("Pirna"), state=StopState.ON_HOLD)
    assert "finden wir nichts" in main_of(ask("Pirna"))


def test_only_the_language_of_the_visitor_is_searched(home, make_news):
    make_news("Pirna deutsch")
    make_news("Pirna english", language="en")
    german, english = main_of(ask("Pirna")), main_of(ask("Pirna", "/en/search/"))
    assert "Pirna deutsch" in german
    assert "Pirna english" not in german
    assert "Pirna english" in english
    assert "Pirna deutsch" not in english


def test_every_word_must_be_there(home, make_news):
    make_news("Pirna im Sommer")
    make_news("Plauen im Sommer")
    text = main_of(ask("Sommer Pirna"))
    assert "Pirna im Sommer" in text
    assert "Plauen im Sommer" not in text


@pytest.mark.parametrize("text", ODD)
def test_odd_characters_are_never_an_error(home, make_news, text):
    make_news("Pirna")
    assert ask(text).status_code == 200


def test_what_was_asked_does_no_harm(home):
    assert "<script>" not in main_of(ask("<script>alert(1)</script>"))


def test_a_long_question_is_cut_with_a_note(home):
    response = ask("wort " * 200)
    assert "nach den ersten 200 Zeichen" in main_of(response)
    query = read_query("wort " * 5000)
    assert len(query.text) == LONGEST_QUERY
    assert len(query.words) == MOST_WORDS


def test_ten_results_a_page(home, make_news):
    for number in range(11):
        make_news(f"Pirna {number}")
    assert len(ask("Pirna").context["pages"]) == 10
    assert len(ask("Pirna", seite="2").context["pages"]) == 1
    assert ask("Pirna", seite="99999").status_code == 200
    assert ask("Pirna", seite="x").status_code == 200


def test_results_are_not_for_search_engines(client, home):
    assert '<meta name="robots" content="noindex">' in client.get("/de/suche/").content.decode()


def test_searching_by_post_is_refused(client, home):
    assert client.post("/de/suche/", {"q": "x"}).status_code == 405


def test_the_number_of_queries_does_not_grow(make_news, django_assert_max_num_queries):
    def queries() -> int:
        ask("Pirna")
        with django_assert_max_num_queries(25) as captured:
            ask("Pirna")
        return len(captured)

    make_news("Pirna 1")
    with_one = queries()
    make_news("Pirna 2")
    make_news("Pirna 3")
    assert queries() == with_one
