"""What devices count: taken once, within limits, and put to the stop of that day."""

import uuid
from datetime import date, timedelta

import pytest
from django.utils import timezone

from exhibition.enums import StopState
from kiosk.domain import figures
from kiosk.models import Kiosk, KioskFigures
from tests import factories
from tests.kiosk.conftest import paired

TODAY = timezone.localdate()
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
STORY = str(uuid.UUID(int=7))


@pytest.fixture
def kiosk(db) -> Kiosk:
    return Kiosk.objects.create(name="Kiosk 1")


def batch(*rows) -> dict:
    return {"batch": uuid.uuid4().hex, "rows": [list(row) for row in rows]}


def visits(count=1, day: date = TODAY) -> tuple:
    return (day.isoformat(), "session", "", count)


def kept(*fields) -> list[tuple]:
    return sorted(KioskFigures.objects.values_list(*fields))


def test_counts_of_one_day_add_up_and_a_batch_counts_once(kiosk):
    first = batch(visits(3), (TODAY.isoformat(), "language", "ar", 2))
    assert figures.take(kiosk, first)
    assert not figures.take(kiosk, first)
    assert figures.take(kiosk, batch(visits(4), visits(1, YESTERDAY)))
    expected = [(YESTERDAY, "session", "", 1), (TODAY, "language", "ar", 2)]
    assert kept("day", "kind", "key", "count") == [*expected, (TODAY, "session", "", 7)]


def test_another_kiosk_may_have_drawn_the_same_id(kiosk):
    other = Kiosk.objects.create(name="Anderer")
    sent = batch(visits())
    assert figures.take(kiosk, sent)
    assert figures.take(other, sent)


@pytest.mark.parametrize(
    "row",
    [
        visits(day=TOMORROW),
        visits(day=TODAY - figures.OLDEST - timedelta(days=1)),
        visits(0),
        visits(-1),
        visits(True),
        visits("3"),
        ("gestern", "session", "", 1),
        (TODAY.isoformat(), "person", "", 1),
        (TODAY.isoformat(), "session", "Rima", 1),
        (TODAY.isoformat(), "language", "tlh", 1),
        (TODAY.isoformat(), "story", "no-key", 1),
        (TODAY.isoformat(), "story", STORY, 1),
        (TODAY.isoformat(), ["session"], "", 1),
        (TODAY.isoformat(), "session", ""),
        (),
    ],
)
def test_what_cannot_be_is_left_out_and_the_rest_counts(kiosk, row):
    assert figures.take(kiosk, batch(row, visits()))
    assert kept("kind", "count") == [("session", 1)]


@pytest.mark.parametrize(
    "sent", [None, [], "x", {}, {"batch": "x", "rows": []}, {"batch": "a" * 32, "rows": {}}]
)
def test_what_is_no_batch_is_not_taken(kiosk, sent):
    assert not figures.take(kiosk, sent)
    assert kiosk.figure_batches.count() == 0


def test_a_batch_and_a_day_have_their_limits(kiosk, monkeypatch):
    monkeypatch.setattr(figures, "MOST_ROWS", 2)
    monkeypatch.setattr(figures, "MOST_A_DAY", 15_000)
    figures.take(kiosk, batch(visits(10**9), visits(1, YESTERDAY), visits(5)))
    assert kept("count") == [(1,), (figures.MOST_AT_ONCE,)]
    figures.take(kiosk, batch(visits(10**9)))
    assert kept("count") == [(1,), (15_000,)]


def test_only_the_latest_batches_are_remembered(kiosk, monkeypatch):
    monkeypatch.setattr(figures, "BATCHES_KEPT", 2)
    for _number in range(4):
        figures.take(kiosk, batch(visits()))
    assert kiosk.figure_batches.count() == 2


@pytest.mark.parametrize("where", ["stop", "set"])
def test_counts_belong_to_the_stop_of_their_day_even_when_it_is_over(kiosk, where):
    """Sent late: the stop has ended meanwhile. Before its first day nobody visits."""
    values = {"exhibition_set": factories.make_set(), "state": StopState.CHECKED}
    opens = TODAY - timedelta(days=20)
    stop = factories.make_stop(opens=opens, days=10, **values)
    chosen = stop if where == "stop" else stop.exhibition_set
    setattr(kiosk, "stop" if where == "stop" else "exhibition_set", chosen)
    kiosk.save()
    days = [opens - timedelta(days=1), opens, opens + timedelta(days=10), YESTERDAY]
    figures.take(kiosk, batch(*(visits(1, day) for day in days)))
    by_day = dict(kept("day", "stop"))
    assert [by_day[day] for day in days] == [None, stop.pk, stop.pk, None]


def test_they_come_with_the_report_and_never_hold_it_up(ask, kiosk, home):
    token, report = paired(kiosk), {"version": "a" * 64}
    sent = batch(visits(2))
    for figures_sent in (sent, sent, "rubbish"):
        answer = ask("kiosk_receipt", token, method="post", body=report | {"figures": figures_sent})
        assert answer.status_code == 204
    assert kept("count") == [(2,)]
    assert kiosk.receipts.count() == 3


def test_stories_are_counted_by_their_translation_key(kiosk, home):
    story = factories.make_story()
    row = (TODAY.isoformat(), "film_seen", str(story.translation_key).upper(), 2)
    figures.take(kiosk, batch(row))
    assert kept("kind", "key", "count") == [("film_seen", str(story.translation_key), 2)]
