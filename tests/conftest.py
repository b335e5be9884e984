import shutil

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.utils.translation import activate

from core.storages import OPEN_FOLDER
from home.models import HomePage
from tests import factories, snapshot


def pytest_collection_modifyitems(config, items):
    """On PostgreSQL only what asks a database is run once more."""
    if connection.vendor != "postgresql":
        return
    left_out = [item for item in items if not _asks_a_server(item)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if _asks_a_server(item)]


def _asks_a_server(item) -> bool:
    fixtures = {"db", "transactional_db"} & set(item.fixturenames)
    marks = any(item.get_closest_marker(name) for name in ("django_db", "stack"))
    return bool(fixtures) or marks


@pytest.fixture(autouse=True)
def empty_cache():
    """Keys of rolled back rows come again: what was kept of them must not."""
    cache.clear()


@pytest.fixture(autouse=True)
def german():
    """The language of the last request stays active after it; each test begins in German."""
    activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def no_public_files():
    """Public files of rolled back rows would be found as files that no row knows."""
    shutil.rmtree(settings.TEST_FOLDER / "public" / OPEN_FOLDER, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_use_migrations(django_db_use_migrations):
    """Migrations run once; later runs start from the picture of what they made."""
    return django_db_use_migrations and not has_snapshot()


@pytest.fixture(scope="session")
def django_db_setup(django_db_use_migrations, django_db_setup, django_db_blocker):
    """The site stands in the database before the first test: each test saves making it.

    Django keeps the first content for tests that commit; the site belongs to it.
    """
    with django_db_blocker.unblock():
        connection.ensure_connection()
        if not django_db_use_migrations and has_snapshot():
            snapshot.restore(connection)
        else:
            factories.make_site()
            connection._test_serialized_contents = connection.creation.serialize_db_to_string()
            if connection.vendor == "sqlite":
                snapshot.take(connection)


def has_snapshot() -> bool:
    return connection.vendor == "sqlite" and snapshot.exists()


@pytest.fixture
def home(db):
    """The start page of a site with German and English and every index page."""
    page = HomePage.objects.filter(locale__language_code="de").first()
    return page or factories.make_site()


@pytest.fixture
def empty_site(db):
    """No page at all, as right after the first migration."""
    factories.forget_site()


@pytest.fixture
def editor(db, django_user_model):
    """Somebody who may do everything in the editors' workplace."""
    return django_user_model.objects.create_superuser("redaktion", "redaktion@example.org", "x")


@pytest.fixture
def editor_client(client, editor):
    client.force_login(editor)
    return client
