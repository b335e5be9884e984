"""What the player keeps: files in pieces, fetched and checked; its state, all or nothing."""

import hashlib

import pytest

from kiosk.domain import media
from tests.browser.kiosk_modules.conftest import ORIGIN, run

PIECE = media.PIECE
FILM = b"a" * PIECE + b"the end"
URL = "/kiosk/api/media/film-versions/a.mp4"
FETCH = """
  const there = await pieces.inventory();
  const outcome = await download.fetchFile("token", given, { there, isWanted: () => true })
    .catch((error) => error instanceof download.WrongFile ? "wrong" : "broken");
  return [outcome, pieces.missingOf(given, await pieces.inventory())];
"""


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def described(content=FILM, **changes) -> dict:
    cut = [content[first : first + PIECE] for first in range(0, len(content), PIECE)]
    return {
        "name": "film-versions/a.mp4",
        "url": URL,
        "type": "video/mp4",
        "size": len(content),
        "sha256": digest(content),
        "pieces": [digest(piece) for piece in cut],
    } | changes


class Server:
    """Answers for one file; ``spoil`` may change an answer before it goes out."""

    def __init__(self, page, content=FILM):
        self.content, self.asked, self.spoil = content, [], lambda number, answer: answer
        page.route(f"{ORIGIN}{URL}", self.answer)

    def answer(self, route):
        asked = route.request.headers["range"].removeprefix("bytes=")
        first, last = (int(end) for end in asked.split("-"))
        self.asked.append(first // PIECE)
        headers = {"Content-Range": f"bytes {first}-{last}/{len(self.content)}"}
        answer = {"status": 206, "headers": headers, "body": self.content[first : last + 1]}
        route.fulfill(**self.spoil(len(self.asked), answer))


@pytest.fixture
def server(modules):
    return Server(modules)


def fetch(modules, file=None):
    return run(modules, "download pieces", FETCH, file or described())


def test_a_file_is_fetched_piece_by_piece_and_never_again(modules, server):
    assert fetch(modules) == [True, []]
    assert fetch(modules) == [True, []]
    assert server.asked == [0, 1]
    whole = "return pieces.blobOf(given).then((blob) => blob.size)"
    assert run(modules, "pieces", whole, described()) == len(FILM)


def test_what_broke_off_goes_on_with_the_next_piece(modules, server):
    half = {"body": b"the"}
    server.spoil = lambda number, answer: answer | half if number == 2 else answer
    assert fetch(modules) == ["broken", [1]]
    assert fetch(modules) == [True, []]
    assert server.asked == [0, 1, 1]


STRANGE = [
    {"body": b"another"},
    {"body": b"the"},
    {"status": 500},
    {"status": 507},
    {"status": 404},
    {"headers": {"Content-Range": "bytes 1-7/7"}},
    {"headers": {"Content-Range": "bytes 0-6/5"}},
    {"status": 200, "headers": {}, "body": b"<h1>Bitte anmelden</h1>"},
]


def test_a_strange_answer_is_not_kept(modules, watch):
    watch.expect("Failed to load resource")
    server = Server(modules, b"the end")
    file = described(b"the end")
    for strange in STRANGE:
        server.spoil = lambda number, answer, strange=strange: answer | strange
        outcome, missing = fetch(modules, file)
        assert (outcome in ("wrong", "broken"), missing) == (True, [0]), strange
    server.spoil = lambda number, answer: answer
    assert fetch(modules, file) == [True, []]


def test_a_server_without_ranges_is_asked_once(modules, server):
    server.spoil = lambda number, answer: {"status": 200, "body": FILM}
    assert fetch(modules) == [True, []]
    assert len(server.asked) == 1


def test_an_older_server_names_no_pieces(modules, server):
    modules.unroute(f"{ORIGIN}{URL}")
    body = [FILM[:-1] + b"x", FILM]
    modules.route(f"{ORIGIN}{URL}", lambda route: route.fulfill(body=body.pop(0)))
    old = described(pieces=None)
    assert fetch(modules, old) == ["wrong", [0, 1]]
    assert fetch(modules, old) == [True, []]


def test_a_damaged_piece_is_found_and_thrown_away_and_others_stay(modules, server):
    fetch(modules)
    damage = """
      const sound = [await pieces.isSound(given, 0)];
      for (const size of [7, 1]) {
        await pieces.keep(given, 1, new Uint8Array(size));
        sound.push(await pieces.isSound(given, 1));
      }
      return [sound, pieces.missingOf(given, await pieces.inventory())];
    """
    assert run(modules, "pieces", damage, described()) == [[True, False, False], [1]]
    assert fetch(modules) == [True, []]


def test_only_the_files_that_are_wanted_stay(modules, server):
    keeping = """
      const other = { ...given, sha256: "0".repeat(64), size: 1 };
      await pieces.keep(other, 0, new Uint8Array(1));
      await pieces.keepOnly([other]);
      return [...(await pieces.inventory())];
    """
    fetch(modules)
    assert run(modules, "pieces", keeping, described()) == [f"/kiosk/kept/{'0' * 64}/0"]


def test_a_change_is_kept_as_a_whole_or_not_at_all(modules):
    first = """
      await memory.openMemory();
      await memory.change({ version: "one", pending: "two" });
      memory.remember("figures", { a: 1 });
      await memory.change({ last: true }); // in turn: what was before it is on the disk, too
      const cannot = { version: "two", pending: null, broken: () => {} };
      const refused = await memory.change(cannot).then(() => false, () => true);
      return [refused, memory.recall("version"), memory.recall("pending")];
    """
    assert run(modules, "memory", first) == [True, "one", "two"]
    modules.reload()
    again = """
      await memory.openMemory();
      const kept = ["version", "pending", "broken", "figures"].map(memory.recall);
      await memory.forgetState();
      return [...kept, memory.recall("figures")];
    """
    assert run(modules, "memory", again) == ["one", "two", None, {"a": 1}, None]
    modules.reload()
    nothing = "await memory.openMemory(); return memory.recall('version')"
    assert run(modules, "memory", nothing) is None


OLD = """
  const kept = { token: "secret", version: "old", lease: "2026-12-01T12:00:00+01:00",
    offset: 5000, seen: 1795000000000 };
  for (const [key, value] of Object.entries(kept)) {
    localStorage.setItem(`kiosk.${key}`, JSON.stringify(value));
  }
  const shelf = await caches.open("kiosk-programme-old");
  const body = new Uint8Array(given.size);
  await shelf.put(given.url, new Response(body));
  const programme = { version: "old", files: [given] };
  await shelf.put("/kiosk/api/programme.json", new Response(JSON.stringify(programme)));
"""
MOVE = """
  await memory.openMemory();
  await legacy.moveIn();
  const names = ["token", "version", "lease", "anchor", "programme/old"];
  return [names.map(memory.recall), pieces.missingOf(given, await pieces.inventory()),
    localStorage.length, await caches.keys()];
"""


def test_a_device_in_the_field_brings_along_what_it_has(modules):
    file = described(bytes(PIECE + 9))
    run(modules, "pieces", OLD, file)
    for _start in range(2):
        state, missing, left, names = run(modules, "memory legacy pieces", MOVE, file)
        token, version, lease, anchor, programme = state
        assert (token, version, lease) == ("secret", "old", "2026-12-01T12:00:00+01:00")
        assert anchor == {"moment": 1795000000000, "device": 1794999995000, "ahead": 0}
        assert programme == {"programme": {"version": "old", "files": [file]}, "proof": None}
        assert (missing, left, names) == ([], 0, ["kiosk-pieces"])
        modules.reload()
