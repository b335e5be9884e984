"""What our work in the background is called in the list of it, and what it is about."""

from collections.abc import Collection

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core import job_kinds
from core.job_kinds import Subject
from stories.domain import open_sizes, photo_deletion, photos
from stories.domain.films import versions
from stories.models import Film, Photo


def register() -> None:
    job_kinds.register(versions.KIND, _("Film vorbereiten"), _films)
    job_kinds.register(versions.FILE_KIND, _("Filmdatei löschen"))
    job_kinds.register(photos.KIND, _("Größen eines Fotos machen"), _photos)
    for kind in (open_sizes.KIND, photo_deletion.KIND):
        job_kinds.register(kind, _("Größe eines Fotos löschen"))


def _films(keys: Collection[str]) -> dict[str, Subject]:
    return _titled(Film, keys, "wagtailmedia:edit")


def _photos(keys: Collection[str]) -> dict[str, Subject]:
    return _titled(Photo, keys, "wagtailimages:edit")


def _titled(model: type[Model], keys: Collection[str], view: str) -> dict[str, Subject]:
    titles = model.objects.filter(pk__in=keys).values_list("pk", "title")
    return {str(key): Subject(title, reverse(view, args=[key])) for key, title in titles}
