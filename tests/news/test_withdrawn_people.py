"""News that name somebody are gone from everywhere when that person withdraws."""

from datetime import date

import pytest
from django.utils import timezone

from tests import factories

WHERE = [
    "",
    "?rubrik=press",
    "rubrik/presse/",
    "archiv/",
    "archiv/2022/",
    "archiv/2022/07/",
    "feed.xml",
    "rubrik/presse/feed.xml",
]


@pytest.fixture
def selam(home):
    person = factories.make_person("Selam")
    factories.make_consent(person)
    return person


@pytest.fixture
def pages(make_news, selam):
    named = make_news("Selam hat es geschafft", category="press", people=[selam], slug="es-geht")
    make_news("Ohne Namen", category="press")
    return named


@pytest.mark.parametrize("path", [path for path in WHERE if path != "archiv/"])
def test_the_item_is_listed_with_consent_and_gone_without(client, pages, selam, path):
    def text():
        return client.get(f"/de/aktuelles/{path}").content.decode()

    assert "Selam" in text()
    factories.withdraw_everything(selam)
    assert "Selam" not in text()
    assert "es-geht" not in text()
    assert "Ohne Namen" in text()


def test_the_archive_counts_it_no_more(client, pages, selam):
    def counts():
        (year,) = client.get("/de/aktuelles/archiv/").context["years"]
        return year.total, year.months

    july = date(2022, 7, 1)
    assert counts() == (2, [(july, 2)])
    factories.withdraw_everything(selam)
    assert counts() == (1, [(july, 1)])


def test_a_month_that_only_had_that_item_is_not_there_any_more(client, make_news, selam):
    make_news("Selam", people=[selam], day=date(2021, 3, 1))
    assert client.get("/de/aktuelles/archiv/2021/03/").status_code == 200
    factories.withdraw_everything(selam)
    assert client.get("/de/aktuelles/archiv/2021/03/").status_code == 404


def test_who_asks_a_feed_with_an_old_mark_gets_the_one_without_it(client, pages, selam):
    etag = client.get("/de/aktuelles/feed.xml").headers["ETag"]
    factories.withdraw_everything(selam)
    again = client.get("/de/aktuelles/feed.xml", headers={"If-None-Match": etag})
    assert again.status_code == 200
    assert "Selam" not in again.content.decode()


def test_the_page_says_that_it_is_gone(client, pages, selam):
    factories.withdraw_everything(selam)
    assert client.get(pages.get_url()).status_code == 410


@pytest.mark.parametrize("path", WHERE)
def test_a_consent_that_runs_out_does_the_same(client, make_news, path):
    person = factories.make_person("Selam")
    factories.make_consent(person, valid_until=timezone.localdate() - timezone.timedelta(days=1))
    make_news("Selam hat es geschafft", category="press", people=[person])
    make_news("Ohne Namen", category="press")
    assert "Selam" not in client.get(f"/de/aktuelles/{path}").content.decode()


@pytest.mark.parametrize("path", ["rubrik/presse/", "archiv/2022/07/", "rubrik/presse/feed.xml"])
def test_the_number_of_queries_does_not_grow(
    client, make_news, path, django_assert_max_num_queries
):
    def queries() -> int:
        client.get(f"/de/aktuelles/{path}")
        with django_assert_max_num_queries(30) as captured:
            assert client.get(f"/de/aktuelles/{path}").status_code == 200
        return len(captured)

    make_news("1", category="press")
    with_one = queries()
    make_news("2", category="press")
    make_news("3", category="press")
    assert queries() == with_one
