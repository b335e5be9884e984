"""Where a device brings what visitors wrote into the book."""

import json

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from kiosk.domain import book
from kiosk.models import Kiosk
from kiosk.views.authentication import answer, for_kiosk

LONGEST = 64 * 1024  # bytes: twenty texts in any script, and some


@for_kiosk
@require_POST
def entries(request: HttpRequest, kiosk: Kiosk) -> JsonResponse:
    """``{"entries": [{"id", "day", "language", "answer", "text"}]}``; says which ids are done with.

    400 for what holds no list. An entry that nobody can read is done with: a device that kept it
    would send it for ever.
    """
    try:
        sent = _sent(request)
    except (ValueError, TypeError, KeyError, RecursionError):
        return answer({"state": "malformed"}, status=400)
    return answer({"taken": book.take(kiosk, sent)})


def _sent(request: HttpRequest) -> list:
    if len(request.body) > LONGEST:
        raise ValueError
    sent = json.loads(request.body)["entries"]
    if not isinstance(sent, list):
        raise TypeError
    return sent
