"""Beginning a translation: drafts of the page and of all that is above it."""

import pytest
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from core.translations.beginning import begin
from core.translations.facts import facts_of_page
from core.translations.publishing import publish, translation_of
from home.models import HomePage
from stories.models import StoryIndexPage, StoryPage
from tests import factories
from tests.core.translations.bodies import make_story_with_body

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home):
    return make_story_with_body()


@pytest.fixture
def arabic():
    return Locale.objects.get_or_create(language_code="ar")[0]


def test_all_that_is_above_a_page_is_begun_with_it(story, arabic):
    begun = begin(story, [arabic])
    assert [type(page) for page in begun] == [HomePage, StoryIndexPage, StoryPage]
    pages = Page.objects.filter(locale=arabic)
    assert not pages.filter(live=True).exists()
    assert not pages.exclude(alias_of=None).exists()
    assert begin(story, [arabic]) == []


def test_subpages_are_begun_when_they_are_wanted(home, story, arabic):
    begin(home, [arabic])
    assert not StoryPage.objects.filter(locale=arabic).exists()
    begin(home, [arabic], with_subpages=True)
    german = Page.objects.filter(locale=home.locale, depth__gt=1)
    assert Page.objects.filter(locale=arabic).count() == german.count()


def test_many_languages_at_once(story, arabic):
    french = Locale.objects.get_or_create(language_code="fr")[0]
    begun = begin(story, [arabic, french, story.locale])
    assert {page.locale for page in begun} == {arabic, french}


def test_an_alias_becomes_a_draft_of_its_own(story, arabic):
    begin(story.get_parent(), [arabic])
    alias = story.copy_for_translation(arabic, alias=True)
    begin(story, [arabic])
    page = StoryPage.objects.get(pk=alias.pk)
    assert page.alias_of is None
    assert not page.live
    assert translation_of(page)


def test_a_draft_is_translated_as_it_was_saved_last(story, arabic):
    story.unpublish()
    story.sentence = "Noch ein Satz."
    story.save_revision()
    draft = factories.begin_translation(story, "ar")
    factories.translate_texts(draft)
    source = translation_of(draft).source
    assert source.stringsegment_set.filter(string__data="Noch ein Satz.").exists()


def test_a_page_that_was_translated_by_hand_keeps_its_texts(story):
    english = factories.make_translation(story, "en", sentence="A sentence.")
    assert not facts_of_page(english).is_compared
    begin(story, [english.locale])
    facts = facts_of_page(english)
    assert facts.is_compared
    assert facts.missing == 0
    page = publish(translation_of(english))
    assert page.sentence == "A sentence."


def test_a_page_by_hand_with_other_paragraphs_lacks_those(story):
    english = factories.make_translation(story, "en")
    english.body[1].value.source = "<p>One and two.</p>"
    english.save()
    begin(story, [english.locale])
    assert facts_of_page(english).missing == 2


def test_beginning_twice_takes_no_text_twice(story):
    english = factories.make_translation(story, "en")
    begin(story, [english.locale])
    begin(story, [english.locale])
    assert Translation.objects.filter(source__object=story.translation_key).count() == 1
