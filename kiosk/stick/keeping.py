"""What this kiosk has to be brought home: files of JSON lines in ``data/``.

Nothing says at what time something happened. A line counts when it has its end: what a power cut
has torn is passed over, and the next line begins anew. Each file is small enough to be handed in
as it is, and names the export with the token that opens nothing.
"""

from __future__ import annotations

import json
import os
import threading
from contextlib import suppress
from pathlib import Path

LARGEST = 1_000_000  # bytes of a file: less than what the site takes at once
MOST_FILES = 64
WANTED = ("version", "errors", "figures")  # of a report
LONGEST_ID = 64  # signs of an id of an entry


class Keeping:
    """Adds lines to the last of ``receipts-1.jsonl``, ``receipts-2.jsonl`` …"""

    def __init__(self, folder: Path, export: str):
        self._folder, self._export = folder, export
        self._alone = threading.Lock()
        self._version = None

    def report(self, content) -> int:
        """Status of the answer. Only 204 lets the kiosk forget what it has counted."""
        if not isinstance(content, dict):
            return 400
        told = {name: content[name] for name in WANTED if name in content}
        is_news = "figures" in told or told.get("errors") or told.get("version") != self._version
        if is_news and not self._add({"report": told}):
            return 507
        self._version = told.get("version")
        return 204

    def entries(self, content) -> list[str] | None:
        """The ids of those entries of the visitor's book that are kept now, or never will be."""
        sent = content.get("entries") if isinstance(content, dict) else None
        if not isinstance(sent, list):
            return None
        named = [one for one in sent if isinstance(one, dict) and _is_id(one.get("id"))]
        kept = not named or self._add({"entries": named})
        return [one["id"] for one in named] if kept else []

    def _add(self, content: dict) -> bool:
        """True when it is on the disk."""
        told = json.dumps({"export": self._export, **content}, ensure_ascii=False)
        line = told.encode("utf-8", "replace") + b"\n"
        try:
            with self._alone:
                path = self._path_for(len(line))
                if path is None:
                    return False
                with path.open("a+b") as file:
                    file.write((b"" if _ends_a_line(file) else b"\n") + line)
                    file.flush()
                    os.fsync(file.fileno())
        except OSError:
            return False
        return True

    def _path_for(self, length: int) -> Path | None:
        """The last file, or the next one where it would become too large; None: no room."""
        number = 1
        while self._path(number + 1).exists():
            number += 1
        with suppress(OSError):  # the first line of all
            number += self._path(number).stat().st_size + length > LARGEST
        return self._path(number) if number <= MOST_FILES else None

    def _path(self, number: int) -> Path:
        return self._folder / f"receipts-{number}.jsonl"


def _ends_a_line(file) -> bool:
    """Whether nothing stands there or the last line is whole. Leaves the file at its end."""
    if file.seek(0, os.SEEK_END) == 0:
        return True
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"


def _is_id(value) -> bool:
    return isinstance(value, str) and 0 < len(value) <= LONGEST_ID
