"""The still that a film got from us, as long as editors have chosen none.

It shows what the film shows: its people are those of the film, always. A photo is known as
ours by its tag; who takes the tag off makes the photo their own.
"""

from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils.translation import gettext as _
from PIL import Image
from wagtail.models import ReferenceIndex

from stories.domain.films.progress import Step
from stories.domain.films.workroom import Workroom
from stories.models import Film, Photo

TAG = "Standbild, von selbst gewählt"


def is_needed(film: Film) -> bool:
    return film.still_id is None and not film.thumbnail


def keep(film: Film, picture: Path, room: Workroom, step: Step) -> None:
    """Makes a photo of the picture and the still of the film, unless there is one by now."""
    with Image.open(picture) as opened:
        width, height = opened.size
    photo = Photo(
        title=(_("Standbild aus „%(film)s“") % {"film": film.title})[:255],
        collection_id=film.collection_id,
        credit=film.credit,
        shows_people=film.shows_people,
        width=width,
        height=height,
        file_size=picture.stat().st_size,
    )
    photo.file.name = room.store("photo", photo, picture, step)
    with transaction.atomic():
        locked = Film.objects.select_for_update().filter(pk=film.pk, file=film.file.name).first()
        if locked is None or not is_needed(locked):
            return
        photo.save()
        photo.people.set(locked.people.all())
        photo.tags.add(TAG)
        locked.still = photo
        locked.save(update_fields=["still"])


def follow_people(film: Film) -> None:
    """Gives the still that is ours the people of its film."""
    photo = _own_still(film)
    if photo is None:
        return
    if photo.shows_people != film.shows_people:
        photo.shows_people = film.shows_people
        photo.save()
    photo.people.set(film.people.all())


def forget(film: Film) -> None:
    """Takes the still that is ours off the film, and deletes it unless a page shows it.

    For a film that goes, or gets another file: the still may show whom the new one does not.
    Does not save ``film``: its row has lost the still before.
    """
    photo = _own_still(film)
    if photo is None:
        return
    if film.still_id == photo.pk:
        film.still = None
    Film.objects.filter(pk=film.pk).update(still=None)
    _delete_if_unused(photo, film)


def forget_replaced(film: Film) -> None:
    """A film is about to be saved with another still: ours has done its work."""
    photo = _own_still(film)
    if photo and film.still_id != photo.pk:
        Film.objects.filter(pk=film.pk).update(still=None)
        _delete_if_unused(photo, film)


def _delete_if_unused(photo: Photo, film: Film) -> None:
    of_film = {"base_content_type": ContentType.objects.get_for_model(film), "object_id": film.pk}
    shown = ReferenceIndex.get_references_to(photo).exclude(**of_film).exists()
    if not shown and not Film.objects.filter(still=photo).exists():
        photo.delete()


def _own_still(film: Film) -> Photo | None:
    """The stored one; the film in memory may be that of a form."""
    stored = Film.objects.filter(pk=film.pk).values("still")
    return Photo.objects.filter(tags__name=TAG, pk__in=stored).first()
