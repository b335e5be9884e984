"""Which forms a film gets: nothing is made larger, the most needed comes first."""

from dataclasses import replace

import pytest

from stories.domain.films.facts import Facts, facts_of
from stories.domain.films.plan import forms_of, may_repack, may_repack_sound
from stories.enums import FilmFormat

VIDEO = {
    "track_type": "Video",
    "format": "AVC",
    "duration": 20_000,
    "width": 1920,
    "height": 1080,
    "bit_rate": 3_000_000,
    "frame_rate": "25.000",
    "frame_rate_mode": "CFR",
    "chroma_subsampling": "4:2:0",
}
AUDIO = {
    "track_type": "Audio",
    "format": "AAC",
    "format_additionalfeatures": "LC",
    "channel_s": 2,
    "sampling_rate": 48_000,
    "bit_rate": "128000",
}


def facts(**video) -> Facts:
    return facts_of([VIDEO | video, AUDIO])


def sizes(found: Facts) -> dict[str, tuple[int, int]]:
    pictures = (one for one in forms_of(found) if one.width)
    return {one.format.value: (one.width, one.height) for one in pictures}


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (3840, 2160, {"h264_720": 1280, "h264_480": 854, "h264_1080": 1920}),
        (1920, 1080, {"h264_720": 1280, "h264_480": 854, "h264_1080": 1920}),
        (1900, 1068, {"h264_720": 1280, "h264_480": 854, "h264_1080": 1900}),
        (1280, 720, {"h264_720": 1280, "h264_480": 854}),
        (1024, 576, {"h264_720": 1024}),
        (320, 180, {"h264_480": 320}),
        (1080, 1920, {"h264_720": 720, "h264_480": 480, "h264_1080": 1080}),
    ],
)
def test_no_form_is_larger_than_the_film(width, height, expected):
    found = sizes(facts(width=width, height=height))
    assert {form: size[0] for form, size in found.items()} == expected


def test_a_wide_film_keeps_its_shape_with_even_sides():
    assert sizes(facts(width=1920, height=803)) == {
        "h264_720": (1280, 536),
        "h264_480": (854, 358),
        "h264_1080": (1920, 804),
    }


def test_the_most_needed_comes_first():
    forms = [one.format for one in forms_of(facts(duration=90_000))]
    assert forms == ["h264_720", "h264_480", "audio", "h264_1080", "av1"]


def test_a_short_film_needs_no_av1():
    assert FilmFormat.AV1 not in [one.format for one in forms_of(facts())]


def test_a_film_without_sound_has_no_sound_alone():
    silent = replace(facts(), sound=None)
    assert FilmFormat.AUDIO not in [one.format for one in forms_of(silent)]


def test_a_sound_has_only_its_sound():
    assert [one.format for one in forms_of(facts(), only_sound=True)] == ["audio"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, True),
        ({"format": "HEVC"}, False),
        ({"bit_rate": 9_000_000}, False),
        ({"bit_rate": ""}, False),
        ({"bit_depth": 10}, False),
        ({"chroma_subsampling": "4:2:2"}, False),
        ({"rotation": "90.000"}, False),
        ({"pixel_aspect_ratio": "1.067"}, False),
        ({"scan_type": "Interlaced"}, False),
        ({"transfer_characteristics": "HLG"}, False),
        ({"frame_rate": "120.000"}, False),
    ],
)
def test_only_what_every_browser_plays_is_repacked(change, expected):
    found = facts(**change)
    largest = next(one for one in forms_of(facts()) if one.format == FilmFormat.H264_1080)
    assert may_repack(found.picture, largest) is expected


def test_what_is_made_smaller_is_not_repacked():
    smaller = forms_of(facts())[0]
    assert smaller.height == 720
    assert not may_repack(facts().picture, smaller)


@pytest.mark.parametrize(
    ("change", "expected"),
    [({}, True), ({"channel_s": 1}, False), ({"sampling_rate": 44_100}, False)],
)
def test_only_plain_sound_is_repacked(change, expected):
    assert may_repack_sound(facts_of([AUDIO | change]).sound) is expected
