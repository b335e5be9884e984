"""One clock for what is shown; what is stamped asks another, which nobody moves."""

import re
import threading
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

from django.utils import timezone

from core import clock

ROOT = Path(__file__).resolve().parents[2]
LATER = datetime(2027, 3, 1, 23, 30, tzinfo=UTC)
DJANGOS = re.compile(r"timezone\.(now|localdate)\(\)")
# Modules that decide what is shown: they may ask our clock alone.
DECIDING = (
    "stories/read_gate.py",
    "stories/domain/consent.py",
    "stories/domain/embed_consent.py",
    "stories/domain/publishing.py",
    "core/translations/timing.py",
    "exhibition/domain/stop_outlook.py",
    "exhibition/views/tour.py",
    "exhibition/views/stop_parts.py",
    "kiosk/domain/programme.py",
    "news/event_context.py",
    "news/views.py",
    "home/front_page.py",
    "home/views/cards.py",
)


def test_it_is_now_unless_it_was_moved():
    with mock.patch("django.utils.timezone.now", return_value=LATER):
        assert clock.now() == LATER
    assert not clock.is_moved()


def test_the_day_is_that_of_saxony():
    with clock.moved(LATER):
        assert clock.today().isoformat() == "2027-03-02"


def test_moving_it_moves_no_stamp():
    with clock.moved(LATER):
        assert timezone.now() != LATER


def test_it_is_moved_for_nobody_else():
    heard = []
    with clock.moved(LATER):
        other = threading.Thread(target=lambda: heard.append(clock.is_moved()))
        other.start()
        other.join()
    assert heard == [False]


def test_it_goes_back_after_an_error():
    try:
        with clock.moved(LATER):
            raise ValueError
    except ValueError:
        pass
    assert not clock.is_moved()


def test_who_decides_what_is_shown_asks_one_clock():
    both = [name for name in DECIDING if DJANGOS.search((ROOT / name).read_text(encoding="utf-8"))]
    assert both == []
