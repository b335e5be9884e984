"""Taking consent back is as easy as giving it: no account, no reason, no cookie."""

import pytest
from django.core import mail
from django.urls import reverse
from django.utils.translation import override

from core import outbox
from core.models import OutgoingMail
from stories.models import WithdrawalNotice

URL = "/de/einwilligung-widerrufen/"


@pytest.fixture
def page(client, home):
    return client.get(URL)


def test_everybody_may_open_the_form_without_a_cookie(page):
    assert page.status_code == 200
    assert not page.cookies


def test_a_name_is_enough(client, page):
    response = client.post(URL, {"name": "Rima"})
    assert response.status_code == 302
    thanks = client.get(response.url)
    assert thanks.status_code == 200
    assert "Danke" in thanks.content.decode()
    assert WithdrawalNotice.objects.get().name == "Rima"
    outbox.send_waiting()
    (message,) = mail.outbox
    assert message.to == ["ausstellung@example.org"]
    assert "Rima" not in message.body


def test_the_organisation_is_told_in_its_own_language(client, home):
    with override("en"):
        address = reverse("withdraw_consent")
    client.post(address, {"name": "Rima"})
    assert OutgoingMail.objects.get().subject == "Jemand widerruft seine Einwilligung"


def test_the_notice_is_kept_even_where_the_mail_fails(client, page, monkeypatch):
    def fails(**values):
        raise RuntimeError

    monkeypatch.setattr("stories.withdrawal_form.outbox.post", fails)
    with pytest.raises(RuntimeError):
        client.post(URL, {"name": "Rima"})
    assert WithdrawalNotice.objects.exists()


def test_everything_that_is_said_is_kept(client, page):
    client.post(URL, {"name": "Rima", "contact": "0351 1", "message": "Nur das Foto <b>"})
    notice = WithdrawalNotice.objects.get()
    assert (notice.contact, notice.message) == ("0351 1", "Nur das Foto <b>")


def test_without_a_name_the_form_says_why(client, page):
    response = client.post(URL, {"message": "Alles"})
    assert response.status_code == 422
    text = response.content.decode()
    assert "Bitte schreiben Sie Ihren Namen" in text
    assert "Alles</textarea>" in text
    assert not WithdrawalNotice.objects.exists()


@pytest.mark.parametrize(
    ("field", "length"),
    [("name", 121), ("contact", 201), ("message", 5001), ("message", 2_000_000)],
)
def test_what_is_too_long_is_refused_kindly(client, page, field, length):
    response = client.post(URL, {"name": "Rima", field: "x" * length})
    text = response.content.decode()
    assert response.status_code == 422
    assert f"Das sind {length} Zeichen" in text
    assert len(text) < 60_000
    assert not WithdrawalNotice.objects.exists()


def test_a_robot_is_thanked_and_forgotten(client, page):
    response = client.post(URL, {"name": "Robot", "website": "https://example.com"})
    assert response.status_code == 302
    assert not WithdrawalNotice.objects.exists()
    assert not OutgoingMail.objects.exists()


def test_other_methods_are_refused(client, page):
    assert client.delete(URL).status_code == 405
