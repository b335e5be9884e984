"""Sizes of photos: which there are, that they hold the picture only, when they come and go."""

import io
from typing import NamedTuple

import pytest
from django.core.files.images import ImageFile
from django.core.files.storage import FileSystemStorage
from PIL import Image

from core import jobs
from core.visits import VisitorWaits, visit
from stories.domain import photo_deletion
from stories.domain.photo_sizes import (
    AVIF,
    FORMATS,
    JPEG,
    WEBP,
    Shape,
    box_of,
    focus_of,
    is_portrait,
    sizes_of,
)
from stories.domain.photos import KIND, make_renditions, ready_sizes
from stories.models import Photo, PhotoRendition
from tests import factories
from tests.stories.photo_files import TRACES, talkative_jpeg

RED, BLUE = (192, 48, 32), (32, 48, 192)


class Face(NamedTuple):
    centroid_x: int
    centroid_y: int


class Sketch:
    """A photo as the pure part knows it."""

    def __init__(self, width, height, face=None):
        self.width, self.height, self.face = width, height, face
        self.file = type("File", (), {"name": "a.jpg"})
        self.focal_point_x = self.focal_point_y = None
        self.focal_point_width = self.focal_point_height = None

    def get_focal_point(self):
        return self.face and Face(*self.face)


# Which there are (pure) -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [(800, 1000, True), (816, 1000, True), (784, 1000, True), (820, 1000, False), (3, 2, False)],
)
def test_what_is_nearly_4_to_5_is_its_own_portrait(width, height, expected):
    assert is_portrait(width, height) is expected
    shapes = {size.shape for size in sizes_of(Sketch(width, height))}
    assert shapes == ({Shape.WHOLE} if expected else set(Shape))


@pytest.mark.parametrize("width", [1, 200, 240, 276, 277, 500, 1200, 1440, 6000])
def test_nothing_is_made_larger_and_the_largest_is_not_missing(width):
    photo = Sketch(width, width * 5 // 4)
    widths = sorted({size.width for size in sizes_of(photo)})
    assert widths[0] == 240
    assert all(below < width for below in widths[:-1])
    assert widths[-1] * 1.15 >= min(width, 1440)
    assert {size.format for size in sizes_of(photo)} == set(FORMATS)


@pytest.mark.parametrize(
    ("photo", "box"),
    [
        (Sketch(3000, 2000), (700, 0, 2300, 2000)),  # wide: its middle
        (Sketch(1000, 2000), (0, 0, 1000, 1250)),  # high: heads are above
        (Sketch(3000, 2000, face=(300, 900)), (0, 0, 1600, 2000)),
        (Sketch(3000, 2000, face=(2900, 900)), (1400, 0, 3000, 2000)),
        (Sketch(3000, 2000, face=(2000, 900)), (1200, 0, 2800, 2000)),
        (Sketch(1000, 2000, face=(500, 1000)), (0, 500, 1000, 1750)),
        (Sketch(1000, 2000, face=(500, 1990)), (0, 750, 1000, 2000)),
    ],
)
def test_a_portrait_keeps_the_face(photo, box):
    cut = box_of(photo, Shape.PORTRAIT)
    assert tuple(cut) == box
    assert is_portrait(cut.width, cut.height)
    if photo.face:
        assert cut.left <= photo.face[0] <= cut.right
        assert cut.top <= photo.face[1] <= cut.bottom


def test_further_crops_are_told_where_the_face_is():
    photo = Sketch(3000, 2000, face=(2000, 500))
    assert focus_of(photo, Shape.WHOLE) == (67, 25)
    assert focus_of(photo, Shape.PORTRAIT) == (50, 25)
    assert focus_of(Sketch(3000, 2000), Shape.WHOLE) is None
    assert focus_of(Sketch(1000, 3000), Shape.WHOLE) == (50, 20)


# What is in them ------------------------------------------------------------------------


def photo_of(content: bytes, name="foto.jpg", **values) -> Photo:
    return Photo.objects.create(title="Foto", file=ImageFile(io.BytesIO(content), name), **values)


def opened(size: PhotoRendition) -> Image.Image:
    return Image.open(io.BytesIO(size.file.read()))


@pytest.mark.django_db
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_no_trace_leaves_with_a_photo_and_it_stands_upright(form):
    content = talkative_jpeg((600, 400), orientation=6)
    assert all(trace in content for trace in TRACES)
    photo = photo_of(content)
    assert (photo.width, photo.height) == (400, 600)
    make_renditions(photo)
    for shape in Shape:
        for size in ready_sizes(photo, shape, form):
            content = size.file.read()
            assert [trace for trace in TRACES if trace in content] == []
            image = Image.open(io.BytesIO(content))
            assert image.format == form.name.upper()
            assert not image.getexif()
            assert not {"exif", "xmp", "icc_profile", "photoshop", "comment"} & set(image.info)
            assert image.size == (size.width, size.height)
    whole = opened(ready_sizes(photo, Shape.WHOLE, form)[-1]).convert("RGB")
    assert near(whole.getpixel((200, 50)), RED)  # what lay on the left is above
    assert near(whole.getpixel((200, 550)), BLUE)


def near(colour, wanted) -> bool:
    return all(abs(one - other) < 12 for one, other in zip(colour, wanted, strict=True))


@pytest.mark.django_db
@pytest.mark.parametrize("form", ["jpeg", "webp", "avif"])
def test_previews_of_the_workplace_leave_no_trace_either(form):
    photo = photo_of(talkative_jpeg())
    content = photo.get_rendition(f"max-165x165|format-{form}").file.read()
    assert [trace for trace in TRACES if trace in content] == []


@pytest.mark.django_db
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_is_applied(orientation):
    photo = photo_of(talkative_jpeg((60, 40), orientation))
    lies = orientation >= 5
    assert (photo.width, photo.height) == ((40, 60) if lies else (60, 40))
    make_renditions(photo)
    image = opened(ready_sizes(photo, Shape.WHOLE, WEBP)[0]).convert("RGB")
    begin, end = ((20, 5), (20, 55)) if lies else ((5, 20), (55, 20))
    is_turned_round = orientation in (2, 3, 7, 8)
    assert near(image.getpixel(begin), BLUE if is_turned_round else RED)
    assert near(image.getpixel(end), RED if is_turned_round else BLUE)


@pytest.mark.django_db
@pytest.mark.parametrize("mode", ["L", "1", "P", "LA", "RGBA", "I;16", "CMYK"])
def test_pictures_of_every_kind_of_pixel_are_made(mode):
    buffer, kind = io.BytesIO(), "JPEG" if mode == "CMYK" else "PNG"
    Image.new("RGBA", (300, 375), "#c03020").convert("RGB").convert(
        "L" if mode == "I;16" else mode
    ).convert("I;16" if mode == "I;16" else mode).save(buffer, kind)
    photo = photo_of(buffer.getvalue(), f"a.{'jpg' if kind == 'JPEG' else 'png'}")
    make_renditions(photo)
    assert all(ready_sizes(photo, Shape.PORTRAIT, form) for form in FORMATS)


@pytest.mark.django_db
def test_the_colour_is_known_before_any_size_is_made():
    assert factories.make_photo().dominant_colour == "#d2674a"
    colour = bytes.fromhex(photo_of(talkative_jpeg()).dominant_colour[1:])
    assert near(colour, RED) or near(colour, BLUE)
    buffer = io.BytesIO()
    Image.new("RGBA", (100, 125), (200, 0, 0, 90)).save(buffer, "PNG")
    assert photo_of(buffer.getvalue(), "a.png").dominant_colour == ""  # its ground shines through


# When they come and go ------------------------------------------------------------------


def work() -> int:
    return jobs.work(kinds=[KIND], until_empty=True)


def names_of(photo) -> set[str]:
    return set(photo.renditions.values_list("file", flat=True))


def are_stored(names) -> bool:
    storage = photo_deletion.storage()
    return all(storage.exists(name) for name in names)


@pytest.mark.django_db
def test_a_saved_photo_waits_for_the_worker_and_is_asked_for_once(home):
    photo = factories.make_photo(size=(600, 400))
    assert not photo.renditions.exists()
    assert work() == 1
    assert {size.filter_spec.split("-")[0] for size in photo.renditions.all()} == {"width", "fill"}
    assert are_stored(names_of(photo))
    photo.title = "Anders"
    photo.save()
    assert work() == 0


@pytest.mark.django_db
def test_a_new_focal_point_makes_new_portraits_and_the_old_ones_go(
    django_capture_on_commit_callbacks,
):
    photo = factories.make_photo(size=(600, 400))
    work()
    whole, portraits = (set(names(photo, shape)) for shape in Shape)
    photo.focal_point_x, photo.focal_point_y = 500, 100
    photo.focal_point_width = photo.focal_point_height = 50
    with django_capture_on_commit_callbacks(execute=True):
        photo.save()
    assert not ready_sizes(photo, Shape.PORTRAIT, WEBP)
    assert not any(map(photo_deletion.storage().exists, portraits))
    work()
    assert set(names(photo, Shape.WHOLE)) == whole
    assert names(photo, Shape.PORTRAIT)
    assert not set(names(photo, Shape.PORTRAIT)) & portraits


def names(photo, shape) -> list[str]:
    return [size.file.name for form in FORMATS for size in ready_sizes(photo, shape, form)]


@pytest.mark.django_db
def test_sizes_of_a_former_file_are_gone_at_once(django_capture_on_commit_callbacks):
    photo = factories.make_photo(size=(600, 400))
    work()
    photo.get_rendition("max-165x165")
    old = names_of(photo)
    photo.file = ImageFile(io.BytesIO(talkative_jpeg()), "neu.jpg")
    with django_capture_on_commit_callbacks(execute=True):
        photo.save()
    assert names_of(photo) == set()
    assert not any(map(photo_deletion.storage().exists, old))
    work()
    assert (photo.width, photo.height) == (400, 600)
    assert ready_sizes(photo, Shape.WHOLE, JPEG)[-1].height == 600


@pytest.mark.django_db
def test_a_size_that_cannot_be_deleted_is_tried_again(
    django_capture_on_commit_callbacks, monkeypatch
):
    photo = factories.make_photo(size=(600, 400))
    work()
    old = names_of(photo)
    with monkeypatch.context() as broken:
        broken.setattr(FileSystemStorage, "delete", lambda *_arguments: None)
        with django_capture_on_commit_callbacks(execute=True):
            photo_deletion.forget_all_sizes(photo)
    assert are_stored(old)
    assert jobs.work(kinds=[photo_deletion.KIND], until_empty=True) == len(old)
    assert not any(map(photo_deletion.storage().exists, old))


@pytest.mark.django_db
def test_a_file_saved_while_nobody_keeps_its_row_is_deleted(monkeypatch):
    photo = factories.make_photo(size=(600, 400))
    monkeypatch.setattr(PhotoRendition, "save", broken_save)
    before = set(photo_deletion.storage().listdir("renditions")[1])
    work()
    assert set(photo_deletion.storage().listdir("renditions")[1]) == before
    assert jobs.status(KIND, photo.pk).state == "waiting"


def broken_save(*_arguments, **_options):
    raise RuntimeError


@pytest.mark.django_db
def test_a_photo_that_changed_meanwhile_keeps_no_old_portrait(monkeypatch):
    from stories.domain import photos

    photo, keep = factories.make_photo(size=(600, 400)), photos._keep

    def kept(*arguments):
        Photo.objects.filter(pk=photo.pk).update(
            focal_point_x=9, focal_point_y=9, focal_point_width=9, focal_point_height=9
        )
        return keep(*arguments)

    monkeypatch.setattr(photos, "_keep", kept)
    work()
    specs = set(photo.renditions.values_list("filter_spec", flat=True))
    assert not any(spec.startswith("fill") for spec in specs)


@pytest.mark.django_db
def test_an_original_that_cannot_be_read_is_said_to_editors():
    photo = factories.make_photo()
    with photo_deletion.storage().open(photo.file.name, "wb") as file:
        file.write(b"kein Bild")
    work()
    job = jobs.status(KIND, photo.pk)
    assert job.state == "failed"
    assert "noch einmal hoch" in job.message


@pytest.mark.django_db
def test_publishing_asks_for_sizes_that_are_missing(home):
    person = factories.make_person()
    factories.make_consent(person)
    photo = factories.make_photo(person)
    jobs.forget(KIND, [photo.pk])
    story = factories.make_story(person, portrait=photo, live=False)
    story.save_revision().publish()
    assert work() == 1
    assert photo.renditions.exists()
    story.save_revision().publish()
    assert work() == 0


@pytest.mark.django_db
def test_a_photo_that_is_gone_is_no_failure():
    photo = factories.make_photo()
    key = photo.pk
    photo.delete()
    work()
    assert jobs.status(KIND, key).state == "done"


# Never for a visitor --------------------------------------------------------------------


@pytest.mark.django_db
def test_no_size_can_be_made_while_a_visitor_waits():
    photo = factories.make_photo()
    with visit():
        with pytest.raises(VisitorWaits):
            make_renditions(photo)
        with pytest.raises(VisitorWaits):
            photo.get_rendition("width-100")
        with pytest.raises(VisitorWaits):
            photo.get_renditions("width-100", f"width-90|format-{AVIF.name}")
    assert not photo.renditions.exists()
