"""Times of chapters: typed in any usual way, kept in one, refused with a sentence."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError

from news.blocks.chapters import ChaptersBlock, ClockBlock
from news.domain.chapters import NoTime, clock, seconds_of


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("0:00", 0), ("2:05", 125), (" 02:05 ", 125), ("75:00", 4500), ("1:02:05", 3725)]
    + [("۲:۰۵", 125), ("٢:٠٥", 125)],
)
def test_minutes_and_seconds_are_read(text, seconds):
    assert seconds_of(text) == seconds


@pytest.mark.parametrize(
    "text", ["", "5", "2:5", "2:60", "2.05", "-1:00", "1:75:00", "1:2:03", "x"]
)
def test_what_is_no_time_is_refused(text):
    with pytest.raises(NoTime):
        seconds_of(text)


@pytest.mark.parametrize("seconds", [0, 59, 60, 3599, 3600, 7325])
def test_a_written_time_is_read_again(seconds):
    assert seconds_of(clock(seconds)) == seconds


def test_a_wrong_time_says_how_to_write_it():
    with pytest.raises(ValidationError, match=r"zum Beispiel 2:05"):
        ClockBlock().clean("zwei")


def chapters(*starts):
    block = ChaptersBlock()
    return block, block.to_python(
        [{"type": "chapter", "value": {"starts": one, "title": f"Um {one}"}} for one in starts]
    )


def test_chapters_come_in_the_order_of_their_times():
    block, typed = chapters("10:00", "0:30", "02:05")
    assert [one.value["starts"] for one in block.clean(typed)] == ["0:30", "2:05", "10:00"]


def test_two_chapters_at_one_time_are_refused():
    block, typed = chapters("0:30", "00:30")
    with pytest.raises(StreamBlockValidationError) as refused:
        block.clean(typed)
    assert list(refused.value.block_errors) == [1]


def test_a_chapter_after_the_end_of_a_sound_that_became_shorter_is_left_out(make_episode):
    episode = make_episode(chapters=[("0:00", "Anfang"), ("2:00", "Zu spät")])
    episode.save()
    assert [one.starts for one in episode.chapter_list] == [0]


def test_chapters_are_taken_while_the_length_is_not_known(make_episode, make_sound):
    episode = make_episode(sound=make_sound(duration=0), chapters=[("9:00", "Später")])
    assert [one.starts for one in episode.chapter_list] == [540]
