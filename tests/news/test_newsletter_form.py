"""How somebody asks for the newsletter, and what keeps others from asking in their name."""

import json
import re

import altcha
import pytest
from django.core.cache import cache

from core.form_drafts import Draft
from core.models import OutgoingMail
from news.domain.newsletter import subscribing
from news.models import NewsletterSubscription
from news.newsletter import form_page
from tests.news.letters import subscribe

pytestmark = pytest.mark.django_db
FORM, THANKS = "/de/rundbrief/", "/de/rundbrief/danke/"


@pytest.fixture(autouse=True)
def site(home):
    cache.clear()


@pytest.fixture
def patient(monkeypatch):
    """Whoever fills in the form takes a minute."""
    monkeypatch.setattr(Draft, "age", property(lambda _draft: 60.0))


def send(client, email="klara@example.org", *, path=FORM, draft=None, **values):
    entries = {"email": email, "topics": ["news", "tour"], "draft": draft or Draft().pack()}
    return client.post(path, entries | values)


def solved(page) -> str:
    """What a browser makes of the challenge that stands in a page."""
    challenge = altcha.Challenge.from_dict(json.loads(page.context["challenge"]))
    return altcha.Payload(challenge, altcha.solve_challenge(challenge)).to_base64()


def test_the_form_names_the_feeds_of_the_language_as_the_other_way(client):
    german = client.get(FORM).content.decode()
    assert "/de/aktuelles/feed.xml" in german
    assert "/de/tour/feed.xml" in german
    assert "/en/news/feed.xml" in client.get("/en/newsletter/").content.decode()


def test_footer_and_news_lead_to_the_form(client):
    assert client.get("/de/aktuelles/").content.decode().count(f'href="{FORM}"') == 2
    assert f'href="{FORM}"' in client.get("/de/").content.decode()


def test_an_order_gets_one_mail_that_asks_and_nothing_else_yet(client, patient):
    assert send(client, topics=["tour"]).url == THANKS
    row = NewsletterSubscription.objects.get()
    assert (row.language, row.wants_news, row.wants_tour) == ("de", False, True)
    assert row.confirmed_at is None
    mail = OutgoingMail.objects.get()
    assert mail.recipient == "klara@example.org"
    assert "/rundbrief/" in mail.body
    assert "bestätigen" in mail.subject


def test_the_language_is_that_of_the_page(client, patient):
    send(client, path="/en/newsletter/")
    assert NewsletterSubscription.objects.get().language == "en"


def test_the_answer_is_the_same_for_an_address_that_is_known(client, patient):
    known = subscribe(language="en", wants_tour=False)
    answer, new = send(client, "KLARA@example.org"), send(client, "neu@example.org")
    assert (answer.status_code, answer.url) == (new.status_code, new.url)
    pages = [client.get(one.url).content for one in (answer, new)]
    assert pages[0] == pages[1]
    before = (known.language, known.wants_tour, known.confirmed_at)
    known.refresh_from_db()
    assert (known.language, known.wants_tour, known.confirmed_at) == before
    assert OutgoingMail.objects.filter(recipient=known.email).count() == 1


def test_nobody_can_fill_the_letter_box_of_somebody_else(client, patient):
    for number in range(8):
        cache_of_networks = {"REMOTE_ADDR": f"198.51.{number}.1"}
        entries = {"email": "Opfer@example.org", "topics": ["news"], "draft": Draft().pack()}
        assert client.post(FORM, entries, **cache_of_networks).url == THANKS
    assert OutgoingMail.objects.count() == subscribing.MAILS_A_DAY


def test_a_network_orders_three_times_an_hour_and_more_when_its_browsers_have_worked(
    client, patient
):
    for number in range(form_page.WITHOUT_PROOF):
        assert send(client, f"p{number}@example.org").status_code == 302
    refused = send(client, "p9@example.org")
    assert refused.status_code == 429
    assert "in einer Stunde" in refused.content.decode()
    proof = solved(refused)
    draft = refused.context["draft"]
    for number in range(form_page.ORDERS_A_DRAFT - 1):  # the refused one counts too
        assert send(client, f"q{number}@example.org", draft=draft, proof=proof).url == THANKS
    again = send(client, "r@example.org", draft=draft, proof=proof)
    assert again.status_code == 429
    assert not NewsletterSubscription.objects.filter(email__in=["p9@example.org", "r@example.org"])


def test_the_first_visitor_of_a_network_has_nothing_to_work_for(client, patient):
    assert "data-challenge" not in client.get(FORM).content.decode()
    send(client)
    assert "data-challenge" in client.get(FORM).content.decode()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"homepage": "x"}, "leer bleiben"),
        ({"draft": "x"}, "nicht vollständig"),
        ({"email": "klara"}, "vollständige E-Mail-Adresse"),
        ({"email": "x" * 300 + "@example.org"}, "zu lang"),
        ({"topics": []}, "wenigstens ein Thema"),
        ({"topics": ["x"]}, "Themen"),
    ],
)
def test_what_is_wrong_gets_a_sentence_and_leaves_nothing_behind(client, patient, values, sentence):
    answer = send(client, values.pop("email", "klara@example.org"), **values)
    assert answer.status_code in (200, 400)
    assert sentence in answer.content.decode()
    assert not NewsletterSubscription.objects.exists()
    assert not OutgoingMail.objects.exists()


def test_who_is_faster_than_a_person_is_asked_to_send_again(client):
    assert send(client).status_code == 400
    assert not NewsletterSubscription.objects.exists()


def test_what_was_typed_goes_along_into_another_language(client):
    answer = send(client, path="/en/newsletter/", stay="1", topics=["tour"])
    text = answer.content.decode()
    assert "klara@example.org" in text
    assert re.search(r'value="tour"[^>]*checked', text)
    assert not re.search(r'value="news"[^>]*checked', text)
    assert not NewsletterSubscription.objects.exists()


def test_a_second_order_before_the_first_is_confirmed_stays_one_row(client, patient):
    send(client)
    send(client, "Klara@Example.org", path="/en/newsletter/", topics=["news"])
    row = NewsletterSubscription.objects.get()
    assert (row.language, row.wants_tour) == ("en", False)


def test_the_text_of_the_consent_and_its_version_change_together():
    """The version is the proof of what somebody said yes to."""
    assert subscribing.TEXT_VERSION == "1"
    assert str(subscribing.CONSENT_TEXT) == (
        "Ich möchte den Rundbrief per E-Mail bekommen. Ich kann ihn jederzeit mit einem Klick"
        " abbestellen. Dann wird meine Adresse sofort gelöscht."
    )
