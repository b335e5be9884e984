"""A strict reader of calendars (RFC 5545) and a client that follows one, for tests.

The reader works on bytes and shares nothing with what writes the files.
"""

import re
from dataclasses import dataclass, field

LONGEST_LINE = 75  # octets, without the line break (3.1)
LINE = re.compile(
    r'(?P<name>[A-Z0-9-]+)(?P<rest>(?:;[A-Z0-9-]+=(?:"[^"]*"|[^":;,]*))*):(?P<value>.*)'
)
STATUS = {"TENTATIVE", "CONFIRMED", "CANCELLED"}  # of a VEVENT (3.8.1.11)
ONCE = ("UID", "DTSTAMP", "DTSTART", "DTEND", "STATUS", "SUMMARY", "SEQUENCE", "LAST-MODIFIED")


@dataclass
class Component:
    name: str
    properties: list = field(default_factory=list)  # of name, parameters, value
    parts: list = field(default_factory=list)

    def all(self, name: str) -> list:
        return [one for one in self.properties if one[0] == name]

    def value(self, name: str) -> str | None:
        return next((value for found, _parameters, value in self.properties if found == name), None)

    def parameters(self, name: str) -> dict:
        return next((params for found, params, _value in self.properties if found == name), {})


def read(content: bytes) -> Component:
    """The calendar; AssertionError where it breaks the standard."""
    assert content.endswith(b"\r\n")
    assert not set(b"\r\n") & set(content.replace(b"\r\n", b""))
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= LONGEST_LINE for line in lines)
    for line in lines:
        line.decode("utf-8")  # no character is cut in two by folding
    unfolded = content.replace(b"\r\n ", b"").replace(b"\r\n\t", b"").decode("utf-8")
    calendar = _tree(unfolded.removesuffix("\r\n").split("\r\n"))
    _check_calendar(calendar)
    return calendar


def _tree(lines: list[str]) -> Component:
    open_parts: list[Component] = []
    for position, line in enumerate(lines):
        match = LINE.fullmatch(line)
        assert match, line
        name, value = match["name"], match["value"]
        if name == "BEGIN":
            open_parts.append(Component(value))
            if len(open_parts) > 1:
                open_parts[-2].parts.append(open_parts[-1])
        elif name == "END":
            closed = open_parts.pop()
            assert closed.name == value
            if not open_parts:
                assert position == len(lines) - 1
                return closed
        else:
            pairs = re.findall(r';([A-Z0-9-]+)=("[^"]*"|[^":;,]*)', match["rest"])
            open_parts[-1].properties.append((name, dict(pairs), value))
    raise AssertionError("The calendar does not end.")


def _check_calendar(calendar: Component) -> None:
    assert calendar.name == "VCALENDAR"
    assert calendar.value("VERSION") == "2.0"
    assert len(calendar.all("PRODID")) == len(calendar.all("METHOD")) == 1
    zones = [part for part in calendar.parts if part.name == "VTIMEZONE"]
    events = [part for part in calendar.parts if part.name == "VEVENT"]
    assert len(zones) + len(events) == len(calendar.parts)
    defined = [zone.value("TZID") for zone in zones]
    used = {
        params["TZID"]
        for event in events
        for _n, params, _v in event.properties
        if "TZID" in params
    }
    assert sorted(defined) == sorted(used)  # each once, none for nothing
    for zone in zones:
        assert {part.name for part in zone.parts} == {"STANDARD", "DAYLIGHT"}
    uids = [event.value("UID") for event in events]
    assert len(uids) == len(set(uids))
    for event in events:
        _check_event(event)


def _check_event(event: Component) -> None:
    for name in ("UID", "DTSTAMP", "DTSTART"):
        assert event.value(name), name
    for name in ONCE:
        assert len(event.all(name)) <= 1, name
    assert re.fullmatch(r"\d{8}T\d{6}Z", event.value("DTSTAMP"))
    assert event.value("STATUS") in STATUS
    assert int(event.value("SEQUENCE")) >= 0
    begins, ends = event.value("DTSTART"), event.value("DTEND")
    is_day = event.parameters("DTSTART").get("VALUE") == "DATE"
    assert re.fullmatch(r"\d{8}" if is_day else r"\d{8}T\d{6}Z?", begins)
    if ends:
        assert event.parameters("DTEND").get("VALUE") == event.parameters("DTSTART").get("VALUE")
        assert ends > begins
    for name in ("SUMMARY", "DESCRIPTION", "LOCATION"):
        assert not re.search(r"(?<!\\)[;,]", (event.value(name) or "").replace(r"\\", ""))


class Subscriber:
    """A calendar at home that reads the file again and again: by UID, the higher SEQUENCE wins."""

    def __init__(self):
        self.entries: dict[str, Component] = {}

    def reads(self, content: bytes) -> "Subscriber":
        for event in (part for part in read(content).parts if part.name == "VEVENT"):
            known = self.entries.get(event.value("UID"))
            if known is None or int(event.value("SEQUENCE")) >= int(known.value("SEQUENCE")):
                self.entries[event.value("UID")] = event
        return self

    def shown(self) -> list[tuple[str, str, str | None]]:
        """First day, the day after the last, status; in order."""
        rows = (one.value("DTSTART") for one in self.entries.values())
        assert all(rows)
        return sorted(
            (one.value("DTSTART"), one.value("DTEND"), one.value("STATUS"))
            for one in self.entries.values()
        )
