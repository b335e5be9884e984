"""How far the work on a film is: steps of different weight make one figure."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, TimeoutError
from dataclasses import dataclass, replace
from typing import TypeVar

BASE_SECONDS = 120  # of processor time that any step may take
SECONDS_A_SECOND = 60  # of processor time for a second of film
BEAT = 5  # seconds between two signs of life while a storage is busy

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Step:
    """One step of the work: where on the way from 0 to 1 it starts and ends."""

    tell: Callable[[float], None]
    duration: float  # of the film, seconds
    start: float = 0
    end: float = 1

    @property
    def cpu_seconds(self) -> int:
        """The most processor time that is sane for this film."""
        return round(BASE_SECONDS + SECONDS_A_SECOND * self.duration)

    def heard(self, seconds: float) -> None:
        """So many seconds of the film are done."""
        share = min(seconds / self.duration, 1) if self.duration else 0
        self.tell(self.start + share * (self.end - self.start))

    def halves(self) -> tuple["Step", "Step"]:
        middle = (self.start + self.end) / 2
        return replace(self, end=middle), replace(self, start=middle)

    def wait_for(self, work: Callable[[], Answer]) -> Answer:
        """Does work that says nothing itself (no database in it), with signs of life.

        Raises what ``tell`` raises, but not before the work has come to its end.
        """
        with ThreadPoolExecutor(1) as pool:
            coming = pool.submit(work)
            while True:
                try:
                    return coming.result(timeout=BEAT)
                except TimeoutError:
                    self.tell(self.start)


@dataclass
class Way:
    """Deals out the way from 0 to 1 to steps by their weight."""

    tell: Callable[[float], None]
    duration: float
    weights: Iterable[float]
    gone: float = 0

    def __post_init__(self):
        self.whole = sum(self.weights)

    def skip(self, weight: float) -> None:
        """What is done already counts as gone."""
        self.gone += weight

    def step(self, weight: float) -> Step:
        start, self.gone = self.gone, self.gone + weight
        return Step(self.tell, self.duration, start / self.whole, min(self.gone / self.whole, 1))
