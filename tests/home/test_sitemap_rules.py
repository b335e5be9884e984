"""The sitemap keeps the rules of sitemaps.org 0.9 and those of Google for xhtml:link."""

from datetime import datetime
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from home.models import HomePage
from tests import factories

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
ORDER = ["loc", "lastmod", "changefreq", "priority"]  # of the schema, besides other namespaces


@pytest.fixture
def entries(open_data_world):
    stop = factories.make_stop("freiberg", venue=factories.make_venue("Freiberg"))
    type(stop).objects.filter(pk=stop.pk).update(changed_at=timezone.now())
    content = Client().get("/sitemap.xml").content
    assert len(content) < 50 * 1024 * 1024
    root = ElementTree.fromstring(content)
    assert root.tag == f"{SITEMAP}urlset"
    assert 0 < len(root) <= 50_000
    return list(root)


def _loc(entry) -> str:
    return entry.find(f"{SITEMAP}loc").text


def test_entries_hold_what_the_schema_knows_and_no_address_twice(entries):
    for entry in entries:
        assert entry.tag == f"{SITEMAP}url"
        own = [child.tag.removeprefix(SITEMAP) for child in entry if child.tag != LINK]
        assert own == [name for name in ORDER if name in own]
        assert own.count("loc") == 1
    addresses = [_loc(entry) for entry in entries]
    assert len(set(addresses)) == len(addresses)
    for address in addresses:
        assert address.startswith(settings.SITE_URL + "/")
        assert 12 <= len(address) < 2048
        assert address.isascii()


def test_days_are_those_of_w3c_and_none_is_to_come(entries):
    days = [entry.findtext(f"{SITEMAP}lastmod") for entry in entries]
    assert any(days)
    for day in filter(None, days):
        moment = datetime.fromisoformat(day)
        assert moment.tzinfo is not None
        assert moment <= timezone.now()


def test_languages_name_each_other_and_themselves(entries):
    of_address = {
        _loc(entry): {(link.get("hreflang"), link.get("href")) for link in entry.iter(LINK)}
        for entry in entries
    }
    with_others = {address: links for address, links in of_address.items() if links}
    assert any("/tour/freiberg/" in address for address in with_others)
    codes = {code for code, _name in settings.LANGUAGES} | {"x-default"}
    for address, links in with_others.items():
        assert address in {href for _code, href in links}
        assert {code for code, _href in links} <= codes
        for code, href in links:
            assert of_address[href] == links, f"{href} does not answer {address} ({code})"


def test_the_day_is_that_of_the_last_publication(open_data_world, home):
    moment = timezone.now() - timezone.timedelta(days=3)
    HomePage.objects.filter(pk=home.pk).update(last_published_at=moment)
    root = ElementTree.fromstring(Client().get("/sitemap.xml").content)
    (entry,) = [one for one in root if _loc(one) == f"{settings.SITE_URL}/de/"]
    assert datetime.fromisoformat(entry.findtext(f"{SITEMAP}lastmod")) == moment


def test_events_and_news_are_in_it_by_themselves(entries):
    addresses = {_loc(entry).removeprefix(settings.SITE_URL) for entry in entries}
    assert {"/de/aktuelles/neues/", "/de/aktuelles/treffen/"} <= addresses
