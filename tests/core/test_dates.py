from datetime import UTC, date, datetime

import pytest
from django.utils.translation import override

from core.dates import day_in_words, days_in_words, moments_in_words, month_in_words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2027, 1, 12), None, "12. Januar 2027"),
        (date(2027, 1, 12), date(2027, 1, 12), "12. Januar 2027"),
        (date(2027, 1, 12), date(2027, 1, 28), "12. bis 28. Januar 2027"),
        (date(2027, 1, 12), date(2027, 2, 5), "12. Januar bis 5. Februar 2027"),
        (date(2026, 12, 12), date(2027, 2, 5), "12. Dezember 2026 bis 5. Februar 2027"),
    ],
)
def test_what_both_days_share_is_said_once(first, last, words):
    with override("de"):
        assert days_in_words(first, last) == words


def test_a_day_and_a_month():
    with override("de"):
        assert day_in_words(date(2022, 7, 5)) == "5. Juli 2022"
        assert month_in_words(date(2022, 7, 5)) == "Juli 2022"


@pytest.mark.parametrize(
    ("begins", "ends", "words"),
    [
        ((2027, 1, 12, 14), None, "Dienstag, 12. Januar 2027, 15:00 Uhr"),
        ((2027, 1, 12, 14), (2027, 1, 12, 16), "Dienstag, 12. Januar 2027, 15:00 bis 17:00 Uhr"),
        (
            (2027, 7, 12, 14),
            (2027, 7, 13, 16),
            "Montag, 12. Juli 2027, 16:00 Uhr bis Dienstag, 13. Juli 2027, 18:00 Uhr",
        ),
        ((2027, 1, 12, 8), (2027, 1, 14, 22, 59), "12. bis 14. Januar 2027"),
        ((2027, 1, 12, 8), (2027, 1, 12, 22, 59), "Dienstag, 12. Januar 2027, 09:00 Uhr"),
    ],
)
def test_moments_are_told_in_the_time_of_saxony(begins, ends, words):
    begins = datetime(*begins, tzinfo=UTC)
    ends = datetime(*ends, tzinfo=UTC) if ends else None
    with override("de"):
        assert moments_in_words(begins, ends) == words
