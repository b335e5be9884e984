"""Loads the demo for tests: with small pictures, and with its password in a folder of theirs."""

from contextlib import ExitStack, contextmanager
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from django.core.management import call_command
from PIL import Image

from demo import accounts, photos


def small_picture(svg_text: str, *, width: int, height: int) -> Image.Image:
    return Image.new("RGBA", (width // 50, height // 50))


@contextmanager
def quick_and_harmless():
    """Draws nothing large and leaves the developer's own password file alone."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        stack.enter_context(mock.patch.object(photos, "rasterise", small_picture))
        stack.enter_context(mock.patch.object(accounts, "PASSWORD_FILE", folder / "password"))
        yield folder / "password"


def run_load_demo(*arguments: str) -> str:
    """What the command says."""
    output = StringIO()
    call_command("load_demo", *arguments, stdout=output)
    return output.getvalue()
