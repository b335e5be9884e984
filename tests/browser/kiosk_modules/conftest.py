"""The player's modules in a page of their own: no server, no database, a place to keep things."""

import mimetypes

import pytest

from kiosk.shell import PLAYER_FILES

ORIGIN = "http://localhost:9"  # nobody answers there: what is asked for is answered here


def pytest_collection_modifyitems(items):
    for item in items:
        if "/browser/kiosk_modules/" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture
def modules(page):
    """A page that can import the player's modules, and nothing else."""
    page.route(f"{ORIGIN}/**", answer)
    page.goto(f"{ORIGIN}/")
    return page


def answer(route):
    name = route.request.url.rsplit("/", 1)[1]
    if not name:
        return route.fulfill(body="<!doctype html><title>Kiosk</title>", content_type="text/html")
    if name not in PLAYER_FILES:
        return route.fulfill(status=404)
    kind = mimetypes.guess_type(name)[0]
    return route.fulfill(body=PLAYER_FILES[name].read_text(), content_type=kind)


def run(page, names: str, body: str, argument=None):
    """Runs ``body`` with these modules and gives what it returns. There a „-“ is a „_“."""
    wanted = names.split()
    variables = ", ".join(name.replace("-", "_") for name in wanted)
    imports = ", ".join(f"import('/kiosk/player/{name}.js')" for name in wanted)
    code = f"async (given) => {{ const [{variables}] = await Promise.all([{imports}]);"
    return page.evaluate(f"{code}{body}\n}}", argument)
