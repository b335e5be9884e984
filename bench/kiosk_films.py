"""Two thousand films one after the other on a kiosk: what is left in memory, and what was dark.

``KIOSK_FILM_CHANGES`` sets another number. Takes some minutes.
"""

import os
import tempfile
from pathlib import Path

from bench import film_changes, film_process
from bench.figures import Figure
from bench.film_changes import Change, Left

CHANGES = int(os.environ.get("KIOSK_FILM_CHANGES", "2000"))
WARMED_UP = 100  # changes after which everything is there that stays
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required"]
LONGEST_DARK = 1000  # milliseconds


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="exhibition-bench-") as folder:
        clips = Path(folder)
        film_changes.make_clips(clips)
        first, last, changes = _looked_into(clips)
        memory = film_process.bytes_after(CHROMIUM, clips, WARMED_UP + CHANGES)
    return [*_grown(first, last), _process(memory), *_dark(changes)]


def _looked_into(clips: Path) -> tuple[Left, Left, list[Change]]:
    """What the page held when it was warm and at the end, and each change between."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as run:
        browser = run.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1080, "height": 1920})
        session = page.context.new_cdp_session(page)
        film_changes.begin(page, clips)
        film_changes.change(page, WARMED_UP)
        first, changes = film_changes.left(session), []
        while len(changes) < CHANGES:
            changes += film_changes.change(page, min(film_changes.AT_ONCE, CHANGES - len(changes)))
            last = film_changes.left(session)
        browser.close()
    return first, last, changes


def _grown(first: Left, last: Left) -> list[Figure]:
    names = {"heap": "JavaScript heap", "nodes": "nodes", "listeners": "listeners"}
    names["films"] = "film elements"
    return [
        Figure(
            f"kiosk films: {name} after {CHANGES} changes",
            getattr(last, key) / getattr(first, key),
            f"× at first ({getattr(first, key)} → {getattr(last, key)})",
        )
        for key, name in names.items()
    ]


def _dark(changes: list[Change]) -> list[Figure]:
    until = sorted(change.milliseconds for change in changes)
    dark = [change.dark for change in changes]
    too_long = sum(one > LONGEST_DARK for one in dark)
    slow = until[int(0.99 * len(until))]
    return [
        Figure("kiosk films: dark for more than a second", too_long / len(dark), "of all"),
        Figure("kiosk films: longest dark", max(dark) / LONGEST_DARK, "× a second"),
        Figure("kiosk films: first picture, p99", slow / LONGEST_DARK, "× a second", slow / 1000),
    ]


def _process(memory: list[int]) -> Figure:
    """Until a browser has filled its own stores it grows: the second half of the way counts."""
    middle, last = memory[len(memory) // 2], memory[-1]
    way = " → ".join(str(one >> 20) for one in (memory[0], middle, last))
    return Figure(
        "kiosk films: memory of the page's process",
        last / middle,
        f"× half way (first → half → last: {way} MiB)",
    )
