from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests import factories


def test_news_stand_latest_first(client, make_news):
    make_news("Früher", day=date(2020, 1, 1))
    make_news("Später", day=date(2022, 1, 1))
    text = client.get("/de/aktuelles/").content.decode()
    assert text.index("Später") < text.index("Früher")


def test_an_empty_list_says_so(client, index):
    response = client.get("/de/aktuelles/")
    assert response.status_code == 200
    assert "Hier steht noch nichts." in response.content.decode()


def test_twenty_a_page(client, make_news):
    for number in range(21):
        make_news(f"Nr {number:02}", day=date(2022, 1, number + 1))
    first, second = client.get("/de/aktuelles/"), client.get("/de/aktuelles/?seite=2")
    assert len(first.context["news"]) == 20
    assert [item.title for item in second.context["news"]] == ["Nr 00"]
    assert "?seite=2" in first.content.decode()


@pytest.mark.parametrize("page", ["0", "-1", "99999999999999999999", "abc", "%00", "1.5"])
def test_an_odd_page_number_is_no_error(client, make_news, page):
    make_news()
    assert client.get(f"/de/aktuelles/?seite={page}").status_code == 200


def test_one_category_alone(client, make_news):
    make_news("Aus der Presse", category="press")
    make_news("Vom Programm", category="programme")
    found = client.get("/de/aktuelles/?rubrik=press").context["news"]
    assert [item.title for item in found] == ["Aus der Presse"]


def test_an_unknown_category_is_left_aside(client, make_news):
    make_news()
    assert len(client.get("/de/aktuelles/?rubrik=quatsch%00").context["news"]) == 1


def test_drafts_are_not_listed(client, make_news):
    make_news("Entwurf", live=False)
    assert "Entwurf" not in client.get("/de/aktuelles/").content.decode()


@pytest.mark.parametrize("path", ["", "archiv/2022/", "feed.xml"])
def test_news_that_name_somebody_without_consent_are_nowhere(client, make_news, path):
    person = factories.make_person("Selam")
    make_news("Selam hat es geschafft", people=[person])
    make_news("Ohne Namen")
    text = client.get(f"/de/aktuelles/{path}").content.decode()
    assert "Ohne Namen" in text
    assert "Selam" not in text


def test_news_that_name_somebody_with_consent_are_listed(client, make_news):
    person = factories.make_person("Selam")
    factories.make_consent(person)
    make_news("Selam hat es geschafft", people=[person])
    assert "Selam" in client.get("/de/aktuelles/").content.decode()


def test_no_pictures_in_the_list(client, make_news):
    make_news()
    response = client.get("/de/aktuelles/")
    assert "<img" not in response.content.decode().split("<main")[1].split("</main")[0]


def test_upcoming_events_are_announced_and_past_ones_are_not(client, make_event):
    make_event("Kommt noch")
    make_event("War schon", begins_at=timezone.now() - timedelta(days=9))
    text = client.get("/de/aktuelles/").content.decode()
    assert "Kommt noch" in text
    assert "War schon" not in text


def test_the_archive_counts_by_year_and_month(client, make_news):
    make_news("a", day=date(2021, 3, 1))
    make_news("b", day=date(2021, 3, 31))
    make_news("c", day=date(2021, 12, 1))
    make_news("d", day=date(2019, 1, 1))
    years = client.get("/de/aktuelles/archiv/").context["years"]
    assert [(year.year, year.total) for year in years] == [(2021, 3), (2019, 1)]
    assert years[0].months == [(date(2021, 12, 1), 1), (date(2021, 3, 1), 2)]


def test_the_archive_of_a_year_shows_that_year_only(client, make_news):
    make_news("Darin", day=date(2021, 12, 31))
    make_news("Daneben", day=date(2022, 1, 1))
    text = client.get("/de/aktuelles/archiv/2021/").content.decode()
    assert "Darin" in text
    assert "Daneben" not in text


@pytest.mark.parametrize("year", ["1999", "99999", "0", "abcd", "2021%00"])
def test_a_year_without_news_is_not_there(client, make_news, year):
    make_news()
    assert client.get(f"/de/aktuelles/archiv/{year}/").status_code == 404


def test_a_year_with_news_in_another_language_says_that_there_are_none(client, make_news):
    make_news(day=date(2021, 1, 1))
    response = client.get("/en/news/archiv/2021/")
    assert response.status_code == 200
    assert list(response.context["news"]) == []


@pytest.mark.parametrize("path", ["archiv/", "archiv/2022/", "termine/"])
def test_the_language_switch_leads_to_the_same_part_of_the_other_language(client, make_news, path):
    make_news()
    text = client.get(f"/de/aktuelles/{path}").content.decode()
    assert f'href="/en/news/{path}" lang="en"' in text
    assert f'hreflang="en" href="http://127.0.0.1:8000/en/news/{path}"' in text


def test_events_stand_by_what_comes_and_what_was(client, make_event):
    make_event("Kommt noch")
    make_event("War schon", begins_at=timezone.now() - timedelta(days=9))
    context = client.get("/de/aktuelles/termine/").context
    assert [event.title for event in context["ahead"]] == ["Kommt noch"]
    assert [event.title for event in context["past"]] == ["War schon"]


def test_an_event_that_runs_is_still_ahead(make_event):
    now = timezone.now()
    event = make_event(begins_at=now - timedelta(hours=1), ends_at=now + timedelta(hours=1))
    over = make_event(
        "vorbei", begins_at=now - timedelta(hours=2), ends_at=now - timedelta(hours=1)
    )
    without_end = make_event("ohne Ende", begins_at=now - timedelta(days=2))
    events = type(event).objects
    assert list(events.ahead(now)) == [event]
    assert list(events.past(now)) == [over, without_end]


@pytest.mark.parametrize("path", ["", "archiv/", "archiv/2022/", "termine/", "feed.xml"])
def test_the_number_of_queries_does_not_grow(
    make_news, make_event, path, django_assert_max_num_queries
):
    def queries() -> int:
        Client().get(f"/de/aktuelles/{path}")  # fills caches of sites and content types
        with django_assert_max_num_queries(30) as captured:
            assert Client().get(f"/de/aktuelles/{path}").status_code == 200
        return len(captured)

    def make(title: str):
        make_news(title)
        make_event(title)
        make_event(f"{title} alt", begins_at=timezone.now() - timedelta(days=9))

    make("1")
    with_one = queries()
    make("2")
    make("3")
    assert queries() == with_one


def test_the_feed_leaves_out_what_is_not_for_everybody(client, make_news):
    secret = make_news("Nur für Eingeweihte")
    make_news("Für alle")
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    text = client.get("/de/aktuelles/feed.xml").content.decode()
    assert "Für alle" in text
    assert "Eingeweihte" not in text
