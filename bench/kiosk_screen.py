"""What a visitor waits for: the first screen from the cache, and the answer to a touch.

A device in a real Chromium loads its programme once. Then the server is switched off, and the
browser is started again and again: page, modules, styles and pictures come from the device alone.
Touches are measured by the browser itself (Event Timing, W3C): from the finger to the next paint
after all that the player does about it. What the browser does not name took less than 16 ms.
"""

import json
import statistics
import tempfile
from contextlib import contextmanager

from bench.figures import Figure
from bench.site import served

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
STARTS = 9
ROUNDS = 5
PATIENCE = 60_000  # milliseconds until the device has loaded its programme
FIRST_PAINT, TOUCH = 0.3, 0.1  # seconds that a visitor may wait at most
LEAST = 0.016  # seconds: what Event Timing does not name took less

# Kept on the device as players once did; the player of today moves in (kiosk/player/legacy.js).
PAIRED = "localStorage.setItem('kiosk.token', %s)"
IS_KEPT = """async () => {
  const { recall } = await import("/kiosk/player/memory.js");
  const shell = (await caches.keys()).some((name) => name.startsWith("kiosk-shell-"));
  const { programme } = recall(`programme/${recall("version")}`) ?? {};
  const wanted = new Set(programme?.files.flatMap((file) => file.pieces));
  const pieces = await (await caches.open("kiosk-pieces")).keys();
  return shell && Boolean(programme) && pieces.length >= wanted.size;
}"""
# The first frame in which the languages are to be read, in milliseconds of the page
WATCH_START = """() => {
  const look = () => {
    if (!document.querySelector(".k-start button")) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => { window.begun = performance.now(); }));
  };
  requestAnimationFrame(look);
}"""
PAINTED = """() => [
  performance.getEntriesByName("first-contentful-paint")[0]?.startTime, window.begun]"""
WATCH_TOUCHES = """() => {
  window.touches = {};
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      window.touches[interactionId] = Math.max(duration, window.touches[interactionId] ?? 0);
    }
  }).observe({ type: "event", durationThreshold: 16 });
}"""
TAKE_TOUCHES = """async () => {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const [longest] = Object.entries(window.touches).filter(([id]) => id !== "0")
    .map(([, duration]) => duration).sort((one, other) => other - one);
  window.touches = {};
  return longest ?? 0;
}"""
# what a visitor touches, from the first screen and back to it
WAY = (
    ".k-sprachen button",
    ".k-wege .k-knopf:nth-child(2)",
    ".k-wege .k-knopf:nth-child(1)",
    ".k-mensch",
    ".k-text__tun .k-knopf",
    ".k-lesen__tun .k-knopf:last-child",
    ".k-knopf--groesse",
    ".k-leiste .k-knopf:nth-child(4)",
    ".k-knopf--tief",
    ".k-knopf--zurueck",
    ".k-knopf--zurueck",
    ".k-knopf--zurueck",
)


def measure(token: str) -> list[Figure]:
    """``token``: of a paired device."""
    from playwright.sync_api import sync_playwright

    with (
        tempfile.TemporaryDirectory(prefix="exhibition-bench-") as profile,
        sync_playwright() as run,
    ):
        with served(threads=8) as (host, port):
            address = f"http://localhost:{port}/kiosk/"
            with _device(run, profile) as page:
                _load_once(page, address, token)
        starts = [_start(run, profile, address) for _time in range(STARTS)]
        with _device(run, profile) as page:
            touches = _touches(page, address)
    names = ("first paint, browser just started", "first screen, browser just started")
    names += ("first paint from the cache", "first screen from the cache")
    return [
        *(
            _figure(name, statistics.median(times), FIRST_PAINT)
            for name, times in zip(names, zip(*starts, strict=True), strict=True)
        ),
        _figure("touch to paint, median", statistics.median(touches), TOUCH),
        _figure("touch to paint, longest", max(touches), TOUCH),
    ]


def _figure(name: str, seconds: float, limit: float) -> Figure:
    return Figure(f"kiosk: {name}", seconds / limit, f"× {limit * 1000:.0f} ms", seconds)


@contextmanager
def _device(run, profile: str):
    """Switched on with what it kept, and off again."""
    context = run.chromium.launch_persistent_context(
        profile,
        executable_path=CHROMIUM,
        args=FLAGS,
        viewport={"width": 1080, "height": 1920},
        locale="de-DE",
        has_touch=True,
    )
    try:
        yield context.pages[0]
    finally:
        context.close()


def _load_once(page, address: str, token: str) -> None:
    page.add_init_script(PAIRED % json.dumps(json.dumps(token)))
    page.goto(address)
    page.locator(".k-start").wait_for(timeout=PATIENCE)
    for _attempt in range(PATIENCE // 100):
        if page.evaluate(IS_KEPT):
            return
        page.wait_for_timeout(100)
    raise SystemExit("The device of the benchmark did not load its programme.")


def _start(run, profile: str, address: str) -> list[float]:
    """Seconds until something is painted and until the first screen is: at first, and anew."""
    with _device(run, profile) as page:
        page.add_init_script(f"({WATCH_START})()")
        return [seconds for _time in range(2) for seconds in _load(page, address)]


def _load(page, address: str) -> tuple[float, float]:
    page.goto(address)
    page.locator(".k-start img").first.wait_for()
    for _attempt in range(100):
        first, whole = page.evaluate(PAINTED)
        if first and whole:
            return first / 1000, whole / 1000
        page.wait_for_timeout(50)
    raise SystemExit("The device of the benchmark did not start without the server.")


def _touches(page, address: str) -> list[float]:
    """Seconds from each touch to the paint that answers it."""
    page.goto(address)
    page.locator(".k-start img").first.wait_for()
    page.evaluate(WATCH_TOUCHES)
    taken = []
    for _round in range(ROUNDS):
        for place in WAY:
            page.locator(place).first.tap()
            taken.append(max(LEAST, page.evaluate(TAKE_TOUCHES) / 1000))
    return taken
