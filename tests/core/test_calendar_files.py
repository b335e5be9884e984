from datetime import UTC, date, datetime

from icalendar import Calendar

from core.calendar_files import Entry, calendar_file, calendar_response

CHANGED = datetime(2026, 5, 1, tzinfo=UTC)


def read(*entries):
    content = calendar_file(entries, name="Termine", language_code="de")
    return content, Calendar.from_ical(content).walk("VEVENT")


def test_whole_days_end_with_the_day_after():
    entry = Entry("a", "Ausstellung", date(2027, 1, 12), date(2027, 2, 5), changed_at=CHANGED)
    _content, (event,) = read(entry)
    assert event["DTSTART"].dt == date(2027, 1, 12)
    assert event["DTEND"].dt == date(2027, 2, 6)


def test_lines_end_as_the_standard_says_and_are_folded():
    entry = Entry("a", "ä" * 200, date(2027, 1, 12), changed_at=CHANGED)
    content, (event,) = read(entry)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert event["SUMMARY"] == "ä" * 200


def test_the_same_entry_keeps_its_key_and_can_be_cancelled():
    entry = Entry("a", "x", date(2027, 1, 12), changed_at=CHANGED, sequence=3, is_cancelled=True)
    _content, (event,) = read(entry)
    assert event["UID"] == "a@127.0.0.1"
    assert event["SEQUENCE"] == 3
    assert event["STATUS"] == "CANCELLED"


def test_characters_that_nobody_sees_are_left_out():
    _content, (event,) = read(Entry("a", "x\x00\x0by", date(2027, 1, 12), changed_at=CHANGED))
    assert event["SUMMARY"] == "xy"


def test_file_names_in_any_script_are_sent():
    response = calendar_response(b"", "подія.ics")
    assert "filename*=utf-8''" in response.headers["Content-Disposition"]
