"""Devices that ask at once share one building, which begins after each of them has asked."""

from threading import Event, Thread

from kiosk.domain import place, programme, together
from kiosk.models import Kiosk

SECONDS = 20


def test_those_who_wait_share_what_begins_after_they_asked_and_nothing_is_kept(monkeypatch):
    first_begun, go_on = Event(), Event()
    built = []

    def content_of(kiosk, at):
        built.append(kiosk.name)
        first_begun.set()
        assert go_on.wait(SECONDS)
        return {"number": len(built)}

    monkeypatch.setattr(place, "stop_of", lambda kiosk, day: None)
    monkeypatch.setattr(programme, "content_of", content_of)
    got = {}

    def ask(name):
        got[name] = together.build(Kiosk(name=name))

    first = Thread(target=ask, args=["first"])
    first.start()
    assert first_begun.wait(SECONDS)
    others = [Thread(target=ask, args=[f"other {number}"]) for number in range(5)]
    for other in others:
        other.start()
    while together._desks[None].waiting < 6:
        pass
    go_on.set()
    for thread in (first, *others):
        thread.join(SECONDS)
    assert len(built) == 2
    assert got["first"]["number"] == 1
    assert {got[f"other {number}"]["number"] for number in range(5)} == {2}
    assert {name: one["kiosk"] for name, one in got.items()} == {name: name for name in got}
    assert together._desks == {}
    ask("later")
    assert got["later"]["number"] == 3
