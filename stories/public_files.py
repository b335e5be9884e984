"""Public files (sizes of photos that show nobody, logos) where no nginx stands before us.

On a real host nginx hands them out, or the public bucket; this module is for development and
tests, and for a host that has neither. No list of what there is; pictures only.
"""

import re
from typing import NamedTuple

from django.core.files.storage import FileSystemStorage, Storage, storages
from django.http import HttpRequest, HttpResponse

from stories.file_response import not_modified, streamed, tag_of

NAME = re.compile(r"(?:[a-z0-9-]+/)+[A-Za-z0-9_-]+\.(?:avif|webp|jpg|jpeg|png)")
FOR_EVER = "public, max-age=31536000, immutable"  # names are by chance and never used twice


class PublicFile(NamedTuple):
    name: str
    storage: Storage


def public_file(request: HttpRequest, name: str) -> HttpResponse:
    """The file of that name in the public folder; 404 for anything that is no picture in it."""
    storage = storages["public"]
    if not isinstance(storage, FileSystemStorage) or not NAME.fullmatch(name):
        return _not_there()
    etag = tag_of(name)
    response = not_modified(request, etag) if storage.exists(name) else None
    response = response or streamed(request, PublicFile(name, storage))
    if response.status_code == 404:
        return _not_there()
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = FOR_EVER
    return response


def _not_there() -> HttpResponse:
    response = HttpResponse(status=404, content_type="text/plain; charset=utf-8")
    response.headers["Cache-Control"] = "no-store"
    return response
