"""The bare address leads to the best language for whoever comes."""

import pytest
from django.conf import settings

from tests import factories

pytestmark = pytest.mark.django_db


def first_visit(client, accepted=None, path="/"):
    headers = {} if accepted is None else {"Accept-Language": accepted}
    return client.get(path, headers=headers)


@pytest.fixture
def all_homes(home):
    return factories.make_all_homes()


def test_every_language_has_its_reader(client, all_homes):
    for code in dict(settings.LANGUAGES):
        response = first_visit(client, f"{code},en;q=0.5")
        assert (response.status_code, response.url) == (302, f"/{code}/")
        assert f'<html lang="{code}"' in client.get(response.url).content.decode()


@pytest.mark.parametrize(
    ("accepted", "address"),
    [
        ("ar-SY", "/ar/"),
        ("fa-AF", "/fa/"),
        ("prs", "/fa/"),
        ("uk-UA", "/uk/"),
        ("fr-CH", "/fr/"),
        ("de-AT", "/de/"),
        ("ti-ER", "/ti/"),
        ("en-GB,en;q=0.9", "/en/"),
        ("wen", "/hsb/"),
        ("ja,en;q=0.2,de;q=0.1", "/en/"),
        ("de-DE,de;q=0.9", "/de/"),
    ],
)
def test_a_variant_leads_to_its_language(client, all_homes, accepted, address):
    assert first_visit(client, accepted).url == address


@pytest.mark.parametrize("accepted", [None, "", "ja", "*", "\x7f;q=x", "en;q=0", "x" * 100_000])
def test_whoever_says_nothing_of_use_reads_german(client, all_homes, accepted):
    assert first_visit(client, accepted).url == "/de/"


def test_a_language_without_start_page_is_passed_over(client, home):
    assert first_visit(client, "ar,uk;q=0.9,en;q=0.8,de;q=0.7").url == "/en/"
    assert first_visit(client, "ar").url == "/de/"
    assert first_visit(client, "de-simple,en;q=0.5").url == "/de/"


def test_a_draft_of_a_start_page_is_passed_over(client, home):
    factories.make_translation(home, "ar", live=False)
    assert first_visit(client, "ar,en;q=0.5").url == "/en/"


def test_an_empty_site_leads_to_german(client, empty_site):
    assert first_visit(client, "en").url == "/de/"


def test_it_depends_on_the_browser_and_is_remembered_nowhere(client, home):
    response = first_visit(client, "en")
    assert response.headers["Vary"] == "Accept-Language"
    assert "no-cache" in response.headers["Cache-Control"]
    assert not response.cookies


def test_what_came_with_the_address_stays(client, home):
    assert first_visit(client, "en", path="/?von=plakat&x=%26").url == "/en/?von=plakat&x=%26"
    assert first_visit(client, "en", path="/?//evil.example").url == "/en/?//evil.example"


def test_nobody_posts_to_it(client, home):
    assert client.post("/").status_code == 405
