"""The requester's own page: what it shows in which state, and to whom."""

import pytest
from django.utils import timezone

from core.models import OutgoingMail
from exhibition.domain import request_links, requests
from exhibition.enums import PaperKind, RequestState
from exhibition.models import ExhibitionRequest, RequestMessage, RequestStep
from tests.exhibition.own_requests import (
    make_asked,
    make_offered,
    make_paper,
    make_unconfirmed,
    path,
)

pytestmark = pytest.mark.django_db
S = RequestState


@pytest.fixture
def request_of_house(visitor, patient):
    visitor.go_to_summary().post()
    return ExhibitionRequest.objects.get()


def text_of(client, asked, **options) -> str:
    page = client.get(path(asked), **options)
    assert page.status_code == 200
    return page.content.decode()


def test_the_own_page_tells_no_one_where_it_is(client, request_of_house):
    page = client.get(request_links.path(request_of_house))
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in page.headers["Cache-Control"]
    assert "haus@example.org" not in page.content.decode()
    assert "Set-Cookie" not in page.headers


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


def test_the_own_page_shows_the_dated_steps(client, home):
    asked = make_asked(state=S.CONFIRMED)
    requests.change_state(asked, S.IN_REVIEW)
    page = text_of(client, asked)
    assert "Wir haben Ihre Anfrage gelesen." in page
    assert page.count("stand__fertig") == 1
    assert page.count('aria-current="step"') == 1
    assert f'wird geprüft: <time class="zahl" datetime="{timezone.localdate()}">' in page
    assert "Jetzt sind wir dran:</b> Wir melden uns mit einem Termin." in page


@pytest.mark.parametrize("state", RequestState.values)
def test_every_state_has_a_page_with_what_comes_next_or_an_end(client, home, state):
    page = text_of(client, make_asked(state=state))
    turns = page.count("Jetzt sind wir dran:") + page.count("Jetzt sind Sie dran:")
    is_over = state in (S.CLOSED, S.DECLINED, S.WITHDRAWN, S.EXPIRED)
    assert turns == (0 if is_over else 1)
    assert ("Neu anfragen" in page) == (state in (S.DECLINED, S.WITHDRAWN, S.EXPIRED))


def test_reading_changes_nothing(client, home):
    """Scanners of mail programs open every address of a mail, and what the page links to."""
    asked, offered = make_unconfirmed(), make_offered(2)
    before = list(ExhibitionRequest.objects.values())
    for one in (asked, offered):
        for below in ("", "?action=confirm&offer=1", "leihvertrag/", "zurueckziehen/"):
            assert client.get(path(one, below)).status_code in (200, 302)
            assert client.head(path(one, below)).status_code in (200, 302)
    assert list(ExhibitionRequest.objects.values()) == before
    assert RequestStep.objects.filter(request=offered).count() == 2
    assert not OutgoingMail.objects.exists()
    assert client.put(path(asked)).status_code == 405


def test_the_dates_are_there_to_choose_from_and_lapsed_ones_are_told_kindly(client, home):
    asked = make_offered(count=2)
    page = text_of(client, asked)
    assert page.count('type="radio" name="offer"') == 2
    assert "Für Sie frei gehalten bis" in page
    assert "Satz A" not in page or "<bdi>" in page
    late = make_offered(2, count=1, held=-1)
    page = text_of(client, late)
    assert 'name="offer"' not in page
    assert "Wir haben diesen Termin so lange frei gehalten, wie es ging." in page
    assert "Wir melden uns mit neuen Terminen." in page


def test_nobody_sees_the_dates_of_another_house(client, home):
    own, other = make_offered(1, count=1), make_offered(2, count=1)
    page = text_of(client, own)
    assert f'value="{own.offers.get().pk}"' in page
    assert f'value="{other.offers.get().pk}"' not in page


def test_what_is_meant_for_the_house_is_there_and_nothing_else(client, home):
    asked = make_asked(state=S.ACCEPTED, notes="Unsere Notiz")
    RequestMessage.objects.create(request=asked, is_from_house=False, text="<b>Gern!</b>")
    RequestStep.objects.update(note="Nur für uns")
    agreement = make_paper(asked, PaperKind.AGREEMENT)
    page = text_of(client, asked)
    assert "&lt;b&gt;Gern!&lt;/b&gt;" in page
    assert "Unsere Notiz" not in page
    assert "Nur für uns" not in page
    link = path(asked, f"papiere/{agreement.pk}/")
    assert link not in page
    assert client.get(link).status_code == 404
    ExhibitionRequest.objects.update(state=S.AGREEMENT_OUT)
    assert link in text_of(client, asked)
    assert client.get(link).status_code == 200


def test_more_of_everything_asks_no_more_queries(
    client, home, django_assert_num_queries, django_assert_max_num_queries
):
    def fill(number, count):
        asked = make_offered(number, count=count)
        for turn in range(count):
            RequestMessage.objects.create(request=asked, is_from_house=True, text=f"{turn}")
            make_paper(asked, PaperKind.OFFER)
        return asked

    small, large = fill(1, 1), fill(2, 3)
    text_of(client, small)
    with django_assert_max_num_queries(30) as few:
        text_of(client, small)
    with django_assert_num_queries(len(few.captured_queries)):
        text_of(client, large)
