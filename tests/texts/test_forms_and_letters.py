"""So are the texts of forms with their errors, of mails and of the letter."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from core.models import OutgoingMail
from exhibition.domain import request_links, request_mails, requests
from exhibition.enums import RequestState
from exhibition.forms.request_draft import Draft
from exhibition.models import ExhibitionRequest
from stories.domain.withdrawal import links as withdrawal_links
from stories.domain.withdrawal.mails import post_final_answer, post_receipt
from stories.models import Person
from tests.exhibition.conftest import CONTACT, HOUSE, future_month
from tests.texts.pseudo_locale import problems_of_html, problems_of_text
from tests.texts.visitor import everything

pytestmark = pytest.mark.django_db
FORM = "/en/request-the-exhibition/"


def test_every_step_of_the_request_form_and_its_errors(visitor, monkeypatch):
    def draft(response):
        return response.context["draft"]

    page = visitor.get(FORM)
    monkeypatch.setattr(Draft, "age", property(lambda _draft: 60.0))
    month = f"{future_month():%m/%Y}"
    house = HOUSE | {"house": "⟨House⟩", "street": "⟨Street⟩", "town": "⟨Town⟩"}
    contact = CONTACT | {"contact_name": "⟨Klara⟩"}
    wrong = {
        "house": "⟨" + "x" * 200,
        "email": "1",
        "postcode": "1",
        "telephone": "⟨x⟩",
        "room1_floor_space": "x",
    }
    for step, entries in enumerate(
        (house, {}, {"wished_begin": month, "duration": "four_weeks"}, {}, contact), start=1
    ):
        visitor.post(FORM, draft=draft(page), step=step)
        visitor.post(FORM, draft=draft(page), step=step, wished_begin="⟨soon⟩", **wrong)
        visitor.post(FORM, draft=draft(page), step=step, wished_begin="01/2020", kind="x")
        page = visitor.post(FORM, draft=draft(page), step=step, **entries)
    visitor.post(FORM, draft="x", step=2)
    visitor.post(FORM, draft=draft(page), step=6, homepage="x")
    visitor.post(FORM, draft=draft(page), step=6)
    look_all_along_the_way(visitor, ExhibitionRequest.objects.get())
    assert problems_of_mails() == []
    assert everything(visitor.found) == ""


def look_all_along_the_way(visitor, found):
    """The page of the house in each state, until its link has expired."""
    requests.confirm(found)
    for state in (RequestState.IN_REVIEW, RequestState.OFFERED, RequestState.ACCEPTED):
        visitor.get(request_links.path(found))
        _subject, body = request_mails.draft_mail(found, state)
        requests.change_state(found, state, mail=body)
    visitor.get(request_links.path(found))
    for ended in (RequestState.DECLINED, RequestState.WITHDRAWN):
        ExhibitionRequest.objects.update(state=RequestState.CONFIRMED)
        found.refresh_from_db()
        requests.change_state(found, ended)
        visitor.get(request_links.path(found))
    found.received_at -= timezone.timedelta(days=800)
    assert visitor.get(request_links.path(found)).status_code == 410


def test_both_ways_to_withdraw_and_their_letters(visitor, person, editor_client):
    form = "/en/withdraw-consent/"
    visitor.post(form)
    visitor.post(form, name="⟨" + "x" * 500, contact="⟨" + "x" * 500, message="⟨" + "x" * 9000)
    visitor.get(visitor.post(form, name="⟨Rima⟩").url)
    visitor.post(f"{form}code/", code="12")
    link = f"{form}{withdrawal_links.issue(person, by=None)}/"
    visitor.get(link)
    visitor.post(link, extent="x")
    visitor.post(link, extent="part")
    visitor.get(visitor.post(link, extent="part", channels=["press"], materials=["photo"]).url)
    letter = reverse(Person.snippet_viewset.get_url_name("letter"), args=[person.pk])
    printed = editor_client.post(letter, {"language": "en"}).content.decode()
    visitor.get(visitor.post(link, extent="all").url)
    visitor.get(link)
    for withdrawal in person.withdrawals.all():
        with override("de"):
            post_receipt(withdrawal)
            post_final_answer(withdrawal)
    assert problems_of_mails() == []
    assert everything(visitor.found) == ""
    letter = re.search(r"<main.*?</main>", printed, re.DOTALL)[0]
    codes = r"<(bdi|span)[^>]*>[\w:/.-]+</\1>"  # the address and the groups of the code
    assert problems_of_html(re.sub(codes, "", letter)) == []


def problems_of_mails() -> list[str]:
    """Of all mails but those to the organisation, which are German."""
    mails = OutgoingMail.objects.exclude(recipient="ausstellung@example.org")
    assert mails
    return [
        problem
        for mail in mails
        for problem in (*problems_of_text(mail.subject), *problems_of_text(mail.body))
    ]
