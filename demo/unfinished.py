"""What is left to do in the demo, so that reports have something to say."""

import io
from datetime import datetime, time

from django.core.files.images import ImageFile
from django.utils import timezone

from demo.content.pictures import SCENES
from demo.photos import FOLDER, png_of
from news.models import NewsPage
from stories.models import Photo

TITLE = "Neues Foto aus dem Rathaus (Beispiel)"


def build_unfinished() -> None:
    """A photo that somebody only uploaded, and news that nobody has touched since their day."""
    hall = next(scene for scene in SCENES if scene.name == "hall")
    picture = png_of(FOLDER / "scenes" / "hall.svg", hall.width, hall.height)
    photo = Photo(title=TITLE, file=ImageFile(io.BytesIO(picture), name="neu.png"))
    photo._set_image_file_metadata()  # size and hash, as Wagtail's own upload form does
    photo.save()
    for page in NewsPage.objects.filter(locale__language_code="de"):
        moment = timezone.make_aware(datetime.combine(page.day, time(12)))
        NewsPage.objects.filter(pk=page.pk).update(latest_revision_created_at=moment)
