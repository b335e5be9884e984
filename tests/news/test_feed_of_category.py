"""Feeds by language and category, and that all of ours are Atom (RFC 4287)."""

from datetime import date

import pytest
from lxml import etree

from news.enums import Category
from tests import atom, factories

ATOM = "{http://www.w3.org/2005/Atom}"


def titles(feed) -> list[str]:
    return [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]


def read(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return atom.read(response.content)


def test_each_category_has_a_feed_in_each_language(client, make_news):
    make_news("Aus der Presse", category="press", introduction="Ein Satz.")
    make_news("Vom Programm", category="programme")
    make_news("From the press", category="press", language="en")
    german = read(client, "/de/aktuelles/rubrik/presse/feed.xml")
    english = read(client, "/en/news/rubrik/presse/feed.xml")
    assert (titles(german), titles(english)) == (["Aus der Presse"], ["From the press"])
    assert german.findtext(f"{ATOM}title").endswith(": Presse")
    links = {link.get("rel"): link.get("href") for link in german.findall(f"{ATOM}link")}
    assert links["self"].endswith("/de/aktuelles/rubrik/presse/feed.xml")
    assert links["alternate"].endswith("/de/aktuelles/rubrik/presse/")


@pytest.mark.parametrize("path", ["aktuelles/", "aktuelles/rubrik/programm/", "tour/"])
def test_feeds_are_atom_also_where_they_are_empty(client, make_news, path):
    path = f"/de/{path}feed.xml"
    assert titles(read(client, path)) == []
    factories.make_stop("bautzen")
    make_news("A & <b>", introduction="Mehr < weniger & so\x0b", author="Anna Beispiel")
    make_news("B", day=date(2029, 1, 1))
    assert titles(read(client, path))


def test_an_entry_says_who_wrote_it_what_it_is_about_and_when(client, make_news):
    page = make_news(
        "Neues", author="Anna Beispiel", category="event", introduction="<Mehr> & so", slug="neues"
    )
    page.save_revision().publish()
    make_news("Ohne Namen", day=date(2020, 1, 1))
    feed = read(client, "/de/aktuelles/feed.xml")
    entry, nameless = feed.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Anna Beispiel"
    assert nameless.find(f"{ATOM}author") is None
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert entry.find(f"{ATOM}category").get("term") == "Veranstaltung"
    assert entry.find(f"{ATOM}summary").get("type") == "html"
    assert entry.findtext(f"{ATOM}summary") == "&lt;Mehr&gt; &amp; so"
    page.refresh_from_db()
    assert entry.findtext(f"{ATOM}updated")[:10] == page.last_published_at.date().isoformat()


def test_a_category_that_there_is_not_has_neither_list_nor_feed(client, make_news):
    make_news()
    for path in ("quatsch/", "quatsch/feed.xml", "press/", "Presse/"):
        assert client.get(f"/de/aktuelles/rubrik/{path}").status_code == 404


@pytest.mark.parametrize("category", Category)
def test_each_category_has_a_list_that_names_its_feed(client, make_news, category):
    make_news("Darin", category=category)
    other = next(one for one in Category if one != category)
    make_news("Daneben", category=other)
    response = client.get(f"/de/aktuelles/rubrik/{category.slug}/")
    text = response.content.decode()
    assert [item.title for item in response.context["news"]] == ["Darin"]
    assert f"<h1>{category.label}</h1>" in text
    feed = f'href="/de/aktuelles/rubrik/{category.slug}/feed.xml"'
    head = text.split("</head>")[0]
    assert f"{feed}>" in head
    assert 'type="application/atom+xml"' in head
    assert 'href="/de/aktuelles/feed.xml"' in head


def test_the_list_of_all_leads_to_the_categories_and_the_old_addresses_work(client, make_news):
    make_news("Aus der Presse", category="press")
    text = client.get("/de/aktuelles/").content.decode()
    assert 'href="/de/aktuelles/rubrik/presse/"' in text
    old = client.get("/de/aktuelles/?rubrik=press").content.decode()
    assert 'href="/de/aktuelles/rubrik/presse/" aria-current="true"' in old


@pytest.mark.parametrize("path", ["", "archiv/", "archiv/2022/", "archiv/2022/07/", "neues/"])
def test_every_page_of_news_names_the_feed(client, make_news, path):
    make_news("Neues", slug="neues")
    head = client.get(f"/de/aktuelles/{path}").content.decode().split("</head>")[0]
    assert 'type="application/atom+xml" title="Aktuelles" href="/de/aktuelles/feed.xml"' in head


def test_the_check_finds_what_is_wrong():
    entry = "<entry><id>tag:x</id><title/><updated>2022-07-05T12:00:00Z</updated></entry>"
    feed = f'<feed xmlns="{ATOM[1:-1]}">{entry}</feed>'
    with pytest.raises(etree.DocumentInvalid):
        atom.read(feed.encode())
