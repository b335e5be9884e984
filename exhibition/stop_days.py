"""The days of a stop in words, as exactly as they are known."""

from core.dates import day_in_words, days_in_words, month_in_words
from exhibition.enums import DatePrecision
from exhibition.models import TourStop


def days_of(stop: TourStop) -> str:
    """„12. Januar bis 5. Februar 2027“; the month alone where no more is known."""
    if stop.precision == DatePrecision.MONTH:
        return month_in_words(stop.opens)
    if stop.closes is None:
        return day_in_words(stop.opens)
    return days_in_words(stop.opens, stop.closes)
