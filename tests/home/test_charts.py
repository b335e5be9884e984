"""Charts are worked out on the server: true to the numbers, in both directions of reading."""

import pytest

from home.domain.charts.bars import bars
from home.domain.charts.chart import Row, lines_of
from home.domain.charts.line import BOTTOM, MOST_LABELS, TOP, line
from home.domain.charts.share import share, simplest


def rows(*values: int) -> list[Row]:
    return [Row.of(f"Zahl {value}", "", value) for value in values]


def test_a_bar_is_as_long_as_its_share_of_the_largest():
    drawn = bars(rows(50, 200, 0), is_right_to_left=False, code="de")
    assert [bar.length for bar in drawn.bars] == [25, 100, 0]
    assert {bar.left for bar in drawn.bars} == {0}
    tops = [bar.top for bar in drawn.bars]
    assert tops == sorted(tops)
    assert drawn.height > tops[-1]


def test_from_right_to_left_bars_end_where_they_began():
    drawn = bars(rows(50, 200), is_right_to_left=True, code="ar")
    assert [(bar.left, bar.length) for bar in drawn.bars] == [(75, 25), (0, 100)]
    assert drawn.begin == 100


def test_long_words_are_broken_and_push_the_rest_down():
    short = bars([Row.of("kurz", "", 1)], is_right_to_left=False, code="de")
    long = bars([Row.of("ein langes Wort " * 4, "", 1)], is_right_to_left=False, code="de")
    assert len(long.bars[0].lines) > 1
    assert long.height > short.height
    assert len(lines_of("ቃል " * 15, "ti")) > len(lines_of("abc " * 15, "de")) - 1


def test_only_zeros_are_drawn_without_an_error():
    assert [bar.length for bar in bars(rows(0, 0), is_right_to_left=False, code="de").bars] == [
        0,
        0,
    ]
    assert {dot.y for dot in line(rows(0, 0), is_right_to_left=False).dots} == {BOTTOM}
    assert simplest(0, 0) == (0, 100, True)


def test_a_line_starts_at_zero_and_goes_the_way_of_reading():
    drawn = line(rows(0, 10, 5), is_right_to_left=False)
    assert [dot.y for dot in drawn.dots] == [BOTTOM, TOP, (TOP + BOTTOM) / 2]
    places = [dot.x for dot in drawn.dots]
    assert places == sorted(places)
    mirrored = [dot.x for dot in line(rows(0, 10, 5), is_right_to_left=True).dots]
    assert mirrored == pytest.approx([100 - x for x in places])
    assert len(drawn.pieces) == 2


def test_of_many_numbers_only_so_many_have_words_as_have_room():
    drawn = line(rows(*range(24)), is_right_to_left=False)
    named = [place for place, dot in enumerate(drawn.dots) if dot.label]
    assert len(named) == MOST_LABELS
    assert (named[0], named[-1]) == (0, 23)


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (3, 4, (3, 4, True)),
        (75, 100, (3, 4, True)),
        (840, 2000, (42, 100, True)),
        (1, 3, (1, 3, True)),
        (1, 10_000, (1, 100, False)),  # some is never none
        (9_999, 10_000, (99, 100, False)),  # nor all
        (0, 7, (0, 1, True)),
        (7, 7, (1, 1, True)),
    ],
)
def test_a_share_is_said_as_simply_as_it_can_be(part, whole, said):
    assert simplest(part, whole) == said


def test_a_share_has_as_many_signs_as_it_says():
    drawn = share(rows(3, 4), is_right_to_left=False)
    assert [sign.is_one for sign in drawn.signs] == [True, True, True, False]
    assert (drawn.part, drawn.whole, drawn.is_rough) == ("3", "4", False)
    mirrored = share(rows(3, 4), is_right_to_left=True)
    assert [sign.x for sign in mirrored.signs] == [sign.x for sign in reversed(drawn.signs)]
    rough = [Row.of("fanden Arbeit", "über", 840), Row.of("begleitet", "über", 2000)]
    assert share(rough, is_right_to_left=False).is_rough
