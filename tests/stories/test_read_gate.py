"""Whatever the database says about a page: without cover nobody reads it."""

import pytest
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet

from stories.domain.withdrawal import withdraw
from stories.models import Appearance, StoryPage
from stories.read_gate import covered_live_q
from tests import factories

INDEX, STORY = "/de/geschichten/", "/de/geschichten/rima/"


@pytest.fixture
def uncovered(home):
    """A page that is live in the database although nobody has agreed."""
    return factories.make_story(factories.make_person())


def in_english(story) -> StoryPage:
    english = story.copy_for_translation(Locale.objects.get(language_code="en"))
    english.title = "Rima in English"
    english.save_revision().publish()
    return StoryPage.objects.get(pk=english.pk)


def test_the_gate_is_in_force():
    assert PageQuerySet.live_q is covered_live_q


def test_a_covered_story_is_shown(client, home):
    factories.make_consented_story()
    assert client.get(STORY).status_code == 200
    assert "Rima" in client.get(INDEX).content.decode()


def test_an_uncovered_story_is_in_no_list_and_no_search(client, uncovered):
    assert uncovered.live
    assert "Rima" not in client.get(INDEX).content.decode()
    assert not StoryPage.objects.live().exists()
    assert not Page.objects.live().filter(pk=uncovered.pk).exists()
    assert list(StoryPage.objects.live().search("Rima")) == []
    assert list(Page.objects.live().search("Rima")) == []


def test_a_covered_story_is_found(home):
    story = factories.make_consented_story()
    assert list(StoryPage.objects.live().search("Rima")) == [story]
    assert [page.pk for page in Page.objects.live().search("Rima")] == [story.pk]


def test_an_uncovered_story_answers_gone_and_names_nobody(client, uncovered):
    response = client.get(STORY)
    assert response.status_code == 410
    assert "Rima" not in response.content.decode()
    assert response.headers["X-Robots-Tag"] == "noindex"


def test_a_translation_needs_the_consent_of_its_source_too(client, home):
    story = factories.make_consented_story()
    english = in_english(story)
    assert client.get(english.url).status_code == 200
    Appearance.objects.create(page=story, person=factories.make_person("Joel"))
    assert client.get(english.url).status_code == 410
    assert not StoryPage.objects.live().filter(pk=english.pk).exists()


def test_a_withdrawn_story_stays_gone_after_it_was_unpublished(client, home):
    story = factories.make_consented_story()
    story.save_revision().publish()
    english = in_english(story)
    withdraw(story.appearances.get().person)
    for page in (story, english):
        page.refresh_from_db()
        assert not page.live
        assert client.get(page.url or page.get_full_url()).status_code == 410


def test_a_draft_that_was_never_shown_is_not_found(client, home):
    person = factories.make_person()
    factories.make_consent(person)
    factories.make_story(person, live=False)
    assert client.get(STORY).status_code == 404


def test_a_page_taken_off_for_other_reasons_is_not_found(client, home):
    story = factories.make_consented_story()
    story.save_revision().publish()
    StoryPage.objects.get(pk=story.pk).unpublish()
    assert client.get(STORY).status_code == 404


def test_nobody_named_means_nobody_shown(client, home):
    factories.make_story()
    assert client.get(STORY).status_code == 410


def test_publishing_past_the_form_does_not_help(client, home):
    """``update()`` and rows loaded from a file go past what holds back: the gate reads on."""
    story = factories.make_story(factories.make_person())
    assert story.live
    assert client.get(STORY).status_code == 410
    assert not StoryPage.objects.live().exists()


def test_a_consent_that_ends_takes_the_page_away(client, home):
    person = factories.make_person()
    factories.make_consent(person, valid_until=timezone.localdate())
    factories.make_story(person)
    assert client.get(STORY).status_code == 200
    other = factories.make_person("Joel")
    yesterday = timezone.localdate() - timezone.timedelta(days=1)
    factories.make_consent(other, valid_until=yesterday)
    factories.make_story(other, title="Joel")
    assert client.get("/de/geschichten/joel/").status_code == 410


def test_special_details_need_their_own_consent(client, home):
    person = factories.make_person()
    factories.make_consent(person, materials=["text"])
    story = factories.make_story(person)
    assert client.get(STORY).status_code == 200
    story.appearances.update(special_categories=True)
    assert client.get(STORY).status_code == 410


def test_the_real_name_needs_its_own_consent(client, home):
    person = factories.make_person(is_pseudonym=False)
    factories.make_consent(person, materials=["text"])
    factories.make_story(person)
    assert client.get(STORY).status_code == 410
