"""The feed holds what podcast apps ask for, and is accepted by a parser of one of them.

``podcastparser`` reads feeds for the app gPodder. Beside it stand the requirements of RSS 2.0
(rssboard.org), of Apple („A Podcaster's Guide to RSS“, „Podcast RSS feed requirements“) and of
the podcast namespace (podcastindex.org), one by one.
"""

import io
import re
from datetime import date
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import podcastparser
import pytest
from PIL import Image

from news.podcast.feed import ARTWORK

FEED = "/de/podcast/feed.xml"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
ATOM = "{http://www.w3.org/2005/Atom}"
RFC_822 = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}"
)
ONCE_IN_CHANNEL = ["title", "link", "description", "language", "lastBuildDate", "image"]
ONCE_IN_CHANNEL += [ITUNES + name for name in ("image", "explicit", "author", "type", "category")]
ONCE_IN_CHANNEL += [PODCAST + "guid", PODCAST + "locked", ATOM + "link"]
ONCE_IN_ITEM = ["title", "link", "description", "pubDate", "guid", "enclosure"]
ONCE_IN_ITEM += [ITUNES + name for name in ("title", "duration", "explicit", "episodeType")]
STATIC = Path(__file__).resolve().parents[3] / "static"


def read(client, path=FEED):
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/rss+xml; charset=utf-8"
    root = ElementTree.fromstring(response.content)
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    (channel,) = root
    return channel


def assert_valid(channel) -> None:
    """Whether the channel is what Apple, RSS and the podcast namespace ask for."""
    for name in ONCE_IN_CHANNEL:
        assert len(channel.findall(name)) == 1, name
    for name in ("title", "description", "language", ITUNES + "author"):
        assert channel.findtext(name).strip(), name
    assert channel.findtext(ITUNES + "explicit") in ("true", "false")
    assert channel.find(ITUNES + "category").get("text") == "Society & Culture"
    assert channel.find(ATOM + "link").get("rel") == "self"
    assert channel.find("image/title").text == channel.findtext("title")
    assert channel.find("image/link").text == channel.findtext("link")
    assert RFC_822.fullmatch(channel.findtext("lastBuildDate"))
    assert re.fullmatch(
        r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", channel.findtext(PODCAST + "guid")
    )
    assert channel.findtext(PODCAST + "locked") in ("yes", "no")
    for element in channel.iter():
        for value in (element.get("url"), element.get("href")):
            assert value is None or urlsplit(value).netloc
    guids = [item.findtext("guid") for item in channel.iter("item")]
    assert len(set(guids)) == len(guids)
    for item in channel.iter("item"):
        assert_valid_item(item)


def assert_valid_item(item) -> None:
    for name in ONCE_IN_ITEM:
        assert len(item.findall(name)) == 1, name
    assert item.find("guid").get("isPermaLink") == "false"
    assert RFC_822.fullmatch(item.findtext("pubDate"))
    assert parsedate_to_datetime(item.findtext("pubDate")).tzinfo
    enclosure = item.find("enclosure")
    assert int(enclosure.get("length")) > 0
    assert enclosure.get("type") == "audio/x-m4a"
    assert enclosure.get("url").endswith(".m4a")
    assert item.findtext(ITUNES + "duration").isdecimal()
    for transcript in item.findall(PODCAST + "transcript"):
        assert transcript.get("type") in ("text/vtt", "text/plain")


def test_the_feed_is_what_podcast_apps_ask_for(client, make_episode, rima):
    make_episode("Eins & <b>", people=[rima], season=1, number=2, chapters=[("0:00", "Anfang")])
    make_episode("Zwei", day=date(2020, 1, 1), transcript="Text.")
    channel = read(client)
    assert_valid(channel)
    first, second = channel.iter("item")
    assert first.findtext("title") == "Eins & <b>"
    assert first.findtext(ITUNES + "season") == "1"
    assert first.findtext(ITUNES + "episode") == "2"
    assert first.findtext(ITUNES + "duration") == "120"
    assert first.find(PODCAST + "chapters").get("type") == "application/json+chapters"
    assert second.find(PODCAST + "chapters") is None
    assert second.findtext("pubDate") == "Wed, 01 Jan 2020 12:00:00 +0100"


def test_an_app_reads_the_feed(client, make_episode):
    episode = make_episode(introduction="Ein Satz.", number=3)
    content = client.get(FEED).content
    found = podcastparser.parse("http://127.0.0.1:8000" + FEED, io.BytesIO(content))
    assert found["title"].endswith("Podcast")
    assert found["cover_url"].endswith(".png")
    assert found["language"] == "de"
    assert found["explicit"] is False
    (entry,) = found["episodes"]
    assert entry["title"] == "Folge"
    assert entry["guid"] == f"{episode.translation_key}/de"
    assert entry["total_time"] == 120
    assert entry["number"] == 3
    (sound,) = entry["enclosures"]
    assert sound["mime_type"] == "audio/x-m4a"
    assert sound["file_size"] == episode.sound.versions.get().size


def test_all_that_an_episode_points_to_is_there(client, make_episode):
    make_episode(chapters=[("0:00", "Anfang")])
    item = next(read(client).iter("item"))
    addresses = [item.find(name) for name in ("enclosure", PODCAST + "transcript")]
    for element in [*addresses, item.find(PODCAST + "chapters")]:
        response = client.get(urlsplit(element.get("url")).path)
        assert response.status_code == 200
        assert response.headers["Content-Type"].split(";")[0] == element.get("type")
        assert response.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("code", "tag"), [("de", "de"), ("de-simple", "de"), ("ti", "ti"), ("hsb", "hsb"), ("ar", "ar")]
)
def test_the_language_is_one_that_directories_know(client, make_podcast, make_episode, code, tag):
    parent = make_podcast(code) if code != "de" else None
    make_episode(code=code, parent=parent, transcript="Text")
    channel = read(client, f"/{code}/podcast/feed.xml")
    assert channel.findtext("language") == tag
    assert_valid(channel)
    for transcript in channel.iter(PODCAST + "transcript"):
        assert transcript.get("language") == tag


def test_a_feed_without_episodes_is_one_too_and_stays_the_same(client, podcast):
    channel = read(client)
    assert not list(channel.iter("item"))
    etag = client.get(FEED).headers["ETag"]
    assert client.get(FEED, headers={"If-None-Match": etag}).status_code == 304


def test_who_has_it_all_gets_304_until_something_is_new(client, make_episode):
    make_episode("Eins")
    etag = client.get(FEED).headers["ETag"]
    again = client.get(FEED, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    make_episode("Zwei")
    assert client.get(FEED, headers={"If-None-Match": etag}).status_code == 200


def test_the_name_of_an_episode_for_apps_stays_when_it_changes(client, make_episode):
    episode = make_episode()
    before = next(read(client).iter("item")).findtext("guid")
    episode.title, episode.slug, episode.day = "Anders", "anders", date(2021, 1, 1)
    episode.save()
    assert next(read(client).iter("item")).findtext("guid") == before


def test_an_episode_of_a_coming_day_is_not_published_in_the_future(client, make_episode):
    episode = make_episode(day=date(2099, 1, 1))
    published = parsedate_to_datetime(next(read(client).iter("item")).findtext("pubDate"))
    assert abs((published - episode.first_published_at).total_seconds()) < 1


def test_what_is_not_ready_or_not_for_apps_stays_out(client, make_episode, make_sound):
    make_episode("Unfertig", sound=make_sound(versions=()))
    make_episode("Nur hier", only_on_website=True)
    assert not list(read(client).iter("item"))


def test_a_listener_is_told_of_station_licence_and_language(client, make_episode):
    make_episode(
        station="Radio Elbe",
        first_broadcast=date(2021, 3, 2),
        licence="CC BY 4.0",
        spoken_language="en",
    )
    text = next(read(client).iter("item")).findtext("description")
    assert "Übernommen von Radio Elbe, zuerst gesendet am 2. März 2021." in text
    assert "CC BY 4.0" in text
    assert "English" in text


def test_characters_that_xml_refuses_do_not_break_the_feed(client, make_episode):
    make_episode("Weg\x0b damit")
    assert next(read(client).iter("item")).findtext("title") == "Weg damit"


def test_the_number_of_queries_does_not_grow(client, make_episode, rima, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    make_episode("Eins", people=[rima])
    read(client)
    with CaptureQueriesContext(connection) as once:
        read(client)
    for title in ("Zwei", "Drei"):
        make_episode(title, people=[rima], chapters=[("0:00", "Anfang")])
    with django_assert_num_queries(len(once)):
        read(client)


def test_the_picture_is_one_that_directories_take():
    file = STATIC / ARTWORK
    with Image.open(file) as picture:
        assert picture.size[0] == picture.size[1]
        assert 1400 <= picture.size[0] <= 3000
        assert (picture.mode, picture.format) == ("RGB", "PNG")
    assert file.stat().st_size < 512 * 1024
