#!/usr/bin/env python3
"""Shows the kiosk of this folder in a browser, without any network.

Needs Python 3.9 or newer and nothing else. Answers this machine alone, gives the files that
``kiosk/export.json`` names and nothing else, and takes what the kiosk reports into ``data/``.
How long people are shown stands in the programme and is signed: nothing here prolongs it.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import time
import webbrowser
from contextlib import suppress
from hmac import compare_digest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

from keeping import Keeping

HOST, PORT = "127.0.0.1", 8765  # always the same port: a browser remembers by address
FOLDER = Path(__file__).resolve().parent
KIOSK, DATA = FOLDER / "kiosk", FOLDER / "data"
EXPORT = json.loads((KIOSK / "export.json").read_text(encoding="utf-8"))
PLAYER, API = "/kiosk/", "/kiosk/api/"
JSON = "application/json"
CHUNK = 64 * 1024  # bytes
LONGEST_REPORT = 32 * 1024


class Running:
    """For how many seconds this export has been shown so far, on whatever machine.

    No clock is asked, so that nobody makes it younger by setting one back.
    """

    def __init__(self, path: Path):
        self._path, self._begun, self._before = path, time.monotonic(), 0
        with suppress(OSError, ValueError):  # the first start
            self._before = max(0, int(path.read_text()))

    def seconds(self) -> int:
        ran = self._before + int(time.monotonic() - self._begun)
        with suppress(OSError):  # a stick that nobody may write to
            half = self._path.with_suffix(".new")
            half.write_text(str(ran))
            half.replace(self._path)
        return ran


class Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "kiosk", ""
    timeout = 60  # seconds that a connection may be silent

    def do_GET(self):  # noqa: N802
        path = self.path.split("?")[0].split("#")[0]
        plain = unquote(path)
        if not self._is_from_here() or ".." in plain or "\\" in plain:
            self._say(403)
        elif plain == "/":
            self._say(302, {"Location": PLAYER})
        elif plain in EXPORT["addresses"]:
            self._give(EXPORT["addresses"][plain])
        elif not plain.startswith(API):
            self._say(404)
        elif not self._has_token():
            self._say_json({"state": "unpaired"}, 401)
        elif plain == f"{API}programme.json":
            self._give_programme()
        elif plain == f"{API}key.json":
            self._say_json(EXPORT["key"])
        elif plain in EXPORT["media"]:
            self._give(EXPORT["media"][plain])
        else:
            self._say_json({"state": "missing"}, 404)

    def do_POST(self):  # noqa: N802
        body = self._body()
        if body is None or not self._is_from_here():
            self.close_connection = True
            self._say(403)
        elif self.path == f"{API}pairing":
            content = {"state": "paired", "token": EXPORT["token"], "key": EXPORT["key"]}
            self._say_json(content)
        elif self.path not in (f"{API}receipt", f"{API}book"):
            self._say(404)
        elif not self._has_token():
            self._say_json({"state": "unpaired"}, 401)
        elif self.path == f"{API}receipt":
            self._say(self.server.keeping.report(_read(body)))
        else:
            taken = self.server.keeping.entries(_read(body))
            self._say_json({"taken": taken or []}, 400 if taken is None else 200)

    def _is_from_here(self) -> bool:
        """Whether our own page asks: no other website that somebody has open beside it."""
        own = f"{HOST}:{self.server.server_port}"
        origin = self.headers.get("Origin", f"http://{own}")
        return self.headers.get("Host") == own and origin == f"http://{own}"

    def _has_token(self) -> bool:
        given = self.headers.get("Authorization", "").encode()
        return compare_digest(given, f"Bearer {EXPORT['token']}".encode())

    def _body(self) -> bytes | None:
        length = self.headers.get("Content-Length", "0")
        if not length.isdecimal() or int(length) > LONGEST_REPORT:
            return None
        return self.rfile.read(int(length))

    def _give_programme(self):
        headers = {**EXPORT["headers"], "Kiosk-Ran": str(self.server.running.seconds())}
        if EXPORT["headers"]["ETag"] in self.headers.get("If-None-Match", ""):
            self._say(304, headers)
        else:
            self._give({"file": "programme.json", "type": JSON, "headers": headers})

    def _give(self, entry: dict):
        """The file, or the one range of it that was asked for (RFC 9110, 14)."""
        path = KIOSK / entry["file"]
        try:
            size = path.stat().st_size
        except OSError:
            self._say(404)
            return
        wanted = _range(self.headers.get("Range", ""), size)
        if wanted == ():
            self._say(416, {"Content-Range": f"bytes */{size}"})
            return
        first, last = wanted or (0, size - 1)
        headers = {"Content-Type": entry["type"], "Accept-Ranges": "bytes"}
        headers.update(entry.get("headers", {}))
        if wanted:
            headers["Content-Range"] = f"bytes {first}-{last}/{size}"
        self._begin(206 if wanted else 200, headers, last - first + 1)
        with path.open("rb") as file:
            file.seek(first)
            left = last - first + 1
            while left and (part := file.read(min(CHUNK, left))):
                self.wfile.write(part)
                left -= len(part)
        self.close_connection = self.close_connection or bool(left)

    def _say_json(self, content: dict, status: int = 200):
        body = json.dumps(content).encode()
        self._begin(status, {"Content-Type": JSON}, len(body))
        self.wfile.write(body)

    def _say(self, status: int, headers: dict | None = None):
        self._begin(status, headers or {}, 0)

    def _begin(self, status: int, headers: dict, length: int):
        self.send_response(status)
        for name, value in {**EXPORT["every"], **headers}.items():
            self.send_header(name, value)
        if status not in (204, 304):
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def log_message(self, *_args):
        """Nothing is written down about what is asked for."""


class Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = os.name != "nt"  # there it would let a second one in

    def handle_error(self, *_args):
        """A browser that breaks off is no error."""


def _range(header: str, size: int) -> tuple[int, ...] | None:
    """First and last byte; None: all; nothing: none of it is there."""
    found = re.fullmatch(r"bytes=(\d*)-(\d*)", header.strip())
    if not found or not any(found.groups()):
        return None
    first, last = found.groups()
    if not first:
        first, last = (max(0, size - int(last)), size - 1) if int(last) else (size, size)
    first, last = int(first), min(int(last or size - 1), size - 1)
    if first >= size:
        return ()
    return (first, last) if first <= last else None


def _read(body: bytes):
    """What was sent; nothing where it is no JSON."""
    with suppress(ValueError, RecursionError):
        return json.loads(body)
    return None


def main() -> None:
    parser = argparse.ArgumentParser(description="Zeigt den Kiosk dieses Ordners im Browser.")
    parser.add_argument("--port", type=int, default=PORT)
    parser.add_argument("--no-browser", action="store_true", help="öffnet keinen Browser")
    options = parser.parse_args()
    try:
        DATA.mkdir(exist_ok=True)
    except OSError:
        print("Auf den Stick kann nicht geschrieben werden: Es werden keine Zahlen gesammelt.")
    try:
        server = Server((HOST, options.port), Answers)
    except OSError:
        sys.exit(f"Port {options.port} ist belegt. Läuft der Kiosk schon? Sonst: --port 8766")
    server.running = Running(DATA / "ran")
    server.keeping = Keeping(DATA, EXPORT["token"])
    address = f"http://{HOST}:{server.server_port}{PLAYER}"
    print(f"{EXPORT['kiosk']}: {address}", flush=True)
    print(f"Zeigt Menschen bis {EXPORT['lease_in_words']}. Beenden: Strg + C", flush=True)
    if not options.no_browser:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


if __name__ == "__main__":
    main()
