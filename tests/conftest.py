import gc
import shutil

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import TransactionTestCase
from django.utils.translation import activate

from core.storages import OPEN_FOLDER
from home.models import HomePage
from tests import factories, snapshot


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """On PostgreSQL only what asks a database is run once more.

    What asks none comes first, and of that the longest: with the first tests of one process the
    demo is loaded and with those of another the database is made, and neither waits for the other.
    """
    if connection.vendor == "postgresql":
        left_out = [item for item in items if not _asks_a_server(item)]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if _asks_a_server(item)]
    items.sort(key=lambda item: ("/browser/site/" not in str(item.path), _asks_the_database(item)))


def pytest_collection_finish():
    """What was imported stays: looking through it for garbage took a fifth of all time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def _asks_a_server(item) -> bool:
    return _asks_the_database(item) or bool(item.get_closest_marker("stack"))


def _asks_the_database(item) -> bool:
    fixtures = {"db", "transactional_db"} & set(item.fixturenames)
    is_test_case = issubclass(getattr(item, "cls", None) or object, TransactionTestCase)
    return bool(fixtures) or is_test_case or bool(item.get_closest_marker("django_db"))


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
def django_db_modify_db_settings(django_db_modify_db_settings, django_db_blocker):
    """Migrations run once, in a process of their own; tests start from what they made."""
    connection.settings_dict["TEST"]["MIGRATE"] = False
    if connection.vendor == "sqlite":
        snapshot.ensure()
        return
    with django_db_blocker.unblock():
        connection.settings_dict["TEST"]["TEMPLATE"] = snapshot.ensure_template(connection)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The site stands in the database before the first test: each test saves making it.

    Django keeps the first content for tests that commit; the site belongs to it.
    """
    with django_db_blocker.unblock():
        connection.ensure_connection()
        if connection.vendor == "sqlite":
            snapshot.restore(connection)
            connection._test_serialized_contents = str(snapshot.path())
            type(connection.creation).deserialize_db_from_string = go_back_to_first_content
        else:
            connection._test_serialized_contents = connection.creation.serialize_db_to_string()


def go_back_to_first_content(creation, _contents: str) -> None:
    """The file is copied: a hundred times as fast as saving what is in it row by row."""
    creation.connection.ensure_connection()
    snapshot.restore(creation.connection)


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
