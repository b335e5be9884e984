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

from core.storages import is_open, storage_of

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


def file_response(request: HttpRequest, file, *, disposition: str = "") -> HttpResponse:
    """The file in the way that its storage and the settings ask for; 404 where it is missing.

    ``disposition``: a Content-Disposition (RFC 6266) to go with it.
    """
    if hasattr(storage_of(file), "bucket_name"):
        return _by_signed_address(request, file, disposition)
    response = _by_nginx(file) if settings.SENDFILE == "nginx" else streamed(request, file)
    if disposition and response.status_code < 400:
        response.headers["Content-Disposition"] = disposition
    return response


def _by_nginx(file) -> HttpResponse:
    """Private files lie below an address that only we can name; public ones below their own."""
    place = storage_of(file).base_url if is_open(file.name) else "/_private/"
    response = HttpResponse(content_type=content_type(file.name))
    response.headers["X-Accel-Redirect"] = place + quote(file.name)
    return response


def _by_signed_address(request: HttpRequest, file, disposition: str) -> HttpResponse:
    """To the S3 server. The signature is good for this method, this file and a short time."""
    address = storage_of(file).url(
        file.name,
        parameters={"ResponseContentDisposition": disposition} if disposition else None,
        expire=SIGNED_FOR,
        http_method="HEAD" if request.method == "HEAD" else "GET",
    )
    response = HttpResponseRedirect(address)
    response.headers["Cache-Control"] = "no-store"
    return response


def streamed(request: HttpRequest, file) -> HttpResponse:
    """The bytes from this very process; 404 where there are none."""
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
