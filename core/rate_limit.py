"""How often one address, or its network, may send a form. In the cache only, as a hash.

A network is what one customer of a provider usually has or shares: /24 of IPv4, /48 of IPv6
(RFC 6177).
"""

import ipaddress

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

HOUR = 60 * 60  # seconds


def is_too_often(request: HttpRequest, *, purpose: str, limit: int, seconds: int = HOUR) -> bool:
    """Counts this call; true when the address has made more than ``limit`` in that time."""
    return is_too_many(address_of(request), purpose=purpose, limit=limit, seconds=seconds)


def is_too_many(who: str, *, purpose: str, limit: int, seconds: int = HOUR) -> bool:
    """The same for whoever it is, a mail address for example. Only a hash of it is kept."""
    key = _key(who, purpose)
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key) > limit
    except ValueError:  # ran out between the two calls
        return False


def is_network_too_often(
    request: HttpRequest, *, purpose: str, limit: int, seconds: int = HOUR
) -> bool:
    """The same for all addresses of the visitor's network together."""
    return is_too_many(
        network_of(address_of(request)), purpose=purpose, limit=limit, seconds=seconds
    )


def has_network_come(request: HttpRequest, *, purpose: str) -> bool:
    """Whether anything was counted for the visitor's network. Counts nothing itself."""
    return bool(cache.get(_key(network_of(address_of(request)), purpose)))


def has_come_too_often(request: HttpRequest, *, purpose: str, limit: int) -> bool:
    """Whether more than ``limit`` was counted for the visitor's address. Counts nothing itself."""
    return cache.get(_key(address_of(request), purpose), 0) > limit


def network_of(address: str) -> str:
    """The network of an address, as text; what is no address is its own network."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    found = getattr(found, "ipv4_mapped", None) or found
    length = 24 if found.version == 4 else 48
    return str(ipaddress.ip_network((found, length), strict=False))


def _key(who: str, purpose: str) -> str:
    return f"limit:{purpose}:{salted_hmac(purpose, who).hexdigest()}"


def address_of(request: HttpRequest) -> str:
    """The visitor's address; behind our own proxy the one that the proxy has seen."""
    forwarded = request.headers.get("X-Forwarded-For", "")
    if settings.SECURE_PROXY_SSL_HEADER and forwarded:
        return forwarded.split(",")[-1].strip()
    return request.META.get("REMOTE_ADDR", "")
