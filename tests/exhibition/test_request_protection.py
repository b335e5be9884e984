"""What looks odd has to prove something; what is refused leaves nothing behind."""

import json
import re

import altcha
import pytest
from django.core.cache import cache
from django.db import IntegrityError
from django.test import Client

from core import outbox, proof_of_work
from core.models import OutgoingMail
from exhibition.forms.request_draft import Draft
from exhibition.models import ExhibitionRequest, RequestDraft
from exhibition.views import request_limits, request_oddness
from tests.exhibition.conftest import CONTACT, FORM, Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _easy(monkeypatch):
    monkeypatch.setattr(proof_of_work, "COST", 1)


def take(monkeypatch, seconds):
    monkeypatch.setattr(Draft, "age", property(lambda _draft: seconds))


def neighbour(**about):
    """Somebody else in the same network."""
    client = Client(REMOTE_ADDR="127.0.0.99")
    return Visitor(client).go_to_summary(**about)


def proof(visitor):
    """What a browser with script works out."""
    packed = re.search(r'data-challenge="([^"]*)"', visitor.text).group(1).replace("&quot;", '"')
    challenge = altcha.Challenge.from_dict(json.loads(packed))
    return altcha.Payload(challenge, altcha.solve_challenge(challenge)).to_base64()


def nothing_is_kept():
    return not any(
        model.objects.exists() for model in (ExhibitionRequest, RequestDraft, OutgoingMail)
    )


def link():
    body = OutgoingMail.objects.latest("pk").body
    return re.search(r"https?://[^/]+(/de/\S+/weiter/\S+/)", body).group(1)


def test_the_first_request_of_a_network_has_nothing_to_prove(visitor, patient):
    visitor.go_to_summary()
    assert "data-challenge" not in visitor.text
    assert "proof-of-work.js" not in visitor.text
    assert visitor.post().page.status_code == 302


def test_the_second_goes_through_when_the_browser_has_worked(visitor, patient):
    visitor.go_to_summary().post()
    second = neighbour()
    assert "proof-of-work.js" in second.text
    assert second.post(proof=proof(second)).page.status_code == 302
    assert ExhibitionRequest.objects.count() == 2


def test_without_script_a_link_by_mail_sends_it(visitor, patient):
    visitor.go_to_summary().post()
    second = neighbour(email="amt@example.org").post(proof="")
    assert second.page.status_code == 200
    assert "Postfach" in second.text
    assert ExhibitionRequest.objects.count() == 1
    assert OutgoingMail.objects.latest("pk").recipient == "amt@example.org"
    second.page = second.client.get(link())
    assert second.step == 6
    answer = second.post().page
    assert answer.status_code == 302
    assert ExhibitionRequest.objects.count() == 2
    assert not RequestDraft.objects.exists()
    assert not OutgoingMail.objects.filter(body__contains="/weiter/").exists()
    assert ExhibitionRequest.objects.get(email="amt@example.org").state == "confirmed"
    receipt = OutgoingMail.objects.get(recipient="amt@example.org").body  # one mail less
    assert "bestätigen" not in receipt
    assert f"{answer.url}\n" in receipt


def test_the_link_proves_its_own_address_only(visitor, patient, monkeypatch):
    visitor.go_to_summary().post()
    second = neighbour(email="amt@example.org").post()
    second.page = second.client.get(link())
    second.post(go="5").post(contact_name="Klara", email="fremd@example.org").post()
    assert "Postfach" in second.text
    assert ExhibitionRequest.objects.count() == 1
    monkeypatch.setattr(request_oddness, "looks_odd", lambda *_about: False)
    second.page = second.client.get(link())
    second.post(go="5").post(contact_name="Klara", email="amt@example.org")
    assert second.post().page.status_code == 302
    assert ExhibitionRequest.objects.get(email="amt@example.org").state == "received"
    assert OutgoingMail.objects.filter(body__contains="bestätigen").count() == 2


def test_the_work_for_one_request_counts_for_no_other(visitor, patient):
    visitor.go_to_summary().post()
    answer = proof(neighbour())
    assert "Postfach" in neighbour().post(proof=answer).text


def test_faster_than_usual_is_odd_too(visitor, monkeypatch):
    take(monkeypatch, request_oddness.USUAL_TIME - 1)
    visitor.go_to_summary()
    assert "data-challenge" in visitor.text
    assert "Postfach" in visitor.post().text
    assert not ExhibitionRequest.objects.exists()


def test_a_second_click_on_what_looks_odd_sends_no_second_link(visitor, monkeypatch):
    take(monkeypatch, request_oddness.USUAL_TIME - 1)
    draft = visitor.go_to_summary().draft
    for _click in range(2):
        assert visitor.client.post(FORM, {"draft": draft, "step": 6}).status_code == 200
    assert OutgoingMail.objects.count() == 1
    assert RequestDraft.objects.count() == 1


def test_nobody_fills_the_letter_box_of_somebody_else(visitor, monkeypatch):
    take(monkeypatch, request_oddness.USUAL_TIME - 1)
    visitor.go_to_summary().post()
    for _more in range(request_limits.MAILS_TO_AN_ADDRESS):
        visitor = neighbour().post()
    assert visitor.page.status_code == 429
    assert OutgoingMail.objects.count() == request_limits.MAILS_TO_AN_ADDRESS


def test_a_network_has_a_limit_of_its_own(visitor, patient, monkeypatch):
    monkeypatch.setattr(request_limits, "FROM_A_NETWORK", 1)
    visitor.go_to_summary().post()
    second = neighbour()
    assert second.post(proof=proof(second)).page.status_code == 429
    assert ExhibitionRequest.objects.count() == 1


@pytest.mark.parametrize("reason", ["trap", "too fast", "too often", "too often in the network"])
def test_a_refused_submission_leaves_nothing(visitor, monkeypatch, reason):
    take(monkeypatch, 1 if reason == "too fast" else 60)
    if reason == "too often":
        monkeypatch.setattr(request_limits, "FROM_AN_ADDRESS", 0)
    if reason == "too often in the network":
        monkeypatch.setattr(request_limits, "FROM_A_NETWORK", 0)
    visitor.go_to_summary().post(homepage="x" if reason == "trap" else "")
    assert visitor.page.status_code in (400, 429)
    assert nothing_is_kept()


def test_what_cannot_be_told_by_mail_is_not_saved_and_can_be_sent_again(
    visitor, patient, monkeypatch
):
    """Request and mails are one transaction: whoever dies in it leaves all or nothing."""
    visitor.go_to_summary()
    draft = visitor.draft

    def dies(**_mail):
        raise IntegrityError

    with monkeypatch.context() as broken:
        broken.setattr(outbox, "post", dies)
        with pytest.raises(IntegrityError):
            visitor.client.post(FORM, {"draft": draft, "step": 6})
    assert nothing_is_kept()
    cache.clear()
    assert visitor.client.post(FORM, {"draft": draft, "step": 6}).status_code == 302
    assert OutgoingMail.objects.filter(recipient=CONTACT["email"]).count() == 1
