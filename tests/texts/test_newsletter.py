"""So are the pages and mails of the newsletter."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.form_drafts import Draft
from exhibition.models import TourStop
from news.domain.newsletter import letter, links, subscribing
from news.models import EventPage, NewsletterSubscription, NewsletterText, NewsPage
from stories.models import StoryPage
from tests.news.letters import make_issue, subscribe
from tests.texts.pseudo_locale import problems_of_text
from tests.texts.test_forms_and_letters import problems_of_mails
from tests.texts.visitor import everything

pytestmark = pytest.mark.django_db
FORM = "/en/newsletter/"


def test_the_form_its_errors_and_both_mails(visitor, monkeypatch):
    visitor.get(FORM)
    visitor.post(FORM, draft=Draft().pack(), email="1")
    entries = {"email": "klara@example.org", "topics": ["news"], "draft": Draft().pack()}
    visitor.post(FORM, **entries)
    monkeypatch.setattr(Draft, "age", property(lambda _draft: 60.0))
    visitor.post(FORM, **entries | {"draft": "x"})
    visitor.post(FORM, **entries, homepage="x")
    visitor.get(visitor.post(FORM, **entries).url)
    subscribing.confirm(NewsletterSubscription.objects.get())
    visitor.post(FORM, **entries)
    visitor.post(FORM, **entries)
    assert visitor.post(FORM, **entries).status_code == 429
    assert problems_of_mails() == []
    assert everything(visitor.found) == ""


def test_what_the_links_open_in_every_state(visitor):
    subscribing.ask(subscribing.Wish("klara@example.org", "en", True, True))
    row = NewsletterSubscription.objects.get()
    path, out = links.own_path(row), links.unsubscribe_path(row)
    visitor.get(path)
    subscribing.confirm(row)
    visitor.get(path)
    visitor.post(path, language="xx")
    visitor.get(visitor.post(path, language="en", topics=["news"]).url)
    visitor.get(out)
    late = subscribe(
        "spaet@example.org",
        language="en",
        confirmed_at=None,
        asked_at=timezone.now() - timedelta(days=3),
    )
    assert visitor.get(links.own_path(late)).status_code == 410
    visitor.post(out)
    assert visitor.get(out).status_code == 410
    assert visitor.get("/rundbrief/x/").status_code == 404
    assert everything(visitor.found) == ""


def test_the_letter(visitor, settings):
    """With a translation of each kind of page, and with neutral words for people."""
    english = [
        model.objects.live().filter(locale__language_code="en").first()
        for model in (NewsPage, EventPage, StoryPage)
    ]
    issue = make_issue(*filter(None, english), *TourStop.objects.public())
    NewsletterText.objects.create(issue=issue, language="en", introduction="⟨New.⟩")
    mail = letter.write(issue, "en", own="", unsubscribe="")
    assert mail.body.count("http://") > 3
    assert problems_of_text(mail.subject) == []
    assert problems_of_text(mail.body) == []
