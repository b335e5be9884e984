"""„Link abgelaufen?“: a new link, for whoever reads the mails of the address only."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import OutgoingMail
from exhibition.domain import link_renewal, requests
from exhibition.views import request_renewal
from tests.exhibition.own_requests import make_asked, path

pytestmark = pytest.mark.django_db
ADDRESS = "/anfrage/neuer-link/"


@pytest.fixture
def asked(home):
    return make_asked(received_at=timezone.now() - timedelta(days=800))


def send(client, asked, **changed):
    entries = {"number": asked.number, "email": "klara@example.org"}
    return client.post(ADDRESS, entries | changed)


def test_a_new_link_goes_to_the_known_address_and_opens_the_page(client, asked):
    assert client.get(path(asked)).status_code == 410
    send(client, asked, email=" KLARA@example.org")
    mail = OutgoingMail.objects.get()
    assert mail.recipient == "klara@example.org"
    [link] = [line for line in mail.body.splitlines() if "/anfrage/" in line]
    assert client.get(link[link.index("/anfrage/") :]).status_code == 200


@pytest.mark.parametrize(
    "wrong", [{}, {"email": "boese@example.org"}, {"number": "2020-999"}, {"number": "x"}]
)
def test_the_answer_is_the_same_whether_anything_matched(client, asked, wrong):
    answer = send(client, asked, **wrong)
    assert answer.url == f"{ADDRESS}?fertig=1"
    page = client.get(answer.url)
    assert "Wenn Nummer und Adresse zusammenpassen" in page.content.decode()
    assert "no-store" in page.headers["Cache-Control"]
    assert "Set-Cookie" not in page.headers
    assert OutgoingMail.objects.exists() == (not wrong)


def test_digits_of_other_scripts_and_long_dashes_count(client, asked):
    number = asked.number.translate(str.maketrans("0123456789-", "٠١٢٣٤٥٦٧٨٩–"))
    send(client, asked, number=f" {number} ")
    assert OutgoingMail.objects.count() == 1


def test_an_anonymous_request_has_no_link_any_more(client, asked):
    requests.make_anonymous(asked)
    assert send(client, asked).status_code == 302
    link_renewal.renew(number=asked.number, email="")
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize("wrong", [{"email": ""}, {"email": "x"}, {"number": ""}])
def test_what_is_missing_is_said_at_its_field(client, asked, wrong):
    answer = send(client, asked, **wrong)
    assert answer.status_code == 400
    assert "fehlertext" in answer.content.decode()


def test_nobody_tries_without_end_and_nobody_gets_mails_without_end(client, asked, monkeypatch):
    monkeypatch.setattr(link_renewal, "MAILS_AN_HOUR", 2)
    monkeypatch.setattr(request_renewal, "TRIES_AN_HOUR", 4)
    assert [send(client, asked).status_code for _turn in range(5)] == [302, 302, 302, 302, 429]
    assert OutgoingMail.objects.count() == 2


def test_it_is_there_in_every_language_and_looking_changes_nothing(client, asked):
    page = client.get(f"{ADDRESS}?sprache=ar").content.decode()
    assert '<html lang="ar" dir="rtl">' in page
    assert f'action="{ADDRESS}?sprache=ar"' in page
    client.get(f"{ADDRESS}?number={asked.number}&email=klara@example.org")
    assert not OutgoingMail.objects.exists()
