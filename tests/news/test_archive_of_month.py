from datetime import date

import pytest


def test_a_month_shows_its_news_only(client, make_news):
    make_news("Darin", day=date(2021, 5, 31))
    make_news("Daneben", day=date(2021, 6, 1))
    make_news("Ein Jahr später", day=date(2022, 5, 1))
    response = client.get("/de/aktuelles/archiv/2021/05/")
    assert [item.title for item in response.context["news"]] == ["Darin"]
    assert "<h1>Mai 2021</h1>" in response.content.decode()


def test_years_and_months_lead_there(client, make_news):
    make_news(day=date(2021, 5, 31))
    text = client.get("/de/aktuelles/archiv/").content.decode()
    assert 'href="/de/aktuelles/archiv/2021/05/"' in text
    assert 'href="/de/aktuelles/archiv/2021/"' in text
    below = client.get("/de/aktuelles/archiv/2021/05/").content.decode()
    assert 'href="/de/aktuelles/archiv/2021/"' in below
    assert 'href="/de/aktuelles/archiv/"' in below


@pytest.mark.parametrize("month", ["2022/08", "2022/7", "2022/00", "2022/13", "2022/19", "1999/07"])
def test_a_month_without_news_is_not_there(client, make_news, month):
    make_news(day=date(2022, 7, 5))
    assert client.get(f"/de/aktuelles/archiv/{month}/").status_code == 404


def test_a_month_with_news_in_another_language_says_that_there_are_none(client, make_news):
    make_news(day=date(2021, 1, 1))
    response = client.get("/en/news/archiv/2021/01/")
    assert response.status_code == 200
    assert list(response.context["news"]) == []


def test_a_month_whose_news_are_drafts_is_not_there(client, make_news):
    make_news(day=date(2021, 1, 1), live=False)
    assert client.get("/de/aktuelles/archiv/2021/01/").status_code == 404


def test_the_language_switch_leads_to_the_same_month(client, make_news):
    make_news(day=date(2022, 7, 5))
    text = client.get("/de/aktuelles/archiv/2022/07/").content.decode()
    assert 'href="/en/news/archiv/2022/07/" lang="en"' in text


def test_a_month_is_read_in_pages_of_twenty(client, make_news):
    for number in range(21):
        make_news(f"Nr {number:02}", day=date(2022, 1, number + 1))
    second = client.get("/de/aktuelles/archiv/2022/01/?seite=2")
    assert [item.title for item in second.context["news"]] == ["Nr 00"]
