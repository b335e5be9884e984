"""What the links of mails open: confirm, change, leave."""

import logging
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from core.models import OutgoingMail
from news.domain.newsletter import links, subscribing
from news.models import NewsletterSubscription
from tests.news.letters import subscribe

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(home):
    return home


@pytest.fixture
def asked():
    """Somebody, or somebody else in their name, has filled in the form."""
    subscribing.ask(subscribing.Wish("klara@example.org", "de", True, True))
    return NewsletterSubscription.objects.get()


def later(row, **span):
    row.asked_at = timezone.now() - timedelta(**span)
    row.save()


def test_opening_the_link_confirms_nothing_and_the_button_does(client, asked):
    path = links.own_path(asked)
    for _time in range(2):  # a scanner, then the person
        assert "Ja, Rundbrief bestellen" in client.get(path).content.decode()
    asked.refresh_from_db()
    assert asked.confirmed_at is None
    client.post(path, {"action": "confirm"})
    asked.refresh_from_db()
    assert asked.confirmed_at is not None
    assert asked.text_version == subscribing.TEXT_VERSION
    assert "Sie bekommen den Rundbrief." in client.get(path).content.decode()


def test_what_is_kept_as_proof_holds_neither_network_nor_browser():
    kept = {field.name for field in NewsletterSubscription._meta.concrete_fields}
    wishes = {"email", "language", "wants_news", "wants_tour"}
    proof = {"asked_at", "confirmed_at", "text_version"}
    assert kept == {"id", "key", "refusals", *wishes, *proof}


def test_a_second_confirmation_does_not_change_the_moment(client, asked):
    assert subscribing.confirm(asked)
    asked.refresh_from_db()
    first = asked.confirmed_at
    assert not subscribing.confirm(asked)
    client.post(links.own_path(asked), {"action": "confirm"})
    asked.refresh_from_db()
    assert asked.confirmed_at == first


def test_after_48_hours_the_link_is_over_and_the_row_with_its_mail_is_deleted(client, asked):
    later(asked, hours=48)
    path = links.own_path(asked)
    answer = client.post(path, {"action": "confirm"})
    assert answer.status_code == 410
    assert "48 Stunden" in answer.content.decode()
    assert not subscribing.confirm(asked)
    call_command("purge_expired")
    assert not NewsletterSubscription.objects.exists()
    assert not OutgoingMail.objects.exists()
    assert client.get(path).status_code == 410


def test_before_48_hours_nothing_is_deleted_and_confirmed_ones_never_are(asked):
    later(asked, hours=47)
    old = subscribe("alt@example.org", asked_at=timezone.now() - timedelta(days=900))
    assert subscribing.forget_unconfirmed() == 0
    later(asked, hours=49)
    assert subscribing.forget_unconfirmed() == 1
    assert NewsletterSubscription.objects.get() == old


def test_the_next_order_of_anybody_also_deletes_what_has_lapsed(asked):
    later(asked, hours=49)
    subscribing.ask(subscribing.Wish("neu@example.org", "de", True, True))
    assert NewsletterSubscription.objects.get().email == "neu@example.org"


def test_language_and_topics_are_changed_by_their_owner(client):
    row = subscribe()
    path = links.own_path(row)
    answer = client.post(path, {"language": "ar", "topics": ["tour"]}, follow=True)
    assert 'lang="ar" dir="rtl"' in answer.content.decode()
    row.refresh_from_db()
    assert (row.language, row.wants_news, row.wants_tour) == ("ar", False, True)


@pytest.mark.parametrize(
    "wrong", [{}, {"language": "xx", "topics": ["news"]}, {"language": "de", "topics": ["x"]}]
)
def test_wrong_wishes_change_nothing_and_get_a_sentence(client, wrong):
    row = subscribe()
    answer = client.post(links.own_path(row), wrong)
    assert answer.status_code == 200
    assert "Bitte" in answer.content.decode()
    row.refresh_from_db()
    assert (row.language, row.wants_news, row.wants_tour) == ("de", True, True)


def test_one_click_of_a_mail_program_deletes_the_address_at_once():
    """RFC 8058: a post without cookie, without token against forgery, to the address itself."""
    row = subscribe()
    strict = Client(enforce_csrf_checks=True)
    body = {"List-Unsubscribe": "One-Click"}
    answer = strict.post(links.unsubscribe_path(row), body)
    assert answer.status_code == 200
    assert not answer.cookies
    assert not NewsletterSubscription.objects.exists()
    again = strict.post(links.unsubscribe_path(row), body)
    assert again.status_code == 410


def test_reading_the_way_out_deletes_nothing_and_its_button_does(client):
    row = subscribe(language="en")
    path = links.unsubscribe_path(row)
    assert client.get(path).headers["Content-Language"] == "en"
    assert NewsletterSubscription.objects.exists()
    assert client.post(path).status_code == 200
    assert not NewsletterSubscription.objects.exists()


def test_with_the_address_go_all_mails_to_it_and_none_of_others(asked):
    subscribing.ask(subscribing.Wish("andere@example.org", "de", True, True))
    subscribing.unsubscribe(asked)
    assert OutgoingMail.objects.get().recipient == "andere@example.org"


@pytest.mark.parametrize("way", [links.own_path, links.unsubscribe_path])
def test_no_page_says_whose_address_it_is_or_may_be_kept_or_found(client, way):
    answer = client.get(way(subscribe()))
    assert "klara" not in answer.content.decode()
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert not answer.cookies


@pytest.mark.parametrize("ending", ["", "abbestellen/"])
def test_a_changed_link_opens_nothing_and_its_token_stays_out_of_the_log(client, caplog, ending):
    token = links.token(subscribe())[:-1] + "_"
    with caplog.at_level(logging.WARNING, "django.request"):
        for method in (client.get, client.post):
            assert method(f"/rundbrief/{token}/{ending}").status_code == 404
    filters = list(logging.getLogger("django.request").filters)
    for record in caplog.records:
        assert all(one.filter(record) for one in filters)
        assert token not in record.getMessage()
    assert NewsletterSubscription.objects.exists()
