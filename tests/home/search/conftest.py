import pytest

from tests.home.search import content
from tests.once import made_once


@pytest.fixture(scope="module")
def ten_languages(django_db_setup, django_db_blocker):
    """The site of other tests and, in all languages, what is worth looking for."""
    with made_once(django_db_blocker):
        content.build()
        yield
