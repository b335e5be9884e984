"""One film after the other on the player's only film element, in a real Chromium.

A page with the player's own modules and two short clips: no server, no database. Each change opens
a story, plays its film and waits for its first picture. Measured is what is left behind, and for
how long somebody would have looked at nothing.
"""

import mimetypes
import subprocess
from dataclasses import dataclass
from pathlib import Path

import imageio_ffmpeg
from django.contrib.staticfiles import finders

from kiosk.domain import interface
from kiosk.shell import PLAYER_FILES, STYLES

ORIGIN = "http://localhost:9"  # nobody answers there: what is asked for is answered here
AT_ONCE = 50  # changes between two looks
SHAPES = {"porphyr": "testsrc2", "safran": "smptehdbars"}
STILL = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='16' height='9'%3E"
    "%3Crect width='16' height='9' fill='%23c33'/%3E%3C/svg%3E"
)
BEGIN = """async (given) => {
  const [memory, app] = await Promise.all(
    ["memory", "app"].map((name) => import(`/kiosk/player/${name}.js`)));
  await memory.openMemory();
  memory.remember("lease", "2099-01-01T00:00:00Z");
  const addresses = new Map([["still", given.still]]);
  for (const name of given.clips) {
    const clip = await fetch(`/${name}.mp4`);
    addresses.set(name, URL.createObjectURL(await clip.blob()));
  }
  window.app = app.createApp({ onStart() {} });
  window.app.show({ programme: given.programme, addresses });
  window.app.chooseLanguage("de");
  window.changed = 0;
}"""
# For each change [milliseconds until the first picture, whether a still stood there meanwhile,
# whether that picture is black]. A film that shows none in five seconds counts as black.
CHANGE = """async (count) => {
  const { items } = window.app.programme;
  const board = new OffscreenCanvas(8, 8).getContext("2d", { willReadFrequently: true });
  const isBlack = (video) => {
    board.drawImage(video, 0, 0, 8, 8);
    const { data } = board.getImageData(0, 0, 8, 8);
    return data.every((value, index) => index % 4 === 3 || value < 16);
  };
  const measured = [];
  for (let number = 0; number < count; number += 1) {
    window.changed += 1;
    const begun = performance.now();
    window.app.openStory(items[window.changed % items.length].id);
    const video = document.querySelector("video");
    const hasStill = Boolean(video?.poster);
    document.querySelector(".k-pause")?.click();
    const isThere = video && await Promise.race([
      new Promise((resolve) => video.requestVideoFrameCallback(() => resolve(true))),
      new Promise((resolve) => setTimeout(resolve, 5000, false)),
    ]);
    measured.push([performance.now() - begun, hasStill, !isThere || isBlack(video)]);
    if (window.changed % 10 === 0) window.app.reset();
    if (window.changed % 10 === 0) window.app.chooseLanguage("de");
  }
  window.app.reset();
  return measured;
}"""
FILM_ELEMENTS = "HTMLVideoElement.prototype"


@dataclass(frozen=True)
class Left:
    """What the page holds after its garbage was collected."""

    heap: int  # bytes of JavaScript
    nodes: int
    listeners: int
    films: int  # film elements, whether they are in the page or not


@dataclass(frozen=True)
class Change:
    """One change: milliseconds until its first picture, and whether somebody saw nothing."""

    milliseconds: float
    has_still: bool
    is_black: bool

    @property
    def dark(self) -> float:
        """For how long neither a still nor a picture of the film was there."""
        return self.milliseconds if self.is_black or not self.has_still else 0


def make_clips(folder: Path) -> None:
    """Two moving test pictures of a second, with a tone."""
    for name, source in SHAPES.items():
        command = [
            imageio_ffmpeg.get_ffmpeg_exe(),
            *("-hide_banner", "-loglevel", "error", "-y"),
            *("-f", "lavfi", "-i", f"{source}=size=320x180:rate=25:duration=1"),
            *("-f", "lavfi", "-i", "sine=frequency=330:duration=1"),
            *("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"),
            *("-c:a", "aac", "-movflags", "+faststart", "-shortest", str(folder / f"{name}.mp4")),
        ]
        subprocess.run(command, check=True)


def begin(page, clips: Path) -> None:
    """Opens the player on ``page`` with a story for each of the clips of that folder."""
    page.route(f"{ORIGIN}/**", lambda route: _answer(route, clips))
    page.goto(f"{ORIGIN}/")
    page.evaluate(BEGIN, given())


def change(page, count: int) -> list[Change]:
    """So many films, one after the other."""
    return [Change(*measured) for measured in page.evaluate(CHANGE, count)]


def left(session) -> Left:
    """``session``: a session of the Chrome DevTools Protocol on the page."""
    session.send("Performance.enable")
    session.send("HeapProfiler.enable")
    for _twice in range(2):  # what the first time frees may hold something else
        session.send("HeapProfiler.collectGarbage")
    found = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return Left(
        heap=int(found["JSHeapUsedSize"]),
        nodes=int(found["Nodes"]),
        listeners=int(found["JSEventListeners"]),
        films=_film_elements(session),
    )


def _film_elements(session) -> int:
    kind = session.send("Runtime.evaluate", {"expression": FILM_ELEMENTS})["result"]["objectId"]
    found = session.send("Runtime.queryObjects", {"prototypeObjectId": kind})["objects"]["objectId"]
    call = {"functionDeclaration": "function () { return this.length }", "objectId": found}
    number = session.send("Runtime.callFunctionOn", call | {"returnByValue": True})
    for known in (kind, found):
        session.send("Runtime.releaseObject", {"objectId": known})
    return number["result"]["value"]


def answer_for(name: str, clips: Path) -> tuple[bytes, str] | None:
    """What stands at ``/name``, and of which kind it is; None where nothing does."""
    if not name:
        links = "".join(f'<link rel="stylesheet" href="/{style}">' for style in STYLES)
        page = f'<!doctype html><html lang="de"><title>Kiosk</title>{links}<body class="kiosk">'
        return page.encode(), "text/html"
    path = clips / name if name.endswith(".mp4") else PLAYER_FILES.get(name.rsplit("/", 1)[-1])
    path = path or finders.find(name)
    if not path:
        return None
    return Path(path).read_bytes(), mimetypes.guess_type(str(path))[0] or "text/plain"


def given() -> dict:
    """What ``BEGIN`` is called with."""
    return {"clips": list(SHAPES), "still": STILL, "programme": _programme()}


def _answer(route, clips: Path) -> None:
    found = answer_for(route.request.url.removeprefix(f"{ORIGIN}/"), clips)
    if found is None:
        return route.fulfill(status=404)
    return route.fulfill(body=found[0], content_type=found[1])


def _programme() -> dict:
    still = {"file": "still", "width": 16, "height": 9, "credit": "", "is_illustration": True}
    words = {"name": "Rima", "occupation": "Lehrerin", "place": "Chemnitz", "opening": "Anfang."}
    stations = [{"when": "Heute", "heading": "Heute", "text": "Text."}]
    more = {"sentence": "", "paragraphs": [], "quote": None, "photos": [], "qr": ""}
    texts = words | more | {"portrait_alternative_text": "Porträt.", "stations": stations}
    captions = {"de": "WEBVTT\n\n00:00.000 --> 00:01.000\nHallo"}
    film = {"still": still, "duration": 1, "credit": "", "captions": captions}
    items = [
        {
            "id": name,
            "ground": name,
            "is_example": True,
            "portrait": still,
            "film": film | {"file": name},
            "texts": {"de": texts},
            "not_after": None,
        }
        for name in SHAPES
    ]
    return {
        "languages": interface.languages(),
        "fallback_language": "de",
        "stop": None,
        "next_stops": [],
        "items": items,
        "files": [],
    }
