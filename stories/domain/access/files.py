"""The files that go with an access: named here, read when the archive is written."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from stories.domain.access.words import NOT_THERE, WITH_OTHERS


@dataclass
class FileList:
    """Stored files by their name in the archive."""

    stored: dict[str, object] = field(default_factory=dict)

    def add(self, file, name: str, *, shows_others: bool = False) -> dict[str, str]:
        """What the row says of the file; it comes along unless it shows others too."""
        if not file:
            return {}
        if shows_others:
            return {"why_no_file": str(WITH_OTHERS)}
        if not file.storage.exists(file.name):
            return {"why_no_file": str(NOT_THERE)}
        full_name = name + PurePosixPath(file.name).suffix
        self.stored[full_name] = file
        return {"file": full_name}
