"""The visitor's book at a device: what its programme holds, and what it sends."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from exhibition.enums import BookAnswer, BookState, StopState
from exhibition.models import VisitorBookEntry
from kiosk.domain import book, interface, programme
from kiosk.models import Kiosk
from tests import factories
from tests.exhibition.book import TODAY, make_entry, sent

P = BookState.PUBLISHED


@pytest.fixture
def stop(home):
    return factories.make_stop(opens=TODAY - timedelta(days=2), state=StopState.OPEN)


@pytest.fixture
def kiosk(stop) -> Kiosk:
    return Kiosk.objects.create(name="Kiosk 1", stop=stop)


@pytest.fixture
def bring(ask, token):
    """Sends entries as the device; returns the answer."""

    def brought(*entries, body=None, token=token):
        body = {"entries": list(entries)} if body is None else body
        return ask("kiosk_book", token, method="post", body=body)

    return brought


def test_a_device_brings_what_was_written_and_hears_what_it_may_forget(bring, stop):
    entry, wrong = sent(language="ti", text="የቐንየለይ"), sent(language="tlh")
    for _ in range(2):
        answer = bring(entry, wrong)
        assert (answer.status_code, answer.json()) == (200, {"taken": [entry["id"], wrong["id"]]})
    kept = VisitorBookEntry.objects.get()
    assert (kept.stop, kept.text, kept.state) == (stop, "የቐንየለይ", BookState.WAITING)


@pytest.mark.parametrize(
    "body",
    ["x", "[]", '{"entries": {}}', "{}", '{"entries": ["' + "a" * 70_000 + '"]}', "[" * 9999],
)
def test_what_holds_no_list_is_said_to_be_none(bring, body):
    assert bring(body=body).status_code == 400


def test_nobody_writes_without_a_token(ask, bring, db):
    assert bring(sent(), token="").status_code == 401
    assert bring(sent(), token="wrong").status_code == 401
    assert ask("kiosk_book").status_code == 401
    assert not VisitorBookEntry.objects.exists()


def test_what_was_written_without_network_belongs_to_the_stop_of_its_day(bring, kiosk, stop):
    before = (TODAY - timedelta(days=30)).isoformat()
    bring(sent("davor", day=before), sent("hier"))
    stops = dict(VisitorBookEntry.objects.values_list("text", "stop"))
    assert stops == {"davor": None, "hier": stop.pk}


def test_a_device_writes_so_much_a_day_and_no_more(bring, monkeypatch):
    monkeypatch.setattr(book, "MOST_A_DAY", 2)
    entries = [sent() for _ in range(3)]
    assert bring(*entries).json() == {"taken": [one["id"] for one in entries]}
    bring(*entries)
    assert VisitorBookEntry.objects.count() == 2


def test_what_a_stick_brings_home_is_taken_once_however_much(kiosk, monkeypatch):
    monkeypatch.setattr(book, "MOST_A_DAY", 1)
    entries = [sent() for _ in range(23)]
    assert (book.take_all(kiosk, entries), book.take_all(kiosk, [*entries, sent()])) == (23, 1)


def test_the_programme_holds_what_is_published_and_nothing_of_who_and_when(kiosk, stop):
    make_entry("wartet", stop=stop)
    shown = make_entry("شكرًا", stop=stop, state=P, language="ar", answer="respect", reply="Gern")
    told = programme.build(kiosk)["book"]
    assert told["answers"] == ["courage", "respect", "curiosity", "idea", "question"]
    assert told["counts"]["respect"] == 1
    assert told["entries"] == [
        {
            "id": shown.entry_id,
            "language": "ar",
            "direction": "rtl",
            "answer": "respect",
            "text": "شكرًا",
            "reply": "Gern",
        }
    ]
    json.dumps(told)


def test_a_touch_does_not_change_the_programme_of_the_day(kiosk):
    """A device that is busy could else never show the current one (``acknowledgement``)."""
    now = timezone.now()
    before = programme.build(kiosk, now)["version"]
    make_entry("", answer="courage")
    assert programme.build(kiosk, now)["version"] == before


def test_the_book_is_closed_without_a_stop_and_where_its_switch_is_off(kiosk, stop):
    stop.has_visitors_book = False
    stop.save()
    assert programme.build(kiosk)["book"] is None
    assert book.of(None, timezone.now()) is None


def test_a_full_book_asks_as_little_as_a_thin_one(stop):
    asked = []
    for number in (1, 2):
        for _ in range(number):
            make_entry(stop=stop, state=P)
        with CaptureQueriesContext(connection) as queries:
            book.of(stop, timezone.now())
        asked.append(len(queries))
    assert asked == [2, 2]


def test_every_answer_has_its_word_on_the_screen():
    words = interface.languages()[0]["words"]
    keys = ["book_a_question" if one == "question" else f"book_{one}" for one in BookAnswer.values]
    assert [words[key] for key in keys] == [str(label) for label in BookAnswer.labels]
