"""Which addresses of the site can be walked on a day to come, and how links stay on that day."""

import re
from datetime import date
from functools import partial
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse

FILES = ("media/", "oeffentlich/", "dokumente/", "bild/")
TAG = re.compile(r"""<[a-zA-Z](?:[^<>"]|"[^"]*")*>""")
ONE = re.compile(r"""(\s(?:href|src|action|formaction|poster|data-[a-z-]+)=")([^"]*)(")""")
SEVERAL = re.compile(r"""(\s(?:srcset|imagesrcset)=")([^"]*)(")""")


def prefix_of(day: date) -> str:
    """„/admin/vorschau/2027-03-01“: before the path of a page."""
    return reverse("ahead_day", args=[day.isoformat()]).rstrip("/")


def is_walkable(path: str) -> bool:
    """Whether a path of the site („/de/geschichten/“) can be seen on a day to come.

    Pages and their files: no secret link, no kiosk, no open data, nothing of the workplace.
    """
    first = path.lstrip("/").partition("/")[0]
    return first in dict(settings.LANGUAGES) or is_file(path)


def is_file(path: str) -> bool:
    return path.lstrip("/").startswith(FILES)


def on_that_day(html: str, day: date, hosts: frozenset[str]) -> str:
    """The page with all its links to walkable addresses leading to the same day."""
    lead = partial(led, prefix=prefix_of(day), hosts=hosts)

    def in_tag(tag: re.Match) -> str:
        text = ONE.sub(lambda found: found[1] + lead(found[2]) + found[3], tag[0])
        return SEVERAL.sub(lambda found: found[1] + _each(found[2], lead) + found[3], text)

    return TAG.sub(in_tag, html)


def led(address: str, *, prefix: str, hosts: frozenset[str]) -> str:
    """One address; as it is where it leads out of the site, or cannot be walked."""
    parts = urlsplit(address) if address.startswith(("/", "http")) else None
    if parts is None or not is_walkable(parts.path) or (parts.netloc and parts.netloc not in hosts):
        return address
    origin = f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
    return f"{origin}{prefix}{address.removeprefix(origin)}"


def _each(addresses: str, lead) -> str:
    """„/a.webp 480w, /b.webp 960w“."""
    sizes = (size.strip().partition(" ") for size in addresses.split(","))
    return ", ".join(lead(address) + space + width for address, space, width in sizes)
