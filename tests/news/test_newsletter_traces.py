"""A person of ours among the subscribers: access tells it, erasure deletes it."""

import json
import zipfile

import pytest

from news.domain.newsletter import subscription_mails
from news.domain.newsletter.traces import subscriptions_in_words
from news.models import NewsletterIssue, NewsletterSubscription, NewsletterText
from stories.domain.access import export_person
from stories.domain.erasure import erase
from stories.domain.erasure.names import ERASED
from stories.domain.erasure.plan import make_plan
from tests import factories
from tests.news.letters import make_issue, subscribe

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(home):
    return factories.make_person(
        "Rima", real_name="Quintessa Beispielfrau", email="rima@example.org"
    )


def test_access_tells_what_is_kept_of_the_address(person):
    subscribe("Rima@example.org", language="ar", wants_news=False)
    subscribe("andere@example.org")
    archive = zipfile.ZipFile(export_person(person))
    (told,) = json.loads(archive.read("auskunft.json"))["newsletter"]
    assert told["newsletter_topics"] == "Stationen der Tour"
    assert told["consent_text_version"] == "1"
    assert told["confirmed_at"]
    assert "Rundbrief" in archive.read("auskunft.html").decode()


def test_somebody_without_an_address_has_nobodys_subscription(home):
    subscribe("andere@example.org")
    archive = zipfile.ZipFile(export_person(factories.make_person("Juri")))
    assert json.loads(archive.read("auskunft.json"))["newsletter"] == []


def test_an_erasure_deletes_the_subscription_and_the_name_in_what_editors_wrote(person):
    row = subscribe("rima@example.org")
    subscription_mails.already_there(row)
    other = subscribe("andere@example.org")
    issue = make_issue(introduction="Quintessa Beispielfrau ist da.")
    NewsletterText.objects.create(
        issue=issue, language="en", introduction="Quintessa Beispielfrau is here."
    )
    assert len(list(subscriptions_in_words(make_plan(person)))) == 2
    report = erase(person)
    assert report.removed["subscriptions"] == 1
    assert NewsletterSubscription.objects.get() == other
    issue = NewsletterIssue.objects.get()
    assert issue.introduction == f"{ERASED} ist da."
    assert issue.texts.get().introduction == f"{ERASED} is here."
