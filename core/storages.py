"""The storage that knows by a file's first folder whether it is public.

What lies in ``open/`` shows nobody and is handed out by nginx, or by the public bucket, to
everybody and for ever. Everything else is private and leaves the house through
``stories/delivery.py`` only. A name that says nothing is private.
"""

from django.core.files.storage import Storage, storages
from django.utils.deconstruct import deconstructible

OPEN_FOLDER = "open"


def is_open(name: str) -> bool:
    """Whether a file of that stored name is public."""
    return name.startswith(f"{OPEN_FOLDER}/")


def storage_of(file) -> Storage:
    """The storage in which a stored file really lies."""
    storage = file.storage
    return storage.holding(file.name) if isinstance(storage, OpenOrPrivate) else storage


@deconstructible
class OpenOrPrivate(Storage):
    """``open/…`` lies in the public storage, all else in the private one. Asks them each time."""

    def holding(self, name: str) -> Storage:
        return storages["public" if is_open(name) else "default"]

    def open(self, name, mode="rb"):
        return self.holding(name).open(name, mode)

    def save(self, name, content, max_length=None):
        if name is None:
            name = content.name
        return self.holding(name).save(name, content, max_length)

    def get_available_name(self, name, max_length=None):
        return self.holding(name).get_available_name(name, max_length)

    def path(self, name):
        return self.holding(name).path(name)

    def delete(self, name):
        self.holding(name).delete(name)

    def exists(self, name):
        return self.holding(name).exists(name)

    def listdir(self, path):
        return self.holding(f"{path}/").listdir(path)

    def size(self, name):
        return self.holding(name).size(name)

    def url(self, name, **options):
        return self.holding(name).url(name, **options)

    def get_accessed_time(self, name):
        return self.holding(name).get_accessed_time(name)

    def get_created_time(self, name):
        return self.holding(name).get_created_time(name)

    def get_modified_time(self, name):
        return self.holding(name).get_modified_time(name)
