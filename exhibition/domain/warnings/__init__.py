"""What a tour planner should look at before a stop: warnings, never errors.

What must not happen at all (double bookings, forbidden states) is refused by ``domain/tour.py``.

- ``warnings_of(stop, before=…, after=…, today=…)`` is pure on loaded values;
- ``warnings_for(stops)`` loads what that takes, in a constant number of queries.
"""

from exhibition.domain.warnings.loading import neighbours_of, warnings_for, warnings_of_each
from exhibition.domain.warnings.reading import warnings_of
from exhibition.domain.warnings.warning import TourWarning

__all__ = ["TourWarning", "neighbours_of", "warnings_for", "warnings_of", "warnings_of_each"]
