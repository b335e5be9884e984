import pytest
from django.test import Client


@pytest.mark.parametrize("path", ["/foo", "/foo/", "/xx/", "/xx/geschichten/", "/index.php"])
def test_an_unknown_address_is_a_404_in_the_best_language(home, path):
    response = Client().get(path, headers={"Accept-Language": "en"})
    assert response.status_code == 404
    assert '<html lang="en"' in response.content.decode()
    assert response.headers["Content-Language"] == "en"
    assert response.headers["Vary"] == "Accept-Language"


@pytest.mark.parametrize("accepted", ["en", "de"])
def test_an_unknown_address_of_a_language_is_a_404_in_that_language(home, accepted):
    response = Client().get("/de/gibt-es-nicht/", headers={"Accept-Language": accepted})
    assert response.status_code == 404
    assert '<html lang="de"' in response.content.decode()


@pytest.mark.parametrize("path", ["/de-at/", "/en-gb/stories/", "/fa-AF/", "/AR/"])
def test_an_address_is_not_there_in_another_spelling_of_its_language(home, path):
    assert Client().get(path).status_code == 404


@pytest.mark.parametrize("path", ["/suche/", "/geschichten/", "/stories/", "/aktuelles/feed.xml"])
def test_an_address_that_a_language_knows_is_not_there_without_one(home, path):
    assert Client().get(path, headers={"Accept-Language": "de"}).status_code == 404


def test_the_address_says_the_language_whatever_the_browser_or_a_cookie_says(home):
    client = Client()
    client.cookies["django_language"] = "ar"
    response = client.get("/de/", headers={"Accept-Language": "en"})
    assert '<html lang="de"' in response.content.decode()
    assert response.headers["Content-Language"] == "de"
    assert "Accept-Language" not in response.headers.get("Vary", "")
    assert not response.cookies


def test_a_missing_slash_is_added(home):
    response = Client().get("/de")
    assert response.status_code == 301
    assert response.headers["Location"] == "/de/"


@pytest.mark.parametrize(
    "path",
    ["/de/%00/", "/%00", "/de/suche/%00", "/%FF%FE/", "/de/%E2%80%AE/", "/de//", "/;"],
)
def test_odd_addresses_are_never_an_error_of_ours(home, path):
    assert Client().get(path).status_code in (301, 400, 404)


def test_nothing_is_loaded_from_another_host(home):
    policy = Client().get("/de/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "script-src 'self'" in policy
    assert "http" not in policy


def test_the_workplace_is_german_whatever_the_browser_asks(editor_client):
    response = editor_client.get("/admin/", headers={"Accept-Language": "en"})
    assert '<html lang="de"' in response.content.decode()


def test_the_workplace_is_in_the_language_of_the_account(editor_client, editor):
    from wagtail.users.models import UserProfile

    profile = UserProfile.get_for_user(editor)
    profile.preferred_language = "en"
    profile.save()
    assert '<html lang="en"' in editor_client.get("/admin/").content.decode()
