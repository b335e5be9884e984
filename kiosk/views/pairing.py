"""A device asks for a code and, when an editor has entered it, collects its token."""

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from kiosk.domain import pairing, signing
from kiosk.domain.spelling import spelled
from kiosk.models import CODE_LIFETIME
from kiosk.views.authentication import answer, bearer

NEW_CODES = 60  # from one address …
NEW_CODES_TIME = 600  # … within so many seconds


@csrf_exempt
@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """A new code to be shown, and the secret to collect the token with."""
    if _asks_too_often(request):
        return answer({"state": "later"}, status=429)
    pairing_row, secret = pairing.begin()
    return answer(
        {
            "code": pairing_row.code,
            "secret": secret,
            "spelled": spelled(pairing_row.code),
            "expires_in": int(CODE_LIFETIME.total_seconds()),
        },
        status=201,
    )


@csrf_exempt
@require_POST
def status(request: HttpRequest) -> HttpResponse:
    """Waiting, expired, or paired: then with the token, this one time, and the public key."""
    collected = pairing.collect(bearer(request))
    content = {"state": collected.state}
    if collected.token:
        content |= {"token": collected.token, "key": signing.public_key()}
    return answer(content)


def _asks_too_often(request: HttpRequest) -> bool:
    key = f"kiosk-new-codes-{request.META.get('REMOTE_ADDR', '')}"
    cache.add(key, 0, NEW_CODES_TIME)
    return cache.incr(key) > NEW_CODES
