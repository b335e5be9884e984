from datetime import timedelta

import pytest
from django.core import signing

from exhibition.domain import request_links, requests
from exhibition.models import ExhibitionRequest

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_of_house(visitor, patient):
    visitor.go_to_summary().post()
    return ExhibitionRequest.objects.get()


def test_the_own_page_tells_no_one_where_it_is(client, request_of_house):
    page = client.get(request_links.path(request_of_house))
    assert page.headers["X-Robots-Tag"] == "noindex"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in page.headers["Cache-Control"]
    assert "haus@example.org" not in page.content.decode()


def test_the_own_page_is_in_the_language_of_the_request_and_can_be_had_in_each(
    client, request_of_house
):
    ExhibitionRequest.objects.update(language="uk")
    path = request_links.path(request_of_house)
    page = client.get(path, headers={"Accept-Language": "en"})
    assert '<html lang="uk"' in page.content.decode()
    assert page.headers["Content-Language"] == "uk"
    assert f'href="{path}?sprache=hsb" lang="hsb"' in page.content.decode()
    sorbian = client.get(f"{path}?sprache=hsb")
    assert '<html lang="hsb"' in sorbian.content.decode()
    assert sorbian.headers["Content-Language"] == "hsb"
    assert '<html lang="uk"' in client.get(f"{path}?sprache=xx").content.decode()


def test_the_own_page_names_its_address_to_nobody(client, request_of_house):
    page = client.get(request_links.path(request_of_house)).content.decode()
    assert 'rel="canonical"' not in page
    assert 'rel="alternate"' not in page


def test_the_own_page_shows_the_dated_steps(client, request_of_house):
    requests.change_state(request_of_house, "in_review")
    page = client.get(request_links.path(request_of_house)).content.decode()
    assert "Wir haben Ihre Anfrage gelesen." in page
    assert page.count("stand__fertig") == 2
    assert "Wir melden uns mit einem Termin." in page


@pytest.mark.parametrize("change", [lambda t: t[:-1] + "x", lambda _: "nix", lambda t: t[1:]])
def test_an_altered_link_is_not_found(client, request_of_house, change):
    token = change(request_links.token(request_of_house))
    page = client.get(f"/anfrage/{token}/")
    assert page.status_code == 404
    assert "Dieser Link stimmt nicht." in page.content.decode()


def test_a_token_of_another_kind_opens_nothing(client, request_of_house):
    assert client.get(f"/anfrage/{signing.dumps(request_of_house.pk)}/").status_code == 404


def test_an_old_link_says_that_it_is_over(client, request_of_house):
    request_of_house.received_at -= timedelta(days=731)
    page = client.get(request_links.path(request_of_house))
    assert page.status_code == 410
    assert "Dieser Link gilt nicht mehr." in page.content.decode()
