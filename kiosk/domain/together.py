"""One building of a programme for all devices that wait for it: when hundreds ask at once.

A device gets what was begun to be built after it had asked, and so never less than it would have
got alone: whoever withdrew before it asked is not in it. Nothing is kept for those who ask later,
so there is nothing that would have to be thrown away after a withdrawal, a change or midnight.
"""

import time
from dataclasses import dataclass, field
from threading import Lock

from django.utils import timezone

from kiosk.domain import place, programme
from kiosk.models import Kiosk


@dataclass
class _Desk:
    """Those who wait for the programme of one stop."""

    lock: Lock = field(default_factory=Lock)
    waiting: int = 0
    begun: float = float("-inf")
    content: dict | None = None


_desks: dict[int | None, _Desk] = {}
_desks_lock = Lock()


def build(kiosk: Kiosk) -> dict:
    """What ``programme.build`` says now, built once for all who asked before it began."""
    stop = place.stop_of(kiosk, timezone.localdate())
    key = stop.pk if stop else None
    asked = time.monotonic()
    desk = _sit_down(key)
    try:
        with desk.lock:
            if desk.begun <= asked:
                begun = time.monotonic()
                desk.content = programme.content_of(kiosk, timezone.now())
                desk.begun = begun
            content = desk.content
    finally:
        _stand_up(key, desk)
    return programme.seal(content, kiosk, timezone.now())


def _sit_down(key: int | None) -> _Desk:
    with _desks_lock:
        desk = _desks.setdefault(key, _Desk())
        desk.waiting += 1
        return desk


def _stand_up(key: int | None, desk: _Desk) -> None:
    """Who goes last takes everything along."""
    with _desks_lock:
        desk.waiting -= 1
        if not desk.waiting:
            _desks.pop(key, None)
