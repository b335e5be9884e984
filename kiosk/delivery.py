"""A file of a programme for its device, by the site's one rule of delivery.

A device fetches with its token in a header, which must not travel to another host: where
the storage would send a browser elsewhere, the bytes come from here all the same.
"""

from django.core.files.storage import storages
from django.http import FileResponse, HttpRequest, HttpResponse

from stories import delivery
from stories.enums import Channel


def deliver_to_device(request: HttpRequest, name: str) -> HttpResponse:
    """The file; 404 where it is unknown, 410 where it is not cleared for kiosks."""
    response = delivery.deliver(request, name, Channel.KIOSK)
    if response.status_code != 302:
        return response
    streamed = FileResponse(storages["renditions"].open(name))
    streamed.headers["Cache-Control"] = "no-store"
    return streamed
