"""Dates are offered to a house in the workplace, and its answer by telephone is written down."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.dates import day_in_words
from core.models import OutgoingMail
from exhibition.enums import OfferState, StopState
from exhibition.forms.request_step import dates_in_words
from exhibition.models import RequestOffer, TourStop
from tests import factories
from tests.exhibition.request_rows import make_request

pytestmark = pytest.mark.django_db


def accept_address(request) -> str:
    return f"/admin/anfragen/{request.pk}/schritt/accepted/"


def offer_address(request, *dates) -> str:
    query = "&".join(f"termin={one_set.pk}:{first}" for one_set, first in dates)
    return f"/admin/anfragen/{request.pk}/anbieten/?{query}"


def in_days(days: int):
    return timezone.localdate() + timedelta(days=days)


def test_one_set_is_offered_to_a_house_once_at_a_time(editor_client):
    one_set, request = factories.make_set(), make_request(1)
    url = offer_address(request, (one_set, in_days(60)), (one_set, in_days(70)))
    values = {"until": in_days(9).isoformat()}
    for response in (editor_client.get(url, follow=True), editor_client.post(url, values)):
        assert response.status_code in (200, 302)
    page = editor_client.get(url, follow=True).content.decode()
    assert "denselben Satz an denselben Tagen" in page
    assert not RequestOffer.objects.exists()


def test_ticked_dates_are_offered_with_the_mail_that_was_read(editor_client, editor):
    one_set, request = factories.make_set(), make_request(1)
    first, until = in_days(60), in_days(10)
    url = offer_address(request, (one_set, first), (one_set, in_days(160)))
    page = editor_client.get(url).content.decode()
    assert one_set.name in page
    assert "Termine freihalten bis" in page
    body = page.partition('name="body"')[2].partition("</textarea>")[0]
    assert str(first.year) in body  # the mail names the dates
    values = {"until": until.isoformat(), "send": "on", "subject": "Zwei Termine", "body": "Hier"}
    assert editor_client.post(url, values).status_code == 302
    request.refresh_from_db()
    desk = editor_client.get(f"/admin/anfragen/inspect/{request.pk}/").content.decode()
    assert "Dem Haus angeboten" in desk
    assert day_in_words(until) in desk
    offers = list(request.offers.select_related("stop"))
    assert request.state == "offered"
    assert [offer.stop.opens for offer in offers] == [first, in_days(160)]
    assert {offer.stop.hold_until for offer in offers} == {until}
    assert {offer.offered_by for offer in offers} == {editor}
    assert OutgoingMail.objects.get().subject == "Zwei Termine (2026-001)"


def test_a_date_that_is_taken_meanwhile_is_offered_to_nobody(editor_client):
    one_set, request = factories.make_set(), make_request(1)
    url = offer_address(request, (one_set, in_days(60)))
    factories.make_stop("pirna", opens=in_days(62), days=5, exhibition_set=one_set)
    values = {"until": in_days(9).isoformat(), "send": "on", "subject": "x", "body": "x"}
    page = editor_client.post(url, values, follow=True).content.decode()
    assert "nicht frei" in page
    request.refresh_from_db()
    assert request.state == "in_review"
    assert not RequestOffer.objects.exists()
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize("query", ["", "termin=x", "termin=1:2027-99-99", "termin=:2027-01-01"])
def test_without_a_date_there_is_nothing_to_offer(editor_client, query):
    request = make_request(1)
    url = f"/admin/anfragen/{request.pk}/anbieten/?{query}"
    page = editor_client.get(url, follow=True).content.decode()
    assert "Bitte wählen Sie unter „Mögliche Termine“" in page
    editor_client.post(url, {"until": in_days(9).isoformat()})
    assert not TourStop.objects.exists()


def test_a_date_is_not_kept_until_a_day_that_is_over(editor_client):
    one_set, request = factories.make_set(), make_request(1)
    url = offer_address(request, (one_set, in_days(60)))
    page = editor_client.post(url, {"until": in_days(-1).isoformat()}).content.decode()
    assert "Dieser Tag ist schon vorbei." in page
    assert not RequestOffer.objects.exists()


def test_a_colleague_writes_down_which_date_the_house_takes(editor_client):
    one_set, request = factories.make_set(), make_request(1)
    url = offer_address(request, (one_set, in_days(60)), (one_set, in_days(160)))
    editor_client.post(url, {"until": in_days(9).isoformat()})
    early, late = request.offers.all()
    page = editor_client.get(accept_address(request)).content.decode()
    for offer in (early, late):  # of one house, so days and set tell them apart
        assert dates_in_words(offer.stop) in page
    assert "Dieses Feld" in editor_client.post(accept_address(request)).content.decode()
    response = editor_client.post(accept_address(request), {"offer": late.pk})
    assert response.status_code == 302
    request.refresh_from_db()
    early.refresh_from_db()
    assert (request.state, request.stop) == ("accepted", late.stop)
    assert early.state == OfferState.DECLINED
    assert TourStop.objects.get(pk=early.stop_id).state == StopState.DRAFT
