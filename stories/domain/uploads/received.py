"""A finished upload as Django's forms and storages know files."""

import mimetypes
import re
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile

from stories.domain.uploads.rows import cancel
from stories.domain.uploads.terms import KEY, path_of
from stories.models import FilmUpload

TAKEN = ".taken"


def received_file(user, key: str, name: str) -> "ReceivedFile | None":
    """The file of a finished upload of this user; None where there is none, or not all of it.

    ``name`` is what the file was called; it is kept nowhere, and its ending has to fit.
    """
    is_key = re.fullmatch(KEY, key)
    upload = is_key and FilmUpload.objects.filter(user=user, key=key).first()
    if not upload or not upload.is_complete:
        return None
    path = path_of(upload.key)
    if not path.exists() or path.stat().st_size != upload.size:
        return None
    if not name.lower().endswith(f".{upload.ending}"):
        name = f"film.{upload.ending}"
    return ReceivedFile(upload, path, name)


class ReceivedFile(UploadedFile):
    """Lies on this machine. A storage on this machine moves it, any other reads it in chunks."""

    def __init__(self, upload: FilmUpload, path: Path, name: str):
        kind = mimetypes.guess_type(name)[0]
        super().__init__(path.open("rb"), name, kind, upload.size)
        self.upload = upload
        self.path = path

    def temporary_file_path(self) -> str:
        """Django's storage of folders asks for this, and moves the file."""
        return str(self.path)

    @property
    def is_there(self) -> bool:
        return self.path.exists()

    def claim(self) -> bool:
        """Takes the file for a film that is about to be saved; False when another has it."""
        taken = self.path.with_suffix(TAKEN)
        try:
            self.path.rename(taken)
        except FileNotFoundError:
            return False
        self.path = taken
        return True

    def forget(self) -> None:
        """Nothing is left of the upload: neither its row nor, where it was copied, its file."""
        self.close()
        self.path.unlink(missing_ok=True)
        cancel(self.upload)
