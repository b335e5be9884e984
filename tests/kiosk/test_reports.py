"""What a device may say of itself. Pure."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.reports import LARGEST_OFFSET, MOST_FREE_BYTES, Report, read

NOW = datetime(2027, 5, 3, 10, tzinfo=UTC)
VERSION = "a" * 64


def test_all_of_it_is_read():
    told = {
        "version": VERSION,
        "item": "abc",
        "errors": 2,
        "screen": "story",
        "shell": "b" * 64,
        "free_bytes": 5_000_000_000,
        "clock_offset": -3,
        "touched_at": "2027-05-03T09:59:00.000Z",
        "unheard-of": 1,
    }
    moment = datetime(2027, 5, 3, 9, 59, tzinfo=UTC)
    expected = Report(VERSION, "abc", 2, "story", "b" * 64, 5_000_000_000, -3, moment)
    assert read(told, now=NOW) == expected


def test_an_old_device_says_less():
    assert read({"version": VERSION, "item": None}, now=NOW) == Report(VERSION)


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("screen", "<b>", ""),
        ("screen", 3, ""),
        ("shell", "b", ""),
        ("free_bytes", -1, 0),
        ("free_bytes", 10**30, MOST_FREE_BYTES),
        ("free_bytes", True, None),
        ("free_bytes", "much", None),
        ("clock_offset", 10**12, LARGEST_OFFSET),
        ("clock_offset", 1.5, None),
        ("touched_at", "2027-05-03T10:00:01Z", NOW),
        ("touched_at", "2027-05-03T09:00:00", None),
        ("touched_at", "2027-99-99T09:00:00Z", None),
        ("touched_at", 1, None),
        ("errors", -5, 0),
        ("item", "x" * 500, "x" * 120),
    ],
)
def test_what_nobody_can_read_is_left_out_or_kept_within_limits(name, value, kept):
    assert getattr(read({"version": VERSION, name: value}, now=NOW), name) == kept


@pytest.mark.parametrize("version", ["", "A" * 64, 7, None])
def test_without_a_version_a_report_is_none(version):
    with pytest.raises((ValueError, TypeError)):
        read({"version": version}, now=NOW)
