"""The drawings of the demo, and the photographs made of them without numpy."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import ImageChops, ImageStat

from demo.engraving.raster import compose, polygons_of_path, rasterise

DEMO = Path(__file__).resolve().parent.parent.parent / "demo"
PEOPLE = [
    *("rima", "joel", "samira", "mykola", "selam", "reza"),
    *("olena", "yusuf", "nour", "davit", "mentor"),
]
SCENES = ["talk", "hall", "desk"]
SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
    '<path fill="#ff0000" d="M10 10l30 0 0 30-30 0z"/>'
    '<rect fill="#0000ff" x="60" y="60" width="30" height="30"/></svg>'
)


def portrait(name):
    return (DEMO / "portraits" / f"{name}.svg").read_text(encoding="utf-8")


def test_path_data_becomes_polygons():
    data = "M10 10l5 0-1-2.5zM1 2h3v4H0z"
    assert polygons_of_path(data) == [
        [(10, 10), (15, 10), (14, 7.5)],
        [(1, 2), (4, 2), (4, 6), (0, 6)],
    ]


def test_relative_start_counts_from_the_last_polygon():
    assert polygons_of_path("m1 1l1 0 0 1zm5 5 1 0 0 1z")[1][0] == (6, 6)


def test_shapes_keep_place_and_colour():
    image = rasterise(SQUARE, width=200, height=200)
    assert image.mode == "RGBA"
    assert image.getpixel((50, 50)) == (255, 0, 0, 255)
    assert image.getpixel((150, 150)) == (0, 0, 255, 255)
    assert image.getpixel((100, 100))[3] == 0
    box = image.getchannel("A").point(lambda alpha: 255 * (alpha > 127)).getbbox()
    assert box == pytest.approx((20, 20, 180, 180), abs=1)


def test_other_aspect_ratio_crops_evenly():
    image = rasterise(SQUARE, width=200, height=100)
    assert image.size == (200, 100)
    assert image.getpixel((50, 10)) == (255, 0, 0, 255)
    assert image.getpixel((150, 90)) == (0, 0, 255, 255)


def test_compose_fills_the_ground():
    image = compose(rasterise(SQUARE, width=100, height=100), "#d2674a")
    assert image.mode == "RGB"
    assert image.getpixel((50, 50)) == (0xD2, 0x67, 0x4A)
    assert image.getpixel((25, 25)) == (255, 0, 0)


@pytest.mark.parametrize(
    "shape",
    ['<circle r="3"/>', '<path d="M0 0c1 1 2 2 3 3z"/>', '<path fill="none" d="M0 0l1 1z"/>'],
)
def test_unknown_shapes_are_refused(shape):
    with pytest.raises(ValueError, match="rasterised"):
        rasterise(f'<svg viewBox="0 0 9 9">{shape}</svg>', width=9, height=9)


@pytest.mark.parametrize("name", PEOPLE)
def test_portrait_is_complete(name):
    image = rasterise(portrait(name), width=240, height=300)
    covered = ImageStat.Stat(image.getchannel("A")).mean[0] / 255
    assert 0.2 < covered < 0.8
    small = (DEMO / "portraits" / f"{name}-klein.svg").read_text(encoding="utf-8")
    assert len(small) < len(portrait(name)) * 0.6


@pytest.mark.parametrize("name", SCENES)
def test_scene_can_be_rasterised(name):
    svg = (DEMO / "scenes" / f"{name}.svg").read_text(encoding="utf-8")
    assert rasterise(svg, width=320, height=180).getchannel("A").getextrema() == (0, 255)


def test_portraits_differ():
    images = [compose(rasterise(portrait(name), width=120, height=150), "#777") for name in PEOPLE]
    for index, image in enumerate(images):
        for other in images[:index]:
            assert ImageStat.Stat(ImageChops.difference(image, other).convert("L")).mean[0] > 10


def test_photograph_is_made_quickly():
    start = time.process_time()
    compose(rasterise(portrait("rima"), width=1200, height=1500), "#d2674a")
    assert time.process_time() - start < 2


def test_raster_does_without_numpy():
    code = "import sys; sys.modules['numpy'] = None; import demo.engraving.raster"
    subprocess.run([sys.executable, "-c", code], cwd=DEMO.parent, check=True)


def test_film_is_small_and_starts_at_once():
    film = (DEMO / "film" / "ich-habs-geschafft.mp4").read_bytes()
    assert len(film) <= 700_000
    assert film.index(b"moov") < film.index(b"mdat")


def test_generator_draws_lines_as_before():
    """The cut of a picture into lines, on a plain ramp; only where numpy is installed."""
    numpy = pytest.importorskip("numpy")
    from demo.engraving.lines import Engraving, engrave

    tone = numpy.tile(numpy.linspace(0, 1, 40), (30, 1))
    svg = engrave(tone, numpy.zeros_like(tone), Engraving(width=100, height=60, lines=4))
    image = compose(rasterise(svg, width=100, height=60), "#888888").convert("L")
    left, right = image.crop((0, 0, 30, 60)), image.crop((80, 0, 100, 60))
    assert ImageStat.Stat(left).mean[0] < 100
    assert ImageStat.Stat(right).mean[0] > 150
