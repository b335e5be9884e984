"""What a paired device asks for: its programme, the files in it, a place for its reports."""

import json
import re

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.http import parse_etags
from django.views.decorators.http import require_GET, require_POST

from kiosk.delivery import deliver_to_device
from kiosk.domain import contact, programme
from kiosk.models import Kiosk
from kiosk.views.authentication import answer, for_kiosk

LONGEST_REPORT = 4096  # bytes
MOST_ERRORS = 1_000_000
VERSION = re.compile(r"[0-9a-f]{64}")


@for_kiosk
@require_GET
def programme_json(request: HttpRequest, kiosk: Kiosk) -> HttpResponse:
    """The programme, or 304 when the device has this version.

    Both answers carry the lease in headers: contact prolongs it, new content or not.
    """
    contact.called(kiosk)
    built = programme.build(kiosk)
    etag = f'"{built["version"]}"'
    response = HttpResponseNotModified() if etag in _known(request) else answer(built)
    response.headers["ETag"] = etag
    response.headers["Kiosk-Issued-At"] = built["issued_at"]
    response.headers["Kiosk-Lease-Until"] = built["lease_until"]
    response.headers.pop("Cache-Control", None)
    patch_cache_control(response, private=True, no_cache=True)
    return response


@for_kiosk
@require_GET
def media(request: HttpRequest, kiosk: Kiosk, name: str) -> HttpResponse:
    """A file of the device's own programme, while it is cleared. Anything else is a 404."""
    content = programme.content_of(kiosk, timezone.now())
    if name not in {file["name"] for file in content["files"]}:
        return answer({"state": "missing"}, status=404)
    return deliver_to_device(request, name)


@for_kiosk
@require_POST
def receipt(request: HttpRequest, kiosk: Kiosk) -> HttpResponse:
    """``{version, item, errors}``: what the device shows. 400 for anything else."""
    try:
        report = _report(request)
    except (ValueError, TypeError, KeyError):
        return answer({"state": "malformed"}, status=400)
    contact.report(kiosk, **report)
    return HttpResponse(status=204)


def _known(request: HttpRequest) -> list[str]:
    return [
        etag.removeprefix("W/") for etag in parse_etags(request.headers.get("If-None-Match", ""))
    ]


def _report(request: HttpRequest) -> dict:
    if len(request.body) > LONGEST_REPORT:
        raise ValueError
    report = json.loads(request.body)
    version, item, errors = report["version"], report.get("item") or "", report.get("errors", 0)
    if not VERSION.fullmatch(version):
        raise ValueError
    return {
        "version": version,
        "item": str(item)[:120],
        "errors": min(max(int(errors), 0), MOST_ERRORS),
    }
