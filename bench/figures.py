"""What a benchmark says: a line a figure, and all of them as JSON."""

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

LATEST = Path(__file__).resolve().parent / "results" / "latest.json"


@dataclass(frozen=True)
class Figure:
    """One result. ``ratio`` is what to compare between machines; seconds are of this one."""

    name: str
    ratio: float
    meaning: str  # what is divided by what
    seconds: float | None = None

    @property
    def line(self) -> str:
        took = f"   {self.seconds:8.3f} s" if self.seconds is not None else ""
        return f"{self.name:<44} {self.ratio:9.2f}  {self.meaning}{took}"


def side_by_side(
    first: Callable[[], object], second: Callable[[], object], *, rounds: int = 5
) -> tuple[float, float]:
    """Median seconds of two calls that take turns, so that a busy machine harms both alike."""
    took: tuple[list[float], list[float]] = ([], [])
    for _round in range(rounds):
        for call, times in zip((first, second), took, strict=True):
            times.append(seconds_of(call))
    return statistics.median(took[0]), statistics.median(took[1])


def seconds_of(call: Callable[[], object]) -> float:
    begun = time.perf_counter()
    call()
    return time.perf_counter() - begun


def write(figures: list[Figure]) -> None:
    """Keeps the figures of this run for tools: ``bench/results/latest.json``."""
    LATEST.parent.mkdir(exist_ok=True)
    entries = [asdict(figure) for figure in figures]
    LATEST.write_text(json.dumps({"figures": entries}, indent=2, ensure_ascii=False) + "\n")
