"""Which files a device may ask for: those of its own programme.

A device asks for each piece of each file, and hundreds ask at once: the names are kept for a
minute. Whether somebody in a file has withdrawn is not answered here but by the delivery, which
asks the rule of consent each time.
"""

from django.core.cache import cache
from django.utils import timezone

from kiosk.domain import place, programme
from kiosk.models import Kiosk

KEPT = 60  # seconds


def belongs(name: str, kiosk: Kiosk) -> bool:
    """Whether that stored name is in the programme of the kiosk. A new file is known at once."""
    now = timezone.now()
    stop = place.stop_of(kiosk, timezone.localdate(now))
    key = f"kiosk-names-{stop.pk if stop else 'none'}"
    if name in (cache.get(key) or ()):
        return True
    names = {file["name"] for file in programme.content_of(kiosk, now)["files"]}
    cache.set(key, names, KEPT)
    return name in names
