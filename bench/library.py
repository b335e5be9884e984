"""Photos as the site stores them, for the benchmark."""

import io

from django.core.files.images import ImageFile
from django.utils import timezone

from stories.models import Person, Photo


def store_photo(content: bytes, *people: Person) -> Photo:
    """A photo of the library, with these people in it."""
    photo = Photo(title="bench", file=ImageFile(io.BytesIO(content), name="photo.jpg"))
    photo._set_image_file_metadata()
    photo.save()
    photo.people.set(people)
    return photo


def person_who_agrees() -> Person:
    """Somebody whose photo may be shown on the website from today on."""
    person = Person.objects.create(public_name="Beispiel", role="mentee")
    person.consents.create(
        channel_web=True,
        material_photo=True,
        valid_from=timezone.localdate(),
        explained_in="Deutsch",
        explained_by="bench",
        text_version="1",
        refusal_is_free=True,
    )
    return person
