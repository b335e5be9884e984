"""What several tests begin with, made once for all of them: each finds it as it was made."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import transaction
from django.utils.translation import activate


@contextmanager
def made_once(django_db_blocker) -> Iterator[None]:
    """For a fixture of a module: rows made in here stay until its tests are through.

    Each test runs in a transaction inside this one and is rolled back to here. Rows only: files
    are not put back, and what was read belongs to nobody, so tests read it again.
    """
    around = transaction.atomic()
    around._from_testcase = True  # as Django's own: what has to be outermost may begin in it
    with django_db_blocker.unblock(), around:
        activate(settings.LANGUAGE_CODE)
        yield
        transaction.set_rollback(True)
