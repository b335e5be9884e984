"""Where a device says what it really shows, and what it has counted."""

import json

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from kiosk.domain import contact, figures, reports
from kiosk.models import Kiosk
from kiosk.views.authentication import answer, for_kiosk

LONGEST_REPORT = 32 * 1024  # bytes: two hundred counts and some


@for_kiosk
@require_POST
def receipt(request: HttpRequest, kiosk: Kiosk) -> HttpResponse:
    """A report (``kiosk/domain/reports.py``), with ``figures`` where there are some. 204.

    400 for what is no report. Figures that nobody can read are let go: a device that kept them
    would send them for ever, and never be heard again.
    """
    try:
        content = _content(request)
        told = reports.read(content, now=timezone.now())
    except (ValueError, TypeError, KeyError):
        return answer({"state": "malformed"}, status=400)
    contact.report(kiosk, told)
    if "figures" in content:
        figures.take(kiosk, content["figures"])
    return HttpResponse(status=204)


def _content(request: HttpRequest) -> dict:
    if len(request.body) > LONGEST_REPORT:
        raise ValueError
    content = json.loads(request.body)
    if not isinstance(content, dict):
        raise TypeError
    return content
