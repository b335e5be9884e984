"""What an issue tells, in which language, and what it never says of people."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import PageViewRestriction

from exhibition.enums import StopState
from exhibition.models import TourPage
from news.domain.newsletter import contents, letter
from news.enums import Topic
from news.models import NewsletterText
from stories.enums import Channel
from tests import factories
from tests.news.letters import make_issue

pytestmark = pytest.mark.django_db


def titles(issue, language="de", **options) -> list[str]:
    return [entry.title for entry in contents.entries(issue, language, **options)]


def body(issue, language="de") -> str:
    return letter.write(issue, language).body


def test_the_letter_tells_of_news_first_and_of_the_tour_then(make_news, make_event):
    stop = factories.make_stop(opens=timezone.localdate() + timedelta(days=9))
    news = make_news("Neues", day=date(2022, 7, 5), introduction="Ein Satz.", slug="neues")
    text = body(make_issue(stop, news, make_event("Treffen")))
    assert text.index("Das ist neu.") < text.index("Neuigkeiten\n===========\n")
    assert "\nNeues\n5. Juli 2022\nEin Satz.\nhttp://127.0.0.1:8000/de/aktuelles/neues/\n" in text
    assert "\nTreffen\n" in text
    assert "Rathaus Pirna" in text
    assert text.index("Treffen") < text.index("Stationen der Tour\n=======")
    assert f"/de/tour/{stop.slug}/" in text
    assert "\n\n\n" not in text


def test_readers_get_the_translation_and_else_the_german_page_with_a_note(make_news):
    first, second = make_news("Erstens"), make_news("Zweitens")
    factories.make_translation(first, "en", title="First")
    text = body(make_issue(first, second), "en")
    assert "\nFirst\n" in text
    assert "Erstens" not in text
    assert "\nZweitens (" in text


def test_a_translation_that_is_no_more_than_a_draft_is_not_sent(make_news):
    page = make_news("Erstens")
    factories.make_translation(page, "en", title="Draft", live=False)
    assert titles(make_issue(page), "en") == ["Erstens"]


def test_the_sentence_at_the_beginning_is_translated_or_missing_never_german(make_news):
    issue = make_issue(make_news())
    assert "Das ist neu." not in body(issue, "en")
    NewsletterText.objects.create(issue=issue, language="en", introduction="This is new.")
    assert "This is new." in body(issue, "en")


def test_what_is_withdrawn_closed_or_over_is_left_out(make_news, make_event):
    kept, withdrawn, closed = make_news("bleibt"), make_news("geht"), make_news("geschlossen")
    over = make_event("gestern", begins_at=timezone.now() - timedelta(days=1))
    issue = make_issue(kept, withdrawn, closed, over)
    UnpublishPageAction(withdrawn).execute(skip_permission_checks=True)
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    assert titles(issue) == ["bleibt"]


def test_stops_that_are_not_public_or_are_over_are_left_out(home):
    planned = factories.make_stop("planned", state=StopState.ON_HOLD)
    over = factories.make_stop("over", opens=date(2020, 1, 1))
    coming = factories.make_stop("coming")
    assert len(titles(make_issue(planned, over, coming))) == 1
    cancelled = make_issue(coming)
    coming.state = StopState.CANCELLED
    coming.save()
    assert titles(cancelled) == []


def test_who_wants_the_tour_alone_gets_no_news(make_news):
    issue = make_issue(make_news("Neues"), factories.make_stop())
    assert len(titles(issue, topics={Topic.TOUR})) == 1
    assert titles(issue, topics={Topic.NEWS}) == ["Neues"]


def test_of_a_story_only_neutral_words_go_out_unless_everybody_agreed_to_handing_on(home):
    rima = factories.make_person("Rima")
    factories.make_consent(rima, channels=[Channel.WEB])
    story = factories.make_story(rima, title="Rima")
    issue = make_issue(story)
    for code in ("de", "en", "ar"):
        text = body(issue, code)
        assert "Rima" not in text
        assert "rima" not in text
        assert f"/noch-nicht/{story.pk}/" in text
    assert "Eine neue Geschichte auf unserer Website" in body(issue)


def test_the_neutral_address_leads_to_the_story_and_to_nothing_after_a_withdrawal(client, home):
    rima = factories.make_person("Rima")
    factories.make_consent(rima, channels=[Channel.WEB])
    issue = make_issue(factories.make_story(rima, title="Rima"))
    path = contents.entries(issue, "de")[0].address.partition("8000")[2]
    assert client.get(path).url == "/de/geschichten/rima/"
    factories.withdraw_everything(rima)
    gone = client.get(path)
    assert gone.status_code == 404
    assert "Rima" not in gone.content.decode()
    assert titles(issue) == []


def test_with_a_consent_to_handing_on_the_title_goes_out_and_no_sentence(home, make_news):
    rima = factories.make_person("Rima")
    factories.make_consent(rima)
    news = make_news("Rima ist Köchin", people=[rima], introduction="Sie kam 2015.")
    text = body(make_issue(factories.make_story(rima, title="Rima"), news))
    assert "\nRima\n" in text
    assert "\nRima ist Köchin\n" in text
    assert "Sie kam 2015" not in text


def test_news_about_somebody_who_did_not_agree_to_handing_on_are_neutral(make_news):
    rima = factories.make_person("Rima")
    factories.make_consent(rima, channels=[Channel.WEB])
    news = make_news("Fest mit Rima", people=[rima], introduction="Rima war da.")
    text = body(make_issue(news))
    assert "Eine neue Nachricht auf unserer Website" in text
    assert "Rima" not in text


def test_without_a_page_of_the_tour_no_stop_is_told_of(home):
    issue = make_issue(factories.make_stop())
    TourPage.objects.update(live=False)
    assert titles(issue) == []


def test_without_anything_to_tell_there_is_no_letter(home):
    assert letter.write(make_issue(), "de") is None


def test_three_pages_cost_as_many_queries_as_one(make_news, django_assert_max_num_queries):
    one, three = make_issue(make_news("a")), make_issue(*map(make_news, "bcd"))
    body(one)
    with django_assert_max_num_queries(30) as of_one:
        body(one)
    with django_assert_max_num_queries(30) as of_three:
        body(three)
    assert len(of_three) == len(of_one)
