"""Hundreds of devices that fetch a new version at once and report, against one device alone.

The site as it runs on a real host (``deploy/exhibition.service``): gunicorn with two workers of
eight threads. Each device asks for its whole programme and then reports, all from one moment on.
"""

import http.client
import json
import statistics
import threading
import time

from bench import kiosk_screen
from bench.figures import Figure
from bench.site import served

DEVICES = 500
ALONE = 20  # rounds of one device, before and after the crowd
STORIES = 12
PATIENCE = 20  # seconds that a device waits for a small answer (kiosk/player/server.js)
REPORT_EVERY = 300  # seconds


def measure() -> list[Figure]:
    tokens = _devices()
    with served(workers=2, threads=8) as (host, port):
        _device(host, port, tokens[0])
        alone = [_device(host, port, tokens[0]) for _round in range(ALONE)]
        begun = time.perf_counter()
        crowd = _at_once(host, port, tokens)
        took = time.perf_counter() - begun
        alone += [_device(host, port, tokens[0]) for _round in range(ALONE)]
    late = sum(times is None or max(times) > PATIENCE for times in crowd)
    figures = [
        Figure(f"kiosk: {DEVICES} devices, all served", took / REPORT_EVERY, "× 5 minutes", took),
        Figure("kiosk: not answered in 20 s", late / DEVICES, f"of all ({late})"),
    ]
    for number, what in enumerate(("new version", "report")):
        single = statistics.median(times[number] for times in alone)
        times = sorted(times[number] for times in crowd if times)
        for name, share in (("p50", 0.5), ("p99", 0.99)):
            seconds = times[min(len(times) - 1, int(share * len(times)))]
            figures.append(
                Figure(f"kiosk: {what}, all at once, {name}", seconds / single, "× alone", seconds)
            )
    return figures + kiosk_screen.measure(tokens[0])


def _at_once(host: str, port: int, tokens: list[str]) -> list[tuple[float, float] | None]:
    """Seconds for each device; None for one that got no right answer."""
    found: list[tuple[float, float] | None] = [None] * len(tokens)
    start = threading.Barrier(len(tokens))

    def ask(number: int) -> None:
        start.wait()
        try:
            found[number] = _device(host, port, tokens[number])
        except (OSError, http.client.HTTPException, AssertionError):
            found[number] = None

    threads = [threading.Thread(target=ask, args=[number]) for number in range(len(tokens))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def _device(host: str, port: int, token: str) -> tuple[float, float]:
    """Seconds for a whole programme and for a report."""
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    begun = time.perf_counter()
    version = json.loads(_ask(host, port, "GET", "programme.json", headers, 200))["version"]
    fetched = time.perf_counter()
    report = {"version": version, "screen": "start", "errors": 0, "free_bytes": 10**10}
    _ask(host, port, "POST", "receipt", headers, 204, json.dumps(report))
    return fetched - begun, time.perf_counter() - fetched


def _ask(host, port, method: str, path: str, headers: dict, expected: int, body=None) -> bytes:
    connection = http.client.HTTPConnection(host, port, timeout=600)
    try:
        connection.request(method, f"/kiosk/api/{path}", body, headers)
        response = connection.getresponse()
        content = response.read()
        assert response.status == expected, response.status
        return content
    finally:
        connection.close()


def _devices() -> list[str]:
    """The tokens of paired devices, all at one place, before a small exhibition."""
    from bench.stories import make_stories
    from kiosk.models import Kiosk, hashed

    make_stories(STORIES)
    tokens = [f"token-{number}" for number in range(DEVICES)]
    Kiosk.objects.bulk_create(
        Kiosk(name=f"Kiosk {number}", token_hash=hashed(token))
        for number, token in enumerate(tokens)
    )
    return tokens
