"""What a paired device asks for: its programme and the files in it."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_cache_control
from django.utils.http import parse_etags
from django.views.decorators.http import require_GET

from kiosk.delivery import deliver_to_device
from kiosk.domain import files, signing, together
from kiosk.models import Kiosk
from kiosk.views.authentication import answer, for_kiosk


@for_kiosk
@require_GET
def programme_json(request: HttpRequest, kiosk: Kiosk) -> HttpResponse:
    """The programme, or 304 when the device has this version.

    Both answers carry the lease in signed headers: contact prolongs it, new content or not.
    """
    built = together.build(kiosk)
    etag = f'"{built["version"]}"'
    response = HttpResponseNotModified() if etag in _known(request) else answer(built)
    response.headers["ETag"] = etag
    for name, value in signing.headers(built).items():
        response.headers[name] = value
    response.headers.pop("Cache-Control", None)
    patch_cache_control(response, private=True, no_cache=True)
    return response


@for_kiosk
@require_GET
def key(request: HttpRequest, kiosk: Kiosk) -> HttpResponse:
    """The public key, for devices that were paired when answers were not signed yet."""
    return answer(signing.public_key())


@for_kiosk
@require_GET
def media(request: HttpRequest, kiosk: Kiosk, name: str) -> HttpResponse:
    """A file of the device's own programme, while it is cleared. Anything else is a 404."""
    if not files.belongs(name, kiosk):
        return answer({"state": "missing"}, status=404)
    return deliver_to_device(request, name)


def _known(request: HttpRequest) -> list[str]:
    return [
        etag.removeprefix("W/") for etag in parse_etags(request.headers.get("If-None-Match", ""))
    ]
