"""Lists of keys for queries whose text stays the same, so that the database plans them once."""

from collections.abc import Iterable

SMALLEST = 16


def in_one_size(keys: Iterable[int]) -> list[int]:
    """The same keys, filled up to 16, 32, 64 … with numbers that no row has; none stay none.

    For ``pk__in`` beside a condition of the rule of consent: PostgreSQL keeps the plan of a text
    that it has met before, and planning that rule takes longer than asking it. See ADR 33.
    """
    found = list(keys)
    size = SMALLEST
    while size < len(found):
        size *= 2
    return found + [-number for number in range(1, size - len(found) + 1)] if found else []
