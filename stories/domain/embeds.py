"""Films on other platforms: which platforms there are, and what an address there means.

Pure. Only a platform and a key are taken from an address; everything that a page asks for is
put together here. YouTube goes by its domain without cookies before the start, Vimeo with
``dnt=1``, PeerTube without sharing between visitors.
"""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlencode, urlsplit

from django.conf import settings

YOUTUBE_HOSTS = {"youtube.com", "m.youtube.com", "youtube-nocookie.com"}
YOUTUBE_PATH = re.compile(r"/(?:embed|shorts|live|v)/([\w-]{11})/?")
YOUTUBE_KEY = re.compile(r"[\w-]{11}", re.ASCII)
VIMEO_PATH = re.compile(r"/(?:video/|channels/\w+/)?(\d{4,12})(?:/([0-9a-f]{6,20}))?/?", re.ASCII)
VIMEO_HASH = re.compile(r"[0-9a-f]{6,20}")
PEERTUBE_PATH = re.compile(
    r"/(?:w|videos/watch|videos/embed)/"
    r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[1-9A-HJ-NP-Za-km-z]{22})/?"
)


@dataclass(frozen=True)
class Embed:
    """A film on another platform. ``page``: where it is watched there, ``host``: of the frame.

    ``keeper``: who gets the data of somebody who loads it.
    """

    platform: str
    keeper: str
    page: str
    host: str
    path: str
    options: tuple[tuple[str, str], ...] = ()

    def frame(self, language: str) -> str:
        """The address of the player. It starts at once: whoever loads it has clicked."""
        spoken = language.partition("-")[0]
        values = [(name, value or spoken) for name, value in self.options]
        return f"https://{self.host}{self.path}?{urlencode(values)}"


def platforms() -> list[str]:
    """By name, for sentences to editors."""
    return ["YouTube", "Vimeo", *settings.PEERTUBE_HOSTS]


def read_address(address: str) -> Embed | None:
    """The film that an address leads to; None for all but one film on a known platform."""
    try:
        parts = urlsplit(address.strip())
        is_plain = parts.scheme in ("http", "https") and parts.port is None and not parts.username
    except ValueError:
        return None
    if not is_plain or not parts.hostname:
        return None
    host = parts.hostname.removeprefix("www.")
    if host == "youtu.be" or host in YOUTUBE_HOSTS:
        return _on_youtube(parts, host)
    if host in ("vimeo.com", "player.vimeo.com"):
        return _on_vimeo(parts)
    for known in settings.PEERTUBE_HOSTS:
        if parts.hostname == known:
            return _on_peertube(parts, known)
    return None


def _on_youtube(parts: SplitResult, host: str) -> Embed | None:
    if host == "youtu.be":
        key = parts.path.strip("/")
    elif parts.path.rstrip("/") == "/watch":
        key = parse_qs(parts.query).get("v", [""])[0]
    else:
        match = YOUTUBE_PATH.fullmatch(parts.path)
        key = match[1] if match else ""
    if not YOUTUBE_KEY.fullmatch(key):
        return None
    return Embed(
        platform="YouTube",
        keeper="YouTube (Google Ireland Ltd.)",
        page=f"https://www.youtube.com/watch?v={key}",
        host="www.youtube-nocookie.com",
        path=f"/embed/{key}",
        options=(
            ("autoplay", "1"),
            ("rel", "0"),
            ("cc_load_policy", "1"),
            ("hl", ""),
            ("cc_lang_pref", ""),
        ),
    )


def _on_vimeo(parts: SplitResult) -> Embed | None:
    match = VIMEO_PATH.fullmatch(parts.path)
    if not match:
        return None
    key, secret = match[1], match[2] or parse_qs(parts.query).get("h", [""])[0]
    if secret and not VIMEO_HASH.fullmatch(secret):
        return None
    options = [("autoplay", "1"), ("dnt", "1"), ("texttrack", "")]
    return Embed(
        platform="Vimeo",
        keeper="Vimeo (Vimeo.com, Inc., USA)",
        page=f"https://vimeo.com/{key}" + (f"/{secret}" if secret else ""),
        host="player.vimeo.com",
        path=f"/video/{key}",
        options=(*options, ("h", secret)) if secret else tuple(options),
    )


def _on_peertube(parts: SplitResult, host: str) -> Embed | None:
    match = PEERTUBE_PATH.fullmatch(parts.path)
    if not match:
        return None
    return Embed(
        platform=host,
        keeper=host,
        page=f"https://{host}/w/{match[1]}",
        host=host,
        path=f"/videos/embed/{match[1]}",
        options=(("autoplay", "1"), ("p2p", "0"), ("peertubeLink", "0"), ("subtitle", "")),
    )
