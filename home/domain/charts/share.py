"""A share, „3 of 4“, as a field of signs: an exclamation mark for each of them, else its dot."""

from dataclasses import dataclass
from math import gcd

from core.templatetags.numbers import number
from home.domain.charts.chart import Row

MOST_EXACTLY = 10  # „3 of 4“, „7 of 10“
HUNDRED = 100
IN_A_ROW = 20  # of a hundred
WIDTH, HEIGHT = 26, 56  # of a sign with the air round it, in units of the drawing


@dataclass(frozen=True)
class Sign:
    """Where the foot of a sign stands; ``is_one`` of those that are counted."""

    x: int
    y: int
    is_one: bool


@dataclass(frozen=True)
class Share:
    """``part`` of ``whole`` signs, in words; ``is_rough``: rounded, or counted roughly."""

    part: str
    whole: str
    is_rough: bool
    signs: list[Sign]
    width: int
    height: int


def share(rows: list[Row], *, is_right_to_left: bool, code: str = "") -> Share:
    """Of the first two rows: the part, and the whole. Exactly where ten signs do, else of 100."""
    part, whole, is_exact = simplest(rows[0].value, rows[-1].value)
    columns = min(whole, IN_A_ROW)
    signs = [_sign(place, columns, place < part, is_right_to_left) for place in range(whole)]
    return Share(
        part=number(part),
        whole=number(whole),
        is_rough=not is_exact or any(row.is_rough for row in rows),
        signs=signs,
        width=columns * WIDTH,
        height=-(-whole // columns) * HEIGHT,
    )


def simplest(part: int, whole: int) -> tuple[int, int, bool]:
    """„3 of 4“ for 75 of 100, else of a hundred; whether that is exact. Some is never none."""
    divisor = gcd(part, whole) or 1
    if 0 < whole // divisor <= MOST_EXACTLY:
        return part // divisor, whole // divisor, True
    of_hundred = round(part / whole * HUNDRED) if whole else 0
    if 0 < part < whole:
        of_hundred = min(max(of_hundred, 1), HUNDRED - 1)
    return of_hundred, HUNDRED, of_hundred * whole == part * HUNDRED


def _sign(place: int, columns: int, is_one: bool, is_right_to_left: bool) -> Sign:
    row, column = divmod(place, columns)
    column = columns - 1 - column if is_right_to_left else column
    return Sign(column * WIDTH + WIDTH // 2, (row + 1) * HEIGHT - 10, is_one)
