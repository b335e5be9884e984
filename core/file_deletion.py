"""Files that have to go with their rows, for sure: after the commit, or in the background."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import PurePosixPath

from django.core.files.storage import Storage
from django.db import transaction

from core import jobs
from core.files import delete_for_sure

logger = logging.getLogger(__name__)
URGENT = 10  # priority: what should be gone goes before what is to be made


class SureDeletion:
    """Deletes files of one folder. A file is a job of ``kind`` until it was looked for and gone.

    So a file goes also when the storage refuses at first, or the server stops in between. The
    key of a job is the file's name without its folder; such names are given by chance.
    """

    def __init__(self, kind: str, folder: str, storage: Callable[[], Storage]):
        self.kind = kind
        self.folder = folder
        self.storage = storage

    def after_commit(self, name: str) -> None:
        """To be called in the transaction that takes the row away."""
        key = PurePosixPath(name).name
        jobs.enqueue(self.kind, key, priority=URGENT)
        transaction.on_commit(partial(self._delete_now, key), robust=True)

    def in_background(self, key: str, report: jobs.Report) -> None:
        """Handler of the jobs. Raises OSError while the file is there."""
        if not self._is_gone(key):
            raise OSError

    def _delete_now(self, key: str) -> None:
        if self._is_gone(key):
            jobs.forget(self.kind, [key])
        else:
            logger.error("a file (%s) could not be deleted at once; it is tried again", self.kind)

    def _is_gone(self, key: str) -> bool:
        return delete_for_sure(self.storage(), f"{self.folder}/{key}")
