"""What is told of one thing that a tour planner should look at."""

from dataclasses import dataclass
from datetime import date

from exhibition.enums import WarningKind


@dataclass(frozen=True)
class TourWarning:
    """``sentence``, in German: what is wrong and how to mend it. ``day``: when it matters.

    A mild one may well stay as it is.
    """

    kind: WarningKind
    sentence: str
    day: date
    is_mild: bool = False
