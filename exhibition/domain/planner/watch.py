"""Time, progress and the wish to stop, while a plan is being made."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

REPORT_EVERY = 0.25  # seconds


class Phase(StrEnum):
    COUNTING = "counting"  # how many can be served at most
    ROUTING = "routing"  # fewer kilometres
    PROVING = "proving"  # how few kilometres there can be


@dataclass(frozen=True)
class Progress:
    """How far the planner is. ``share`` of its time that has passed, 0 to 1."""

    phase: Phase
    share: float
    served: int
    most: int  # nobody can serve more
    kilometres: float


@dataclass
class Watch:
    """Says when to stop: the time is over, or somebody asked for it."""

    seconds: float
    should_stop: Callable[[], bool] | None = None
    report: Callable[[Progress], None] | None = None
    begun: float = field(default_factory=time.monotonic)
    was_stopped: bool = False
    _reported: float = 0.0

    @property
    def passed(self) -> float:
        return time.monotonic() - self.begun

    @property
    def left(self) -> float:
        return max(0.0, self.seconds - self.passed)

    def is_over(self) -> bool:
        if not self.was_stopped and self.should_stop is not None and self.should_stop():
            self.was_stopped = True
        return self.was_stopped or self.left <= 0

    def tell(self, phase: Phase, *, served: int, most: int, kilometres: float) -> None:
        """Reports, but not so often that it slows the search."""
        now = time.monotonic()
        if self.report is None or now - self._reported < REPORT_EVERY:
            return
        self._reported = now
        share = min(1.0, self.passed / self.seconds) if self.seconds else 1.0
        self.report(Progress(phase, share, served, most, kilometres))
