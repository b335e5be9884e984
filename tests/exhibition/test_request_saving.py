"""„Später weitermachen“: a link by mail, and nothing is kept for anybody else."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from core.models import OutgoingMail
from exhibition.models import ExhibitionRequest, RequestDraft
from exhibition.views import request_limits
from tests.exhibition.conftest import CONTACT, HOUSE, ROOM, TIME, WISHES, future_month
from tests.exhibition.test_request_protection import link

pytestmark = pytest.mark.django_db
EMAIL = "haus@example.org"


def save(visitor, **typed):
    return visitor.post(save="1", save_email=EMAIL, **typed)


def test_somebody_stops_and_goes_on_by_the_link(visitor, patient):
    visitor.post(**HOUSE)
    save(visitor, room1_name="Foyer", room1_wall_metres="viel")
    assert visitor.step == 2
    assert "einen Link geschickt" in visitor.text
    assert OutgoingMail.objects.get().recipient == EMAIL
    visitor.page = visitor.client.get(link())
    assert visitor.step == 2
    assert 'value="viel"' in visitor.text
    visitor.post(**ROOM).post(**TIME | {"wished_begin": f"{future_month():%m/%Y}"})
    visitor.post(**WISHES).post(**CONTACT).post()
    assert ExhibitionRequest.objects.get().house == HOUSE["house"]
    assert not RequestDraft.objects.exists()
    assert not OutgoingMail.objects.filter(body__contains="/weiter/").exists()


def test_the_page_of_the_link_is_private(visitor):
    save(visitor, **HOUSE)
    page = visitor.client.get(link())
    assert page.headers["Referrer-Policy"] == "strict-origin"  # a path would be told
    assert "no-store" in page.headers["Cache-Control"]
    assert page.headers["X-Robots-Tag"] == "noindex"
    assert not visitor.client.cookies.get("sessionid")


def test_what_comes_after_is_kept_without_a_new_mail(visitor):
    save(visitor, **HOUSE)
    visitor.post(**HOUSE | {"town": "Görlitz"})
    kept = RequestDraft.objects.get()
    assert (kept.entries["town"], kept.step) == ("Görlitz", 2)
    assert OutgoingMail.objects.count() == 1


def test_a_second_click_is_no_second_mail(visitor):
    draft = visitor.draft
    for _click in range(2):
        data = {"draft": draft, "step": 1, "save": "1", "save_email": EMAIL} | HOUSE
        visitor.client.post(visitor.form, data)
    assert OutgoingMail.objects.count() == 1
    assert visitor.client.get(link()).status_code == 200


@pytest.mark.parametrize("address", ["", "haus", "a@b@c", "x" * 300 + "@example.org"])
def test_without_an_address_nothing_is_kept(visitor, address):
    visitor.post(save="1", save_email=address, **HOUSE)
    assert visitor.step == 1
    assert "id_save_email_error" in visitor.text
    assert HOUSE["house"] in visitor.text
    assert not RequestDraft.objects.exists()
    assert not OutgoingMail.objects.exists()


def test_too_many_links_are_refused(visitor, monkeypatch):
    monkeypatch.setattr(request_limits, "MAILS_TO_AN_ADDRESS", 0)
    save(visitor, **HOUSE)
    assert "id_save_email_error" in visitor.text
    assert not RequestDraft.objects.exists()


def test_a_link_that_is_over_or_altered_says_so_and_the_log_tells_of_nobody(visitor, caplog):
    save(visitor, **HOUSE)
    address = link()
    altered = re.sub(r"weiter/.", "weiter/_", address)
    RequestDraft.objects.update(saved_at=timezone.now() - timedelta(days=15))
    for other in (address, altered):
        caplog.clear()
        page = visitor.client.get(other)
        assert page.status_code == 410
        assert "gilt nicht mehr" in page.content.decode()
        assert HOUSE["house"] not in page.content.decode()
        ours = [r.getMessage() for r in caplog.records if r.name.startswith("exhibition")]
        assert ours == ["refused at the page of a request (no link): draft_over"]


def other_sign(found: re.Match) -> str:
    """A secret may begin with any sign."""
    return "weiter/" + ("a" if found[1] == "_" else "_")


def test_who_guesses_links_has_to_wait(visitor, monkeypatch):
    save(visitor, **HOUSE)
    address = link()
    monkeypatch.setattr(request_limits, "WRONG_LINKS", 1)
    wrong = re.sub(r"weiter/(.)", other_sign, address)
    assert [visitor.client.get(wrong).status_code for _ in range(3)] == [410, 410, 429]
    assert visitor.client.get(address).status_code == 429
    assert Client(REMOTE_ADDR="127.0.0.99").get(address).status_code == 200


def test_the_summary_can_be_kept_too(visitor):
    save(visitor.go_to_summary())
    assert visitor.step == 6
    visitor.page = visitor.client.get(link())
    assert visitor.step == 6
    assert not ExhibitionRequest.objects.exists()


def test_a_filled_trap_keeps_no_draft(visitor):
    save(visitor, homepage="x", **HOUSE)
    assert visitor.page.status_code == 400
    assert not RequestDraft.objects.exists()
