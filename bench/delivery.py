"""A cleared photo by the rule of consent, against a plain static file of about its size."""

import http.client
from pathlib import Path

from django.conf import settings

from bench.figures import Figure, side_by_side
from bench.samples import large_photo
from bench.site import served

REQUESTS = 200


def measure() -> list[Figure]:
    from bench.library import person_who_agrees, store_photo
    from stories.delivery import address
    from stories.domain.photos import make_renditions

    photo = store_photo(large_photo(), person_who_agrees())
    make_renditions(photo)
    rendition = photo.renditions.filter(width=640, file__endswith=".webp").first()
    static = _static_file_of_about(rendition.file.size)
    with served() as (host, port):
        return _compare(host, port, address(rendition.file), static)


def _static_file_of_about(size: int) -> str:
    folder = settings.STATICFILES_DIRS[0]
    files = [path for path in Path(folder).rglob("*") if path.is_file()]
    nearest = min(files, key=lambda path: abs(path.stat().st_size - size))
    return f"/static/{nearest.relative_to(folder)}"


def _compare(host: str, port: int, photo: str, static: str) -> list[Figure]:
    connection = http.client.HTTPConnection(host, port)
    photo_tag, static_tag = _ask(connection, photo), _ask(connection, static)

    def many(path: str, tag: str = "") -> None:
        for _request in range(REQUESTS):
            _ask(connection, path, tag)

    whole, plain = side_by_side(lambda: many(photo), lambda: many(static))
    known, plain_known = side_by_side(
        lambda: many(photo, photo_tag), lambda: many(static, static_tag)
    )
    meaning = "× a plain static file"
    return [
        Figure("cleared photo: delivered", whole / plain, meaning, whole / REQUESTS),
        Figure("cleared photo: not modified", known / plain_known, meaning, known / REQUESTS),
    ]


def _ask(connection: http.client.HTTPConnection, path: str, tag: str = "") -> str:
    """Asks once; returns the tag of the answer. ``tag``: the reader has the file already."""
    connection.request("GET", path, headers={"If-None-Match": tag} if tag else {})
    response = connection.getresponse()
    response.read()
    if response.status != (304 if tag else 200):
        raise SystemExit(f"{path} answered {response.status}")
    return response.headers.get("ETag", "")
