"""Photos of the demo: drawings, turned into pixels and saved as PNG."""

import io
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from django.core.files.images import ImageFile

from demo.content.pictures import CREDIT, LICENCE, SCENES, Scene
from demo.content.shapes import Story, Text
from demo.engraving.raster import compose, rasterise
from stories.models import Person, Photo

FOLDER = Path(__file__).resolve().parent
PORTRAIT_SIZE = (1200, 1500)  # pixels
DESK = next(scene for scene in SCENES if scene.name == "desk")


def build_portrait(story: Story, person: Person) -> Photo:
    """The portrait of one story. It belongs to its person: without consent nobody sees it."""
    photo = save_photo(
        png_of(FOLDER / "portraits" / f"{story.portrait}.svg", *PORTRAIT_SIZE),
        title=f"Porträt von {story.name}",
        seen=story.portrait_alternative_text,
        shows_people=True,
    )
    photo.people.set([person])
    return photo


def build_scenes(people: dict[str, Person]) -> dict[str, Photo]:
    """The scenes by name. Those with people in them belong to these people."""
    return {
        scene.name: build_scene(scene, [people[key] for key in scene.people]) for scene in SCENES
    }


def build_scene(scene: Scene, people: Sequence[Person] = ()) -> Photo:
    """One scene, on its ground colour if it has one."""
    path = FOLDER / "scenes" / f"{scene.name}.svg"
    photo = save_photo(
        png_of(path, scene.width, scene.height, ground=scene.ground),
        title=scene.title,
        seen=scene.description,
        shows_people=bool(people),
    )
    photo.people.set(people)
    return photo


def find_desk() -> Photo | None:
    """The scene that stands in every story, if it is in the library."""
    return Photo.objects.filter(title=DESK.title, shows_people=False).first()


def png_of(path: Path, width: int, height: int, *, ground: str | None = None) -> bytes:
    """A drawing as PNG, transparent where it is empty unless there is a ground colour."""
    picture = rasterise(path.read_text(encoding="utf-8"), width=width, height=height)
    if ground:
        picture = compose(picture, ground)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def save_photo(png: bytes, *, title: str, seen: Text, shows_people: bool) -> Photo:
    """A photo of the library, marked as an illustration. ``seen``: its alternative texts."""
    photo = Photo(
        title=title,
        alternative_texts=asdict(seen),
        file=ImageFile(io.BytesIO(png), name="zeichnung.png"),
        credit=CREDIT,
        licence=LICENCE,
        is_illustration=True,
        shows_people=shows_people,
    )
    photo._set_image_file_metadata()  # size and hash, as Wagtail's own upload form does
    photo.full_clean()
    photo.save()
    return photo
