"""The shell: all that a device needs to show anything, besides its programme.

The modules of the player lie in ``kiosk/player/`` and are served from ``/kiosk/player/`` by
a view with a fixed list, not as static files: they belong to this app, they import each
other by their names, which must therefore not change, and their addresses lie within the
scope of the service worker. Styles, fonts and drawings are the site's own static files.
"""

import hashlib
import json
import re
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import ManifestFilesMixin, staticfiles_storage
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import override

PLAYER_FOLDER = Path(__file__).resolve().parent / "player"
SERVICE_WORKER = "sw.js"
PLAYER_FILES = {
    path.name: path
    for path in sorted(PLAYER_FOLDER.glob("*.js"))
    if path.name != SERVICE_WORKER  # it has an address of its own
}
STYLES = (
    "css/tokens.css",
    "css/base.css",
    "css/components.css",
    "css/kiosk.css",
    "css/kiosk-guard.css",
    "css/kiosk-visitor.css",
    "css/kiosk-stop.css",
    "css/kiosk-reach.css",
    "css/kiosk-book.css",
)
DRAWINGS = ("svg/icon.svg",)
TEMPLATE = "kiosk/player.html"
IMPORTED = re.compile(r'from "\./([\w-]+\.js)"')  # not what is imported later: import()


def shell() -> dict:
    """The addresses of the shell with their SHA-256, and the version of the whole."""
    digests = {address: _digest(content) for address, content in contents().items()}
    with override("de"):
        page = _digest(render_page(version="", address="").encode())
    whole = "".join(f"{address}{digest}" for address, digest in sorted(digests.items())) + page
    return {
        "version": _digest(whole.encode()),
        "page": reverse("kiosk_player"),
        "files": digests,
    }


def contents() -> dict[str, bytes]:
    """What the files of the shell hold, by their addresses."""
    modules = {
        reverse("kiosk_player_file", args=[name]): path.read_bytes()
        for name, path in PLAYER_FILES.items()
    }
    return modules | {static(name): _static_bytes(name) for name in _static_names()}


def service_worker() -> str:
    """The service worker, which begins with the list of the files it keeps."""
    code = (PLAYER_FOLDER / SERVICE_WORKER).read_text(encoding="utf-8")
    return f"const SHELL = {json.dumps(shell())};\n{code}"


def render_page(*, version: str, address: str) -> str:
    """The one page of the player. ``address``: where editors enter the code."""
    context = {
        "version": version,
        "address": address,
        "styles": STYLES,
        "drawings": DRAWINGS,
        "modules": _first_modules(),
    }
    return render_to_string(TEMPLATE, context)


@cache
def _first_modules() -> list[str]:
    """What the first screen waits for: ``main.js`` and all that it imports, and they in turn.

    Named in the page, they are asked for at once and not one layer after the other.
    """
    found, waiting = [], ["main.js"]
    while waiting:
        name = waiting.pop(0)
        found.append(name)
        imported = IMPORTED.findall(PLAYER_FILES[name].read_text(encoding="utf-8"))
        waiting += [one for one in imported if one not in [*found, *waiting]]
    return found


def _static_names() -> list[str]:
    fonts = Path(finders.find("fonts") or ".").glob("*.woff2")
    return [*STYLES, *DRAWINGS, *sorted(f"fonts/{path.name}" for path in fonts)]


def _static_bytes(name: str) -> bytes:
    if isinstance(staticfiles_storage, ManifestFilesMixin):
        with staticfiles_storage.open(staticfiles_storage.stored_name(name)) as file:
            return file.read()
    return Path(finders.find(name)).read_bytes()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
