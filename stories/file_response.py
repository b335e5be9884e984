"""Stored files as HTTP: whole, in byte ranges (RFC 9110, 14), by nginx or by S3.

Knows nothing of consent: ``stories/delivery.py`` decides, this module only sends.
"""

import hashlib
import mimetypes
import re
from collections.abc import Iterator
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.utils.http import parse_etags

CHUNK = 64 * 1024  # bytes
SIGNED_FOR = 300  # seconds that a signed address of an S3 storage works
ONE_RANGE = re.compile(r"^bytes=(?P<first>\d*)-(?P<last>\d*)$")


def tag_of(text: str) -> str:
    """A strong ETag. Stored names are by chance and never used twice, so a name will do."""
    return f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'


def not_modified(request: HttpRequest, etag: str) -> HttpResponse | None:
    """304 where the reader has the file already."""
    known = parse_etags(request.headers.get("If-None-Match", ""))
    if "*" in known or etag in known or f"W/{etag}" in known:
        return HttpResponse(status=304, headers={"ETag": etag})
    return None


def file_response(request: HttpRequest, file) -> HttpResponse:
    """The file in the way that its storage and the settings ask for; 404 where it is missing."""
    if settings.SENDFILE == "nginx":
        return _by_nginx(file)
    if hasattr(file.storage, "bucket_name"):
        return _by_signed_address(file)
    return _by_streaming(request, file)


def _by_nginx(file) -> HttpResponse:
    response = HttpResponse(content_type=content_type(file.name))
    response.headers["X-Accel-Redirect"] = "/_private/" + quote(file.name)
    return response


def _by_signed_address(file) -> HttpResponse:
    response = HttpResponseRedirect(file.storage.url(file.name, expire=SIGNED_FOR))
    response.headers["Cache-Control"] = "no-store"
    return response


def _by_streaming(request: HttpRequest, file) -> HttpResponse:
    try:
        size = file.storage.size(file.name)
    except FileNotFoundError:
        return HttpResponse(status=404)
    wanted = byte_range(_range_header(request, tag_of(file.name)), size)
    if wanted is None:
        response = StreamingHttpResponse(_bytes(file, 0, size))
        response.headers["Content-Length"] = str(size)
    elif wanted == UNSATISFIABLE:
        response = HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    else:
        first, last = wanted
        response = StreamingHttpResponse(_bytes(file, first, last - first + 1), status=206)
        response.headers["Content-Length"] = str(last - first + 1)
        response.headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    response.headers["Content-Type"] = content_type(file.name)
    response.headers["Accept-Ranges"] = "bytes"
    return response


UNSATISFIABLE = (-1, -1)


def byte_range(header: str, size: int) -> tuple[int, int] | None:
    """First and last byte (both included) of a ``Range`` header for a file of ``size`` bytes.

    None where the header is absent, not understood or asks for several ranges: then the
    whole file is right. ``UNSATISFIABLE`` where nothing of the file lies in the range.
    """
    match = ONE_RANGE.match(header.strip())
    if not match or not (match["first"] or match["last"]):
        return None
    if match["first"]:
        first = int(match["first"])
        last = min(int(match["last"]), size - 1) if match["last"] else size - 1
        if match["last"] and int(match["last"]) < first:
            return None
    else:
        length = int(match["last"])
        first, last = max(size - length, 0), size - 1
        if length == 0:
            return UNSATISFIABLE
    return (first, last) if first < size else UNSATISFIABLE


def _range_header(request: HttpRequest, etag: str) -> str:
    """The range asked for, unless it was meant for another version of the file."""
    condition = request.headers.get("If-Range", "")
    if request.method != "GET" or (condition and condition != etag):
        return ""
    return request.headers.get("Range", "")


def _bytes(file, first: int, length: int) -> Iterator[bytes]:
    with file.storage.open(file.name, "rb") as opened:
        opened.seek(first)
        while length > 0:
            chunk = opened.read(min(CHUNK, length))
            if not chunk:
                return
            length -= len(chunk)
            yield chunk


def content_type(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
