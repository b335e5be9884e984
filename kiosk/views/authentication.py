"""Who asks: a device with its token in the ``Authorization`` header, never a cookie."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from kiosk.domain import contact, pairing

SCHEME = "Bearer "
UNPAIRED = "unpaired"


def bearer(request: HttpRequest) -> str:
    """The secret of the ``Authorization`` header, or nothing."""
    header = request.headers.get("Authorization", "")
    return header[len(SCHEME) :].strip() if header.startswith(SCHEME) else ""


def for_kiosk(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Calls ``view(request, kiosk, …)`` for a paired device; 401 for everybody else.

    Whatever it asks for, it has been heard of. No cookie is read, so there is nothing that another
    site could make use of.
    """

    @csrf_exempt
    @wraps(view)
    def asked(request, *args, **kwargs):
        kiosk = pairing.kiosk_of(bearer(request))
        if kiosk is None:
            return refused()
        contact.called(kiosk)
        return view(request, kiosk, *args, **kwargs)

    return asked


def refused() -> JsonResponse:
    """The answer by which a device knows that it is no kiosk (any more)."""
    response = answer({"state": UNPAIRED}, status=401)
    response.headers["WWW-Authenticate"] = 'Bearer realm="kiosk"'
    return response


def answer(content: dict, status: int = 200) -> JsonResponse:
    """JSON that nobody keeps on the way."""
    response = JsonResponse(content, status=status, json_dumps_params={"ensure_ascii": False})
    response.headers["Cache-Control"] = "no-store"
    return response
