import pytest
from django.core.cache import cache

from tests import factories


@pytest.fixture(autouse=True)
def empty_cache():
    """Keys of rolled back rows come again: what was kept of them must not."""
    cache.clear()


@pytest.fixture
def home(db):
    """The start page of a site with German and English and every index page."""
    return factories.make_site()


@pytest.fixture
def editor(db, django_user_model):
    """Somebody who may do everything in the editors' workplace."""
    return django_user_model.objects.create_superuser("redaktion", "redaktion@example.org", "x")


@pytest.fixture
def editor_client(client, editor):
    client.force_login(editor)
    return client
