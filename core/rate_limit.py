"""How often one address may send a form. Kept in the cache only, the address as a hash."""

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

HOUR = 60 * 60  # seconds


def is_too_often(request: HttpRequest, *, purpose: str, limit: int, seconds: int = HOUR) -> bool:
    """Counts this call; true when the address has made more than ``limit`` in that time."""
    return is_too_many(_address(request), purpose=purpose, limit=limit, seconds=seconds)


def is_too_many(who: str, *, purpose: str, limit: int, seconds: int = HOUR) -> bool:
    """The same for whoever it is, a mail address for example. Only a hash of it is kept."""
    key = f"limit:{purpose}:{salted_hmac(purpose, who).hexdigest()}"
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key) > limit
    except ValueError:  # ran out between the two calls
        return False


def _address(request: HttpRequest) -> str:
    """The visitor's address; behind our own proxy the one that the proxy has seen."""
    forwarded = request.headers.get("X-Forwarded-For", "")
    if settings.SECURE_PROXY_SSL_HEADER and forwarded:
        return forwarded.split(",")[-1].strip()
    return request.META.get("REMOTE_ADDR", "")
