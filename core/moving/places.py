"""A place where files lie: a folder or a bucket, told apart here and nowhere else."""

import os
import shutil
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.utils import timezone

from core.files import OWN_FOLDERS

CHUNK = 1024 * 1024  # bytes
HALF = ".half"  # how the name of a file ends that is still being written
FORGOTTEN = timedelta(days=1)  # parts of an upload that nobody has finished by then
SIDES = {"private": "default", "public": "public"}


class Place(ABC):
    """Files by their names, as the database knows them."""

    def __init__(self, storage: Storage):
        self.storage = storage

    @abstractmethod
    def names(self) -> Iterator[str]:
        """Every file in a folder. What lies beside the folders is not the site's."""

    @abstractmethod
    def open(self, name: str) -> BinaryIO:
        """To be read from its start to its end, and closed. Raises FileNotFoundError."""

    @abstractmethod
    def write(self, name: str, content: BinaryIO) -> None:
        """All of it under that name, or nothing."""

    @abstractmethod
    def clear(self, names: Collection[str]) -> int:
        """Deletes what was left half written, of these names; returns how many."""

    def delete(self, name: str) -> None:
        """Deletes a file and looks for it. Raises OSError where it is still there."""
        self.storage.delete(name)
        if self.storage.exists(name):
            raise OSError("the file is still there")

    def size(self, name: str) -> int:
        return self.storage.size(name)


class Folder(Place):
    def names(self) -> Iterator[str]:
        for path in self._files():
            if not path.is_symlink() and not path.name.endswith(HALF):
                yield path.relative_to(self.storage.location).as_posix()

    def open(self, name: str) -> BinaryIO:
        return open(self.storage.path(name), "rb")  # noqa: SIM115 (whoever asked closes it)

    def write(self, name: str, content: BinaryIO) -> None:
        path = Path(self.storage.path(name))
        self._make_folder(path.parent)
        half = path.with_name(path.name + HALF)
        try:
            with half.open("wb") as target:
                os.chmod(half, self.storage.file_permissions_mode or 0o644)
                shutil.copyfileobj(content, target, CHUNK)
                target.flush()
                os.fsync(target.fileno())
            half.replace(path)
        finally:
            half.unlink(missing_ok=True)

    def delete(self, name: str) -> None:
        """The file, and folders that are empty then."""
        super().delete(name)
        root = Path(self.storage.location)
        with suppress(OSError):  # not empty: as it should be
            for folder in Path(self.storage.path(name)).parents:
                if folder == root:
                    break
                folder.rmdir()

    def clear(self, names: Collection[str]) -> int:
        halves = [path for path in self._files() if path.name.endswith(HALF)]
        for half in halves:
            half.unlink(missing_ok=True)
        return len(halves)

    def _files(self) -> Iterator[Path]:
        """In every folder but those that this machine works in; not those beside the folders."""
        root = Path(self.storage.location)
        for folder, folders, files in os.walk(root):
            is_root = Path(folder) == root
            folders[:] = sorted(set(folders) - (OWN_FOLDERS if is_root else set()))
            yield from (Path(folder, file) for file in sorted(files) if not is_root)

    def _make_folder(self, folder: Path) -> None:
        mode = self.storage.directory_permissions_mode
        before = os.umask(0o777 & ~mode) if mode else None
        try:
            folder.mkdir(parents=True, exist_ok=True)
        finally:
            if before is not None:
                os.umask(before)


class Bucket(Place):
    @property
    def _client(self):
        return self.storage.connection.meta.client

    def names(self) -> Iterator[str]:
        pages = self._client.get_paginator("list_objects_v2")
        for page in pages.paginate(Bucket=self.storage.bucket_name):
            for entry in page.get("Contents", ()):
                key = entry["Key"]
                if "/" in key and not key.endswith("/"):
                    yield key

    def open(self, name: str) -> BinaryIO:
        answer = self._client.get_object(Bucket=self.storage.bucket_name, Key=name)
        return answer["Body"]

    def write(self, name: str, content: BinaryIO) -> None:
        """Large ones in parts. The object is there when the last part is."""
        self.storage.bucket.Object(name).upload_fileobj(
            content,
            ExtraArgs=self.storage._get_write_parameters(name),
            Config=self.storage.transfer_config,
        )

    def clear(self, names: Collection[str]) -> int:
        cleared, now = 0, timezone.now()
        pages = self._client.get_paginator("list_multipart_uploads")
        for page in pages.paginate(Bucket=self.storage.bucket_name):
            for upload in page.get("Uploads", ()):
                if upload["Key"] in names or upload["Initiated"] < now - FORGOTTEN:
                    self._client.abort_multipart_upload(
                        Bucket=self.storage.bucket_name,
                        Key=upload["Key"],
                        UploadId=upload["UploadId"],
                    )
                    cleared += 1
        return cleared


def place(storage: Storage) -> Place:
    return Bucket(storage) if hasattr(storage, "bucket_name") else Folder(storage)


def places_of(name: str) -> dict[str, Place]:
    """The private and the public side of ``local`` or ``s3``, in use or not.

    Raises KeyError where the environment does not say where that is.
    """
    configured = settings.FILE_PLACES[name]
    return {
        side: place(storages.create_storage(configured[alias])) for side, alias in SIDES.items()
    }
