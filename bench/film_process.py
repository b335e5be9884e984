"""The memory of the process that plays films, in a browser into which nobody looks.

The tools of developers keep what a page loads: with them open its process grows by each film. So
the page counts its changes itself and tells a small server, which looks into ``/proc`` (Linux).
"""

import json
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from bench import film_changes

EVERY = 100  # changes between two looks
PATIENCE = 1800  # seconds for all of them
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--autoplay-policy=no-user-gesture-required",
    "--window-size=1080,1920",
]
RUN = """<script type="module">
const [begin, change] = [%s, %s];
await begin(%s);
for (let done = 0; ; done += %d) {
  const { left } = await (await fetch("/looked", { method: "POST" })).json();
  if (!left) break;
  for (let half = 0; half < 2; half += 1) await change(%d);
}
</script>"""


def bytes_after(chromium: str, clips: Path, changes: int) -> list[int]:
    """Of the page's process: before the first film and after each hundred of them."""
    server = _Server(clips, looks=changes // EVERY + 1)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    command = [chromium, *FLAGS, f"--user-data-dir={clips / 'profile'}", address]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as browser:
        server.browser = browser.pid
        server.is_over.wait(PATIENCE)
        browser.terminate()
    server.shutdown()
    return server.found


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    browser = 0

    def __init__(self, clips: Path, *, looks: int):
        super().__init__(("127.0.0.1", 0), _Answers)
        self.clips, self.looks = clips, looks
        self.found: list[int] = []
        self.is_over = threading.Event()

    def look(self) -> int:
        """How many looks are left after this one. The page's process is the largest."""
        self.found.append(max(_anonymous(process) for process in _pages_of(self.browser)))
        left = self.looks - len(self.found)
        if not left:
            self.is_over.set()
        return left


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self):  # noqa: N802
        name = self.path.split("?")[0][1:]
        found = film_changes.answer_for(name, self.server.clips)
        if found is None:
            self.send_error(404)
        elif name:
            self._say(*found)
        else:
            half = film_changes.AT_ONCE
            given = json.dumps(film_changes.given())
            run = RUN % (film_changes.BEGIN, film_changes.CHANGE, given, EVERY, half)
            self._say(found[0] + run.encode(), found[1])

    def do_POST(self):  # noqa: N802
        self._say(json.dumps({"left": self.server.look()}).encode(), "application/json")

    def _say(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args):
        """Nothing is to be read there."""


def _pages_of(browser: int) -> Iterator[int]:
    """The processes of pages of that browser."""
    for path in Path("/proc").glob("[0-9]*"):
        try:
            if b"--type=renderer" in (path / "cmdline").read_bytes():
                process = int(path.name)
                if browser in _ancestors(process):
                    yield process
        except OSError:
            continue  # ended meanwhile


def _ancestors(process: int) -> Iterator[int]:
    while process > 1:
        process = int(Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[1])
        yield process


def _anonymous(process: int) -> int:
    """Bytes that it has for itself."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("RssAnon:"):
            return int(line.split()[1]) * 1024
    return 0
