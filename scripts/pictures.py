#!/usr/bin/env python3
"""Makes the pictures of the README (docs/pictures/) from the running site, in Chromium.

Starts the site itself on a spare port, signs in to the admin and pairs a kiosk. Dates in the
pictures are those of the day.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ALL_PICTURES = """document.images.length > 0
  && [...document.images].every((one) => one.complete && one.naturalWidth > 0)"""
# name, address, width and height in px, whole page
PUBLIC = [
    ("start-desktop", "/de/", 1440, 900, False),
    ("start-phone", "/de/", 390, 844, False),
    ("stories-desktop", "/de/geschichten/", 1440, 900, False),
    ("story-phone", "/de/geschichten/rima/", 390, 844, False),
    ("tour-desktop", "/de/tour/", 1440, 900, False),
    ("stop-desktop", "/de/tour/freiberg/", 1440, 900, False),
    ("request-desktop", "/de/ausstellung-anfragen/", 1440, 900, False),
]


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    port = spare_port()
    server = serve(port)
    try:
        wait_for(f"http://127.0.0.1:{port}/healthz")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=CHROMIUM_FLAGS
            )
            base = f"http://127.0.0.1:{port}"
            for name, address, width, height, whole in PUBLIC:
                page = open_page(browser, width, height)
                page.goto(base + address)
                take(page, name, whole)
            password = (ROOT / ".local/private/demo-password").read_text().strip()
            admin_pictures(browser, base, password)
            kiosk_pictures(browser, base, password)
            browser.close()
    finally:
        server.terminate()


def admin_pictures(browser: Browser, base: str, password: str) -> None:
    """What needs one today, who has agreed, the plan of the tour, requests, a story that lacks
    something and is refused for want of consent."""
    page = signed_in(browser, base, password)
    take(page, "admin-home")
    page.goto(f"{base}/admin/snippets/stories/person/")
    take(page, "admin-people")
    page.goto(f"{base}/admin/tourplan/")
    take(page, "admin-tour")
    page.goto(f"{base}/admin/anfragen/tafel/")
    take(page, "admin-requests")
    page.goto(f"{base}/admin/pages/search/?q=Nour")
    page.locator("a", has_text="Nour").first.click()
    page.wait_for_load_state()
    page.locator("[data-side-panel-toggle=missing]").click()
    page.locator(".fehlt").wait_for()
    take(page, "admin-story")
    page.locator("footer [data-controller~='w-dropdown'] button").first.click()
    page.locator("[name='action-publish']").click()
    page.wait_for_load_state()
    take(page, "admin-refused")
    page.goto(f"{base}/admin/tafeln/")
    page.locator("main .title a", has_text="Rima").first.click()
    page.locator("[data-side-panel-toggle=preview]").first.click()
    page.frame_locator("iframe[data-w-preview-target]").last.locator(".blatt").wait_for()
    take(page, "admin-panel")


def kiosk_pictures(browser: Browser, base: str, password: str) -> None:
    """The kiosk's start and choice of stories, upright, after pairing it as an editor does.

    Who asks for less motion sees the first picture of the attract loop, and it stays.
    """
    kiosk = open_page(browser, 1080, 1920, scale=0.5)
    kiosk.goto(f"{base}/kiosk/")
    until(kiosk, "document.querySelector('[data-code]')?.textContent.length === 6")
    code = kiosk.locator("[data-code]").text_content()
    editor = signed_in(browser, base, password)
    editor.goto(f"{base}/admin/kioske/koppeln/")
    editor.fill("[name=code]", code)
    editor.fill("[name=name]", "Kiosk für die Bilder")
    editor.locator("main form [type=submit]").first.click()
    kiosk.locator(".k-start").wait_for(timeout=30_000)
    until(kiosk, ALL_PICTURES)
    take(kiosk, "kiosk-start")
    kiosk.get_by_role("button", name="Deutsch").click()
    kiosk.locator(".k-mensch").first.wait_for()
    until(kiosk, ALL_PICTURES)
    take(kiosk, "kiosk-choice")
    kiosk.locator(".k-mensch").first.click()
    kiosk.locator(".k-text").wait_for()
    take(kiosk, "kiosk-story")


def until(page: Page, expression: str) -> None:
    """Waits until it is true. Playwright's own way needs ``eval``, which the player forbids."""
    for _attempt in range(300):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(100)
    sys.exit(f"never true: {expression}")


def signed_in(browser: Browser, base: str, password: str) -> Page:
    page = open_page(browser, 1440, 900)
    page.goto(f"{base}/admin/login/")
    page.fill("[name=username]", "redaktion")
    page.fill("[name=password]", password)
    page.locator("button[type=submit]").click()
    page.wait_for_url(f"{base}/admin/")
    return page


def open_page(browser: Browser, width: int, height: int, scale: float = 1) -> Page:
    return browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=scale,
        reduced_motion="reduce",
        locale="de-DE",
        timezone_id="Europe/Berlin",
    ).new_page()


def take(page: Page, name: str, whole: bool = False) -> None:
    page.evaluate("document.fonts.ready")
    page.wait_for_load_state("networkidle")
    page.screenshot(path=FOLDER / f"{name}.jpg", type="jpeg", quality=82, full_page=whole)
    print(f"docs/pictures/{name}.jpg", flush=True)


def serve(port: int) -> subprocess.Popen:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "SITE_URL": f"http://127.0.0.1:{port}",
    }
    options = f"--bind=127.0.0.1:{port} --threads=4 --log-level=warning"
    command = [sys.executable, "-m", "gunicorn", *options.split(), "config.wsgi"]
    return subprocess.Popen(command, cwd=ROOT, env=environment)


def spare_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address: str) -> None:
    for _attempt in range(120):
        try:
            urllib.request.urlopen(address, timeout=2)  # noqa: S310
            return
        except OSError:
            time.sleep(0.25)
    sys.exit("The site did not start.")


if __name__ == "__main__":
    main()
