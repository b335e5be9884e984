"""What a stick keeps to be brought home: whole lines, small files, no time of day."""

import json

import pytest

from kiosk.stick import keeping
from kiosk.stick.keeping import Keeping

VERSION = {"version": "a" * 64, "errors": 0}
FIGURES = {"batch": "b" * 32, "rows": [["2027-05-01", "session", "", 3]]}
ENTRY = {"id": "c" * 32, "day": "2027-05-01", "language": "ar", "answer": "", "text": "شكرا"}


@pytest.fixture
def kept(tmp_path):
    return Keeping(tmp_path, "token")


def lines_of(folder) -> list[dict]:
    files = sorted(folder.iterdir(), key=lambda path: int(path.stem.split("-")[1]))
    text = "".join(file.read_text("utf-8") for file in files)
    return [json.loads(line) for line in text.splitlines()]


def test_a_report_is_kept_without_a_time_and_only_when_it_says_something(kept, tmp_path):
    touched = {"touched_at": "2027-05-01T12:00:00Z", "screen": "story"}
    assert [kept.report(VERSION | touched) for _again in range(3)] == [204] * 3
    assert kept.report(VERSION | {"figures": FIGURES}) == 204
    assert [one["report"] for one in lines_of(tmp_path)] == [
        VERSION,
        VERSION | {"figures": FIGURES},
    ]
    assert kept.report(["no report"]) == 400


def test_entries_of_the_book_are_kept_and_what_is_none_is_let_go(kept, tmp_path):
    assert kept.entries({"entries": [ENTRY, {"id": 5}, "x"]}) == [ENTRY["id"]]
    assert lines_of(tmp_path) == [{"export": "token", "entries": [ENTRY]}]
    assert kept.entries({"entries": []}) == []
    assert kept.entries([]) is None


def test_what_a_power_cut_has_torn_costs_one_line(kept, tmp_path):
    kept.report(VERSION)
    path = tmp_path / "receipts-1.jsonl"
    path.write_bytes(path.read_bytes() + b'{"export": "tok')
    kept.report(VERSION | {"figures": FIGURES})
    whole = path.read_bytes().split(b"\n")
    assert (len(whole), whole[1]) == (4, b'{"export": "tok')
    assert json.loads(whole[2])["report"]["figures"] == FIGURES


def test_files_stay_small_and_when_there_is_no_room_the_kiosk_keeps_what_it_has(
    kept, tmp_path, monkeypatch
):
    monkeypatch.setattr(keeping, "LARGEST", 400)
    monkeypatch.setattr(keeping, "MOST_FILES", 3)
    answers = [kept.report(VERSION | {"figures": FIGURES}) for _more in range(9)]
    assert answers[-1] == 507
    assert len(list(tmp_path.iterdir())) == 3
    assert all(path.stat().st_size <= 400 for path in tmp_path.iterdir())
    assert len(lines_of(tmp_path)) == answers.count(204)
    assert kept.entries({"entries": [ENTRY | {"text": "x" * 280}]}) == []
