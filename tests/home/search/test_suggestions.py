"""Suggestions as somebody types, as JSON; results by kind."""

import pytest
from django.test import Client

from home.domain.search import suggest
from home.domain.search.reading import read_query
from home.views import search as search_view
from tests import factories

ASK, TYPE = "/de/suche/", "/de/suche/vorschlaege/"


def typed(text: str, path=TYPE, **headers) -> list[str]:
    answer = Client().get(path, {"q": text}, **headers).json()
    return [one["text"] for one in answer["vorschlaege"]]


@pytest.fixture
def pirna(home, make_news, make_project, make_standard_page):
    factories.make_consented_story("Rima", occupation="Bäckerin", place="Pirna")
    make_news("Neues aus Pirna")
    make_project("Mentoring Pirna")
    factories.make_stop("pirna", venue=factories.make_venue("Pirna"))


def test_names_jobs_and_towns_are_suggested(pirna):
    assert typed("Ri") == ["Rima"]
    assert typed("baeck") == ["Bäckerin"]
    assert typed("pir")[0] == "Pirna"
    assert set(typed("pir")) >= {"Pirna", "Neues aus Pirna", "Mentoring Pirna"}


def test_a_suggestion_says_what_it_leads_to(pirna):
    assert Client().get(TYPE, {"q": "Rim"}).json() == {
        "vorschlaege": [{"text": "Rima", "art": "Geschichte"}]
    }


def test_words_of_the_text_alone_suggest_nothing(home, make_news):
    make_news("Pirna", introduction="Sommerfest")
    assert typed("Sommer") == []


def test_at_most_eight_are_suggested_and_each_once(home, make_news):
    for number in range(12):
        make_news(f"Pirna {number}")
    make_news("Pirna 1", slug="noch-einmal")
    suggestions = [one.text for one in suggest(read_query("pirna"), "de")]
    assert len(suggestions) == len(set(suggestions)) == 8


@pytest.mark.parametrize("text", ["", "R", "%", "'; --", "\x00", "🙂", "x" * 5000])
def test_what_is_too_short_or_odd_suggests_nothing(pirna, text):
    assert typed(text) == []


def test_only_the_language_of_the_page_is_asked(pirna):
    assert typed("Rim", "/en/search/suggestions/") == []


def test_the_same_answer_is_sent_once(pirna):
    client = Client()
    first = client.get(TYPE, {"q": "Rim"})
    assert first.headers["Cache-Control"] == "no-cache"
    again = client.get(TYPE, {"q": "Rim"}, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_who_asks_without_end_is_asked_for_a_pause(pirna, monkeypatch):
    monkeypatch.setattr(search_view, "SUGGESTIONS_A_MINUTE", 2)
    answers = [Client().get(TYPE, {"q": "Rim"}).status_code for _number in range(3)]
    assert answers == [200, 200, 429]


def test_no_cookie_is_set(pirna):
    assert not Client().get(TYPE, {"q": "Rim"}).cookies


def test_typing_costs_the_same_for_one_and_three(home, make_news, django_assert_max_num_queries):
    def queries() -> int:
        with django_assert_max_num_queries(12) as captured:
            typed("Pirna")
        return len(captured)

    make_news("Pirna 1")
    typed("Pirna")
    with_one = queries()
    make_news("Pirna 2")
    make_news("Pirna 3")
    assert queries() == with_one


def test_one_kind_of_results_can_be_chosen_and_the_address_says_so(pirna):
    everything = Client().get(ASK, {"q": "Pirna"})
    assert everything.context["total"] == 4
    assert {one["value"] for one in everything.context["kinds"]} == {
        *("", "geschichte", "nachricht", "station", "projekt")
    }
    news = Client().get(ASK, {"q": "Pirna", "art": "nachricht"})
    assert [one.page.title for one in news.context["results"]] == ["Neues aus Pirna"]
    assert 'href="?q=Pirna&amp;art=nachricht" aria-current="true"' in news.content.decode()


@pytest.mark.parametrize("kind", ["film", "gibtesnicht", "'", ""])
def test_a_kind_without_results_shows_all(pirna, kind):
    assert Client().get(ASK, {"q": "Pirna", "art": kind}).context["total"] == 4


def test_a_mended_question_says_so_and_can_be_asked(pirna):
    page = Client().get(ASK, {"q": "Bäkcerin"}).content.decode()
    assert "Meinten Sie:" in page
    assert 'href="?q=B%C3%A4ckerin"' in page
    assert "Rima" in page
