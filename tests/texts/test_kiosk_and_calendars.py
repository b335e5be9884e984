"""So are the words of the kiosk, and what goes into calendars and feeds."""

import re

import pytest
from django.utils.translation import override

from kiosk.domain import interface, place, spelling
from kiosk.shell import render_page
from tests import factories
from tests.texts.pseudo_locale import problems_of_html, unmarked

pytestmark = pytest.mark.django_db


def test_the_kiosk(person):
    with override("en"):
        assert problems_of_html(render_page(version="1", address="")) == []
        assert [unmarked(word) for word in spelling.spelled("A1")] == ["", ""]
    words = next(one for one in interface.languages() if one["code"] == "en")
    assert {key: text for key, text in words["words"].items() if unmarked(text)} == {}
    assert [text for text in words["countdown"] if unmarked(text)] == []
    stop = person.appearances.first() and factories.make_stop("kiosk")
    assert unmarked(place.described(stop)["texts"]["en"]["until"]) == ""


def test_calendars_and_the_feed(visitor):
    told = r"^(?:SUMMARY|DESCRIPTION|X-WR-CALNAME)[^:]*:(.*)\r$"
    for path in (
        "/tour.ics?sprache=en",
        "/en/tour/coming/event.ics",
        "/en/news/event/calendar.ics",
    ):
        text = visitor.client.get(path).content.decode().replace("\r\n ", "")
        words = re.findall(told, text, re.MULTILINE)
        assert len(words) >= 2
        assert [one for one in words if unmarked(one.replace("\\n", " "))] == []
    feed = visitor.client.get("/en/news/feed.xml").content.decode()
    titles = re.findall(r"<title>(.*?)</title>", feed)
    assert len(titles) > 10
    assert [title for title in titles if unmarked(title)] == []
