"""The requests of the demo, for whatever day it is loaded on. Pure: no database."""

from datetime import date, timedelta
from itertools import combinations

import pytest

from demo.content.requests import REQUESTS
from demo.dates import working_day_from
from demo.sets import KEYS
from exhibition.domain.planner import Buffers
from exhibition.domain.planner.asked import DAYS
from tests.demo.test_tour_days import booked, on_any_day


def offered(key: str, day: date) -> list[tuple[date, date]]:
    """On which days the dates that are offered take that set."""
    spans = []
    for content in REQUESTS:
        long = timedelta(days=DAYS[content.duration] - 1)
        for one_set, days in content.offers:
            first = working_day_from(day + timedelta(days=days))
            if one_set == key:
                spans.append(Buffers().taken(first, first + long))
    return spans


@on_any_day
@pytest.mark.parametrize("key", KEYS)
def test_what_is_offered_is_free(key, day):
    tour = [(days["leaves_depot"], days["back_in_depot"]) for days in booked(key, day)]
    for (begin, end), (other_begin, other_end) in combinations([*tour, *offered(key, day)], 2):
        assert end < other_begin or other_end < begin


def test_houses_and_people_are_invented_and_say_so():
    for content in REQUESTS:
        assert content.house.startswith("Muster")
        assert content.house.endswith("(Beispiel)")
        assert content.email.endswith("@example.org")
        assert any(word in content.contact_name for word in ("Muster", "Beispiel", "Probe"))
        written = [content.message, content.next_step, *(one.text for one in content.messages)]
        written += [text for text, _days in content.notes]
        assert all(text.startswith(("Beispiel", "Example")) for text in written if text)
