"""A device with a profile on a disk, whose plug can be pulled."""

import os
import signal
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Error

from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.kiosk.conftest import IN_STEP, PORTRAIT_SCREEN


class Device:
    """A browser with a profile of its own, so that its plug can be pulled."""

    def __init__(self, browser, folder: Path, url: str):
        self.chromium, self.folder, self.url = browser.browser_type, folder, url
        self.context = self.page = None

    def start(self, *, is_online=True):
        """Switched on; without network nothing but the device itself answers."""
        self.context = self.chromium.launch_persistent_context(
            self.folder,
            executable_path=CHROMIUM,
            args=FLAGS,
            viewport=PORTRAIT_SCREEN,
            locale="de-DE",
        )
        self.page = self.context.pages[0]
        self.page.add_init_script(IN_STEP)
        if not is_online:
            self.page.route("**/api/**", lambda route: route.abort())
        self.page.goto(f"{self.url}/kiosk/")
        return self.page

    def pull_the_plug(self) -> None:
        for process in processes_of(self.folder):
            os.kill(process, signal.SIGKILL)
        with suppress(Error):  # it is gone, as it should be
            self.context.close()


def processes_of(folder: Path) -> list[int]:
    """The browser with that profile and all that it has started."""
    parents, browsers = {}, []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            command = (path / "cmdline").read_bytes().split(b"\0")
            status = (path / "stat").read_text()
        except OSError:
            continue  # ended meanwhile
        process = int(path.name)
        parents[process] = int(status.rsplit(")", 1)[1].split()[1])
        if f"--user-data-dir={folder}".encode() in command:
            browsers.append(process)
    family = set(browsers)
    while more := {one for one, parent in parents.items() if parent in family} - family:
        family |= more
    return sorted(family)
