"""Sizes of a photo of 24 megapixels, as a multiple of opening it once."""

import io

from PIL import Image

from bench.figures import Figure, side_by_side
from bench.samples import large_photo


def measure() -> list[Figure]:
    from bench.library import store_photo
    from stories.domain.photos import make_renditions

    content = large_photo()
    photo = store_photo(content)

    def make_all_sizes() -> None:
        photo.renditions.all().delete()
        make_renditions(photo)

    def open_once() -> None:
        Image.open(io.BytesIO(content)).load()

    sizes, opening = side_by_side(make_all_sizes, open_once, rounds=3)
    meaning = f"× decoding it once ({photo.renditions.count()} files)"
    return [Figure("photo of 24 MP: all sizes", sizes / opening, meaning, sizes)]
