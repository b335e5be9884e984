from datetime import date
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"


def read(client, path="/de/aktuelles/feed.xml"):
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(response.content)


def test_the_feed_is_atom_with_absolute_addresses(client, make_news):
    make_news("Neues", day=date(2022, 7, 5), introduction="Ein Satz.", slug="neues")
    feed = read(client)
    entry = feed.find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Neues"
    assert entry.findtext(f"{ATOM}summary") == "Ein Satz."
    address = entry.find(f"{ATOM}link").get("href")
    assert address == "http://127.0.0.1:8000/de/aktuelles/neues/"
    assert entry.findtext(f"{ATOM}published").startswith("2022-07-05")


def test_each_language_has_its_own_feed(client, make_news):
    make_news("Deutsch")
    make_news("English", language="en")
    german, english = read(client), read(client, "/en/news/feed.xml")
    assert [one.findtext(f"{ATOM}title") for one in german.iter(f"{ATOM}entry")] == ["Deutsch"]
    assert [one.findtext(f"{ATOM}title") for one in english.iter(f"{ATOM}entry")] == ["English"]


def test_characters_that_xml_refuses_do_not_break_the_feed(client, make_news):
    make_news("Weg\x0b damit & <b>\x1f")
    entry = read(client).find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Weg damit & <b>"


def test_a_reader_that_has_it_all_gets_304_until_something_is_new(client, make_news):
    make_news("Erstens")
    etag = client.get("/de/aktuelles/feed.xml").headers["ETag"]
    again = client.get("/de/aktuelles/feed.xml", headers={"If-None-Match": etag})
    assert again.status_code == 304
    make_news("Zweitens")
    again = client.get("/de/aktuelles/feed.xml", headers={"If-None-Match": etag})
    assert again.status_code == 200


def test_pages_without_a_feed_have_none(client, home):
    assert client.get("/de/geschichten/feed.xml").status_code == 404
    assert client.get("/de/nichts/feed.xml").status_code == 404
