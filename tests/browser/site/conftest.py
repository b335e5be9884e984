"""The whole site with its demo, as a stranger gets it by `make run`."""

import pytest

from tests.browser.conftest import Watch
from tests.browser.site.demo_site import demo_site, prepare_once

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1440, "height": 900}


def pytest_collection_modifyitems(items):
    for item in items:
        if "/browser/site/" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory, worker_id):
    """The running site: ``site.url``, ``site.password``. Its demo is made once a run."""
    own = tmp_path_factory.getbasetemp()
    shared = (own if worker_id == "master" else own.parent) / "demo"
    prepare_once(shared)
    with demo_site(shared, own / "served") as running:
        yield running


@pytest.fixture
def visitor(new_page):
    """``visitor("phone" | "desktop", **options)``: a fresh reader without any cookie."""

    def come(size="desktop", **options):
        viewport = PHONE if size == "phone" else DESKTOP
        return new_page(viewport=viewport, locale="de-DE", reduced_motion="reduce", **options)

    return come


@pytest.fixture(scope="session")
def signed_in(browser, site) -> dict:
    """What a browser remembers of its account after signing in at the form, once a run."""
    context, watching = browser.new_context(locale="de-DE"), Watch()
    watching.look_at(context)
    page = context.new_page()
    page.goto(f"{site.url}/admin/login/")
    page.fill("[name=username]", "redaktion")
    page.fill("[name=password]", site.password)
    page.locator("form [type=submit]").click()
    page.wait_for_url(f"{site.url}/admin/")
    memory = context.storage_state()
    context.close()
    assert (watching.foreign, watching.unexpected) == ([], [])
    return memory


@pytest.fixture
def editor_page(visitor, signed_in):
    """An empty page of somebody who has signed in."""
    return visitor(storage_state=signed_in)
