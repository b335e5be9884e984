"""A stick plays in a browser while the site does not run; its own script serves it."""

import re
import subprocess
import sys

import pytest
from django.core.management import call_command

from kiosk.models import Kiosk
from tests.browser.kiosk.conftest import PORTRAIT_SCREEN, open_story, recalled, wait_until

PIECES = "caches.open('kiosk-pieces').then((kept) => kept.keys()).then((all) => all.length)"


@pytest.fixture
def stick(stories, tmp_path):
    Kiosk.objects.create(name="Kiosk 1")
    call_command("export_kiosk", "Kiosk 1", str(tmp_path / "stick"), "--days=3")
    return tmp_path / "stick"


@pytest.fixture
def address(stick):
    command = [sys.executable, str(stick / "start_kiosk.py"), "--port=0", "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield re.search(r"http\S+", process.stdout.readline())[0]
        process.terminate()


def swap(path, content):
    """In one moment, as the player may be reading it: never an empty file."""
    path.with_suffix(".new").write_bytes(content)
    path.with_suffix(".new").replace(path)


def test_a_stick_shows_its_stories_without_the_site_and_without_a_code(new_page, stick, address):
    swapped = max((stick / "kiosk/media").iterdir())
    others = len(list((stick / "kiosk/media").iterdir())) - 1
    content = swapped.read_bytes()
    swap(swapped, content[:-1] + bytes([content[-1] ^ 1]))
    page = new_page(viewport=PORTRAIT_SCREEN, locale="de-DE")
    page.goto(address)
    wait_until(page, f"{PIECES}.then((count) => count === {others})", seconds=60)
    assert (recalled(page, "pending"), recalled(page, "version")) == (None, None)
    swap(swapped, content)
    page.reload()
    page.locator(".k-start").wait_for()
    assert page.locator("[data-code]").count() == 0
    open_story(page, "Joel")
    assert recalled(page, "contact")["ran"] >= 0
