"""A file of a programme for its device, by the site's one rule of delivery.

A device fetches with its token in a header, which must not travel to another host: where
the storage would send a browser elsewhere, the bytes come from here all the same, and from
there only those that were asked for.
"""

from collections.abc import Iterator

from django.core.files.storage import Storage, storages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from stories import delivery
from stories.enums import Channel
from stories.file_response import UNSATISFIABLE, byte_range, content_type, tag_of

CHUNK = 64 * 1024  # bytes


def deliver_to_device(request: HttpRequest, name: str) -> HttpResponse:
    """The file or a range of it; 404 where it is unknown, 410 where it is not cleared for kiosks.

    One range is answered by 206, one beyond the end by 416, one that is meant for another
    file (If-Range) by the whole (RFC 9110, 13.1.5 and 14.2).
    """
    response = delivery.deliver(request, name, Channel.KIOSK)
    return _from_bucket(request, name) if response.status_code == 302 else response


def _from_bucket(request: HttpRequest, name: str) -> HttpResponse:
    """The bytes by way of this process. The library's own files are read as a whole first."""
    bucket = storages["renditions"].holding(name)
    try:
        size = bucket.size(name)
    except FileNotFoundError:
        return HttpResponse(status=404)
    etag = tag_of(name)
    wanted = byte_range(_range_header(request, etag), size)
    if wanted == UNSATISFIABLE:
        response = HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    else:
        first, last = wanted or (0, size - 1)
        response = StreamingHttpResponse(_bytes(bucket, name, first, last) if size else ())
        response.headers["Content-Length"] = str(last - first + 1)
    if wanted and wanted != UNSATISFIABLE:
        response.status_code = 206
        response.headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    response.headers["Content-Type"] = content_type(name)
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "no-store"
    return response


def _range_header(request: HttpRequest, etag: str) -> str:
    condition = request.headers.get("If-Range", "")
    return request.headers.get("Range", "") if condition in ("", etag) else ""


def _bytes(bucket: Storage, name: str, first: int, last: int) -> Iterator[bytes]:
    found = bucket.bucket.Object(name).get(Range=f"bytes={first}-{last}")["Body"]
    try:
        yield from found.iter_chunks(CHUNK)
    finally:
        found.close()
