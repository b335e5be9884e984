"""Papers as PDF, set by WeasyPrint from a template of ``templates/print/``.

Promise: the same template, values, files and language give the same bytes on the same machine:
no clock, no chance. Nothing is asked for from another host or from the disk: a paper may use
our static files and what it is given, and where it wants more, there is no paper. It is set by
a program of its own with limits (``core/confined.py``), so that a paper that goes on and on
takes neither the site nor the worker with it, and the site never loads the engine.

Set by the rules of PDF/UA-1 (ISO 14289-1): tagged, with language and title, fonts embedded.
Whether a checker would certify it has not been proven.
"""

import base64
import hashlib
import json
import logging
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

from core import confined
from core.languages import language as language_of

logger = logging.getLogger(__name__)
PROGRAM = Path(__file__).with_name("pdf_process.py")
ORIGIN = "https://papier.invalid/"  # RFC 6761: a host that nobody can ever have
SECONDS = 60  # of a processor for one paper, at most
PATIENCE = 300  # seconds by the clock: the machine may be busy
LOOK_EVERY = 5  # seconds between two words that it is still being set
MEMORY = 2 * confined.GIGABYTE
LARGEST_SOURCE = 5 * 1024 * 1024  # bytes of HTML
LARGEST_PAPER = 50 * 1024 * 1024  # bytes of PDF
SCREEN = "pdf/ua-1"
PRINT = "pdf/x-4"
MEASURES = "measures"
FIXED = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "0"}  # the same bytes each time
PROFILE = "printer.icc"  # among the files: the colour profile of the printer


class NotPrinted(Exception):
    """There is no paper: too large, too slow, or it wants a file that it may not have."""


def render(
    template: str,
    context: Mapping,
    language: str,
    *,
    files: Mapping[str, bytes] | None = None,
    variant: str = SCREEN,
) -> bytes:
    """The PDF of a template in a language of the site. Raises NotPrinted.

    ``files``: by name what the template finds below ``given/``.
    """
    return to_pdf(source(template, context, language), files=files, variant=variant)


def source(template: str, context: Mapping, language: str) -> str:
    """The HTML of a paper; its addresses are relative: ``static/css/…``, ``given/…``."""
    with override(language):
        return render_to_string(template, {**context, "language": language_of(language)})


def fingerprint(html: str, files: Mapping[str, bytes] | None = None) -> str:
    """What the bytes of a paper depend on, in 24 hexadecimal digits: text, files, look, engine.

    Keyed with the site's secret: it tells nobody what stands in the paper.
    """
    parts = [settings.SECRET_KEY, version("weasyprint"), _look(), html]
    parts += [f"{name} {hashlib.sha256(data).hexdigest()}" for name, data in _sorted(files)]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]


def to_pdf(
    html: str,
    *,
    files: Mapping[str, bytes] | None = None,
    variant: str = SCREEN,
    patience: float = PATIENCE,
    still_at_it: Callable[[], None] = lambda: None,
    is_frozen: bool = False,
) -> bytes:
    """The PDF of an HTML text. Raises NotPrinted.

    ``files``: by name what it finds below ``given/``; one whose name begins with ``static/``
    stands for that static file. Of the disk a frozen paper takes nothing at all.
    ``still_at_it`` is called every few seconds; what it raises ends the work.
    """
    folders = [] if is_frozen else settings.STATICFILES_DIRS
    paper = _run(_order(html, files, variant, folders), patience, still_at_it)
    if not paper.startswith(b"%PDF-"):
        raise NotPrinted("no paper came out")
    return paper


def measured(html: str, *, patience: float = PATIENCE) -> list[dict]:
    """How large what is marked with ``data-field`` becomes in the real layout.

    For each its ``marks`` (by name without ``data-``), ``width`` and ``height`` in mm, and its
    ``lines``: ``text``, ``width`` and ``bottom`` in mm from its upper edge. Raises NotPrinted.
    """
    order = _order(html, None, MEASURES, settings.STATICFILES_DIRS)
    return json.loads(_run(order, patience, lambda: None))


def _order(html: str, files: Mapping[str, bytes] | None, variant: str, folders: Iterable) -> bytes:
    if len(html.encode()) > LARGEST_SOURCE:
        raise NotPrinted("the text is too long")
    order = {
        "html": html,
        "origin": ORIGIN,
        "static": [str(folder) for folder in folders],
        "files": {name: base64.b64encode(data).decode() for name, data in _sorted(files)},
        "variant": variant,
        "profile": PROFILE,
        "identifier": hashlib.sha256(html.encode()).hexdigest()[:32],
    }
    return json.dumps(order).encode()


def _run(order: bytes, patience: float, still_at_it: Callable[[], None]) -> bytes:
    command = confined.command(
        [sys.executable, "-P", str(PROGRAM)],
        cpu_seconds=SECONDS,
        memory=MEMORY,
        largest_file=LARGEST_PAPER,
    )
    with (
        TemporaryDirectory(prefix="paper-") as folder,  # emptied by us: it may end in any way
        subprocess.Popen(  # noqa: S603
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=confined.environment() | FIXED | {"TMPDIR": folder},
        ) as program,
    ):
        try:
            answer, words = _wait_for(program, order, patience, still_at_it)
        except BaseException:
            program.kill()
            raise
    if program.returncode or not answer:
        logger.error("a paper could not be set (status %s)", program.returncode)
        raise NotPrinted(_last_line(words))
    if len(answer) > LARGEST_PAPER:
        raise NotPrinted("the paper is too large")
    return answer


def _wait_for(program, order: bytes | None, patience: float, still_at_it) -> tuple[bytes, bytes]:
    ends = time.monotonic() + patience
    while (left := ends - time.monotonic()) > 0:
        try:
            return program.communicate(order, timeout=min(LOOK_EVERY, left))
        except subprocess.TimeoutExpired:
            order = None  # it is on its way
            still_at_it()
    raise NotPrinted("it took too long")


def _last_line(words: bytes) -> str:
    lines = words.decode(errors="replace").strip().splitlines()
    return lines[-1][:300] if lines else "the program ended without a word"


def _sorted(files: Mapping[str, bytes] | None) -> list[tuple[str, bytes]]:
    return sorted((files or {}).items())


@cache
def _look() -> str:
    """A digest of the style sheets of papers; they do not change while the site runs."""
    digest = hashlib.sha256()
    for folder in settings.STATICFILES_DIRS:
        for path in sorted(Path(folder).glob("css/print-*.css")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
