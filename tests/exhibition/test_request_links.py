"""The requester's link: what it opens, and all that it does not."""

import logging
from datetime import timedelta

import pytest
from django.core import signing
from django.utils import timezone

from exhibition.domain import request_links, requests
from exhibition.enums import PaperKind, RequestState
from exhibition.models import ExhibitionRequest
from tests.exhibition.own_requests import make_asked, make_paper, make_unconfirmed, path

pytestmark = pytest.mark.django_db
BELOW = ["", "leihvertrag/", "zurueckziehen/", "papiere/1/"]


def refused(client, path, status, sentence, caplog):
    """The answer says it clearly, is kept nowhere, and the log tells of nobody."""
    caplog.clear()
    page = client.get(path)
    text = page.content.decode()
    assert page.status_code == status
    assert sentence in text
    assert "no-store" in page.headers["Cache-Control"]
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["X-Robots-Tag"].startswith("noindex")
    assert "Set-Cookie" not in page.headers
    assert "Klara" not in text
    ours = [record for record in caplog.records if record.name.startswith("exhibition")]
    assert [record.levelno for record in ours] == [logging.WARNING]
    token = path.split("/")[2]
    assert not [r for r in caplog.records if token in r.getMessage() or "@" in r.getMessage()]


@pytest.mark.parametrize("below", BELOW)
@pytest.mark.parametrize("change", [str.swapcase, lambda _: "nix", lambda t: t[1:]])
def test_an_altered_link_opens_nothing(home, client, caplog, below, change):
    token = change(request_links.token(make_asked()))
    refused(client, f"/anfrage/{token}/{below}", 404, "Dieser Link stimmt nicht.", caplog)


@pytest.mark.parametrize("below", BELOW)
def test_an_expired_link_opens_nothing_and_offers_a_new_one(home, client, caplog, below):
    asked = make_asked(received_at=timezone.now() - timedelta(days=731))
    refused(client, path(asked, below), 410, "Dieser Link gilt nicht mehr.", caplog)
    assert 'href="/anfrage/neuer-link/"' in client.get(path(asked)).content.decode()


@pytest.mark.parametrize("content", [True, "1", [1, 2], [1, "mail"], ["1", "browser"], None, {}])
def test_a_link_of_another_kind_opens_nothing(home, client, caplog, content):
    make_asked()
    token = signing.dumps(content, salt=request_links.SALT)
    refused(client, f"/anfrage/{token}/", 404, "Dieser Link stimmt nicht.", caplog)


def test_what_was_signed_for_something_else_opens_nothing(home, client, caplog):
    asked = make_asked()
    for token in (signing.dumps(asked.pk), signing.dumps(asked.pk, salt="core.registrations.link")):
        refused(client, f"/anfrage/{token}/", 404, "Dieser Link stimmt nicht.", caplog)


def test_after_anonymising_it_is_gone(home, client, caplog):
    asked = make_asked()
    link = path(asked)
    requests.make_anonymous(asked)
    refused(client, link, 410, "Die Angaben zu dieser Anfrage sind gelöscht.", caplog)


def test_a_deleted_request_is_not_there(home, client, caplog):
    asked = make_asked()
    link = path(asked)
    asked.delete()
    refused(client, link, 404, "Dieser Link stimmt nicht.", caplog)


def test_a_link_opens_its_own_request_and_no_paper_of_another(home, client, caplog):
    own, other = make_asked(1), make_asked(2, house="Anderes Haus")
    paper = make_paper(other, PaperKind.SIGNED_AGREEMENT)
    assert "Anderes Haus" not in client.get(path(own)).content.decode()
    refused(client, path(own, f"papiere/{paper.pk}/"), 404, "gibt es hier nicht", caplog)
    assert client.get(path(other, f"papiere/{paper.pk}/")).status_code == 200


def test_the_link_of_the_browser_shows_but_cannot_confirm(home, client):
    asked = make_unconfirmed()
    link = request_links.browser_path(asked)
    page = client.get(link).content.decode()
    assert "Schauen Sie in Ihr Postfach" in page
    assert "Anfrage bestätigen" not in page
    answer = client.post(link, {"action": "confirm"})
    assert answer.status_code == 409
    assert "mit dem Link aus unserer Mail" in answer.content.decode()
    assert ExhibitionRequest.objects.get().confirmed_at is None
    for action in ({"action": "ask", "text": "Wer?"}, {"action": "choose", "offer": "1"}):
        assert client.post(link, action).status_code == 409
    client.post(f"{link}zurueckziehen/")
    assert ExhibitionRequest.objects.get().state == RequestState.RECEIVED


def test_the_link_of_the_browser_is_over_once_the_mail_was_read(home, client, caplog):
    link = request_links.browser_path(make_asked())
    refused(client, link, 410, "Bitte nehmen Sie den Link aus unserer Mail.", caplog)


def test_a_mail_never_holds_a_link_that_is_soon_over():
    asked = make_asked()
    assert request_links.address(asked).endswith(request_links.path(asked))
    asked.received_at -= timedelta(days=700)
    token = request_links.address(asked).rstrip("/").split("/")[-1]
    assert request_links.find(token)[0] == asked
    assert request_links.address(asked) == request_links.address(asked)
    assert token != request_links.token(asked)
