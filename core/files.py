"""Names of stored files: they say nothing about what, or who, is inside."""

import uuid
from pathlib import PurePosixPath

from django.utils.deconstruct import deconstructible


@deconstructible
class AnonymousName:
    """``upload_to`` that keeps the folder and the ending and replaces the name by chance.

    Names of people must not stand in file names, and nobody must be able to guess one.
    """

    def __init__(self, folder: str):
        self.folder = folder

    def __call__(self, instance, filename: str) -> str:
        ending = PurePosixPath(filename).suffix.lower()[:10]
        return f"{self.folder}/{uuid.uuid4().hex}{ending}"

    def __eq__(self, other):
        return isinstance(other, AnonymousName) and self.folder == other.folder
