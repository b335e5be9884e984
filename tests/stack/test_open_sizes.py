"""A worker makes sizes of a photo in the very moment in which somebody is entered in it."""

from functools import partial

import pytest
from django.core.files.storage import storages
from django.db import connection

from stories.domain.photos import make_renditions
from stories.models import Photo
from tests import factories

pytestmark = [
    pytest.mark.stack,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
TIMES = 5  # who comes first differs from time to time


@pytest.fixture(autouse=True)
def on_postgresql():
    if connection.vendor != "postgresql":
        pytest.skip("needs PostgreSQL: make test-stack")


def enter_people(key: int) -> None:
    photo = Photo.objects.get(pk=key)
    photo.shows_people = True
    photo.save()


def test_no_public_file_is_left_whoever_is_first(home, at_once):
    for _time in range(TIMES):
        photo = factories.make_photo(shows_people=False, size=(1600, 1200))
        results = at_once(partial(make_renditions, photo), partial(enter_people, photo.pk))
        assert [result for result in results if isinstance(result, Exception)] == []
        assert not photo.renditions.filter(file__startswith="open/").exists()
        try:
            left = storages["public"].listdir("open")[1]
        except FileNotFoundError:
            left = []
        assert left == []
