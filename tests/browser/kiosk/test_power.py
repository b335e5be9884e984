"""Pulled plugs and weeks without network: a device with a real profile on a disk.

``KIOSK_POWER_CUTS=20`` pulls the plug at so many random moments; without it at three that matter.
"""

import os
import random
import struct
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from kiosk.domain import pairing
from kiosk.models import Kiosk, Pairing
from stories.enums import FilmFormat
from tests import factories
from tests.browser.films.conftest import FILM
from tests.browser.kiosk.conftest import (
    ALONE,
    come_later,
    open_story,
    wait_until,
)
from tests.browser.kiosk.device import Device

MUCH = 5_000_000  # bytes: enough for two pieces
ARE_WHOLE = """async () => {
  const [memory, digest] = await Promise.all(
    ["memory", "digest"].map((name) => import(`/kiosk/player/${name}.js`)));
  const { programme } = memory.recall(`programme/${memory.recall("version")}`);
  for (const { sha256 } of programme.files) {
    const response = await fetch(`/kiosk/kept/${sha256}`);
    const isRight = response.ok && (await digest.digestOf(await response.arrayBuffer())) === sha256;
    if (!isRight) return false;
  }
  return true;
}"""
TITLES = """async () => {
  const { recall } = await import("/kiosk/player/memory.js");
  const { programme } = recall(`programme/${recall("version")}`);
  return programme.items.map((item) => item.texts.de.name);
}"""
UNTIL_COMPLETE = """async () => {
  const { recall } = await import("/kiosk/player/memory.js");
  const former = recall("version");
  while (recall("pending") === null && recall("version") === former) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}"""
RANGES = """async (asked) => {
  const { recall } = await import("/kiosk/player/memory.js");
  const { programme } = recall(`programme/${recall("version")}`);
  const { sha256 } = programme.files.find((file) => file.type === "video/mp4");
  return Promise.all(asked.map(async (range) => {
    const response = await fetch(`/kiosk/kept/${sha256}`, { headers: { Range: range } });
    return [response.status, response.headers.get("Content-Range"), (await response.blob()).size];
  }));
}"""


@pytest.fixture
def device(browser, server, tmp_path):
    made = Device(browser, tmp_path / "profile", server.url)
    yield made
    made.pull_the_plug()


@pytest.fixture
def paired(device):
    """The device shows its programme, which its own worker gives to it."""
    page = device.start()
    wait_until(page, "document.querySelector('[data-code]')?.textContent.length === 6")
    code = page.locator("[data-code]").text_content()
    pairing.claim(Pairing.objects.get(code=code), Kiosk.objects.create(name="Kiosk 1"))
    page.locator(".k-start").wait_for(timeout=90_000)
    wait_until(page, "Boolean(navigator.serviceWorker.controller)")
    return page


def film_of(size=MUCH):
    """A real film with nothing behind it, so that it has several pieces."""
    content = FILM.read_bytes()
    content += struct.pack(">I4s", size, b"free") + bytes(random.randbytes(size - 8))
    return factories.make_film(shows_people=False, versions=[FilmFormat.H264_480], content=content)


def put_into_story(page, film) -> None:
    block = {"type": "film", "value": {"heading": "Im Film", "film": film.pk}}
    page.body = [*page.body.get_prep_value(), block]
    page.save()


def names(page) -> list[str]:
    return page.locator(".k-mensch b").all_inner_texts()


def moments() -> list:
    """When to pull the plug: at a step of an update, or so many milliseconds after its begin."""
    count = int(os.environ.get("KIOSK_POWER_CUTS", "0"))
    drawn = random.Random(8)
    return [drawn.uniform(0, 1500) for _cut in range(count)] or [
        "first piece",
        "second piece",
        "complete",
    ]


def wait_for(page, moment) -> None:
    part = {"first piece": "bytes=0-", "second piece": "bytes=4194304-"}.get(moment)
    if part:
        page.wait_for_event("request", lambda asked: part in asked.headers.get("range", ""))
        return
    page.wait_for_event("request", lambda asked: "programme.json" in asked.url)
    if moment == "complete":
        page.evaluate(UNTIL_COMPLETE)
    else:
        page.wait_for_timeout(moment)


def test_a_pulled_plug_leaves_the_old_programme_or_the_new_one_whole(device, paired, stories):
    old = [story.title for story in stories]
    for number, moment in enumerate(moments()):
        new = [*old, f"Gast{number}"]
        with ALONE:
            put_into_story(come_later(new[-1]), film_of())
        device.page.evaluate("setTimeout(() => location.reload())")
        wait_for(device.page, moment)
        device.pull_the_plug()
        page = device.start(is_online=False)
        page.locator(".k-start").wait_for()
        assert page.evaluate(ARE_WHOLE)
        shown = page.evaluate(TITLES)
        assert shown in (old, new), moment
        page.unroute("**/api/**")
        page.reload()
        wait_for_version(page)
        old = new


def wait_for_version(page) -> None:
    """Until the device shows what the server has."""
    from kiosk.domain import programme

    version = programme.build(Kiosk.objects.get())["version"]
    wait_until(page, RECALLS, version)


RECALLS = (
    """async (version) => (await import("/kiosk/player/memory.js")).recall("version") === version"""
)


def test_after_one_load_all_plays_without_any_network_and_with_any_clock(
    device, paired, server, stories
):
    put_into_story(stories[0], film_of())
    paired.reload()
    wait_for_version(paired)
    device.pull_the_plug()
    server.stop()
    page = device.start()
    page.locator(".k-start").wait_for()
    open_story(page)
    page.get_by_role("button", name="Film abspielen").click()
    wait_until(page, "document.querySelector('video').currentTime > 0.2")
    page.evaluate("document.querySelector('video').currentTime = 5")
    wait_until(page, "!document.querySelector('video').seeking")
    size = FILM.stat().st_size + MUCH
    ranges = ["bytes=0-", "bytes=4194300-4194309", "bytes=4194304-", "bytes=-1", f"bytes={size}-"]
    assert page.evaluate(RANGES, ranges) == [
        [206, f"bytes 0-4194303/{size}", 4194304],
        [206, f"bytes 4194300-4194303/{size}", 4],
        [206, f"bytes 4194304-{size - 1}/{size}", size - 4194304],
        [206, f"bytes {size - 1}-{size - 1}/{size}", 1],
        [416, f"bytes */{size}", 0],
    ]
    for moment in (timezone.now() + timedelta(days=366), datetime(1970, 1, 1, tzinfo=UTC)):
        page.clock.install(time=moment)
        page.reload()
        page.get_by_role("button", name="Deutsch").click()
        assert names(page) == ["Rima", "Joel", "Samira"], moment
