"""The demo, loaded once for everything that is said about it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.demo.conftest import quick_and_harmless, run_load_demo
from tests.factories import forget_site
from tests.once import made_once


@dataclass(frozen=True)
class Loading:
    """What the command said, and the password that it kept with the mode of its file."""

    output: str
    password: str
    mode: int


@pytest.fixture(scope="package")
def loading(django_db_setup, django_db_blocker) -> Iterator[Loading]:
    """The demo is in the database, in place of the site of other tests."""
    with made_once(django_db_blocker):
        forget_site()
        with quick_and_harmless() as file:
            output = run_load_demo()
            made = Loading(output, file.read_text().strip(), file.stat().st_mode & 0o777)
        yield made
