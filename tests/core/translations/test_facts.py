"""The facts of many translations, in few queries."""

import pytest
from wagtail_localize.models import StringTranslation

from core.models import ReviewKind
from core.translations.facts import facts_of, facts_of_page
from core.translations.states import TranslationState, decide
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home):
    return factories.make_consented_story()


@pytest.fixture
def draft(story):
    return factories.begin_translation(story, "en")


def test_a_page_that_is_not_there_has_no_facts(story):
    assert set(facts_of([story.translation_key])) == {(story.translation_key, story.locale_id)}


def test_the_source_itself_is_compared_with_nothing(story, draft):
    assert not facts_of_page(story).is_compared


def test_texts_are_counted(draft):
    facts = facts_of_page(draft)
    assert (facts.strings, facts.translated, facts.by_machine) == (6, 0, 0)
    factories.translate_texts(draft, only="title")
    factories.translate_texts(draft, only="sentence", by_machine=True)
    facts = facts_of_page(draft)
    assert (facts.strings, facts.translated, facts.by_machine) == (6, 2, 1)
    assert facts.changed_at is not None


def test_a_translation_with_an_error_is_none(draft):
    factories.translate_texts(draft)
    StringTranslation.objects.filter(context__path="title").update(has_error=True)
    assert facts_of_page(draft).missing == 1


def test_a_review_counts_until_a_text_is_changed(draft):
    factories.translate_texts(draft)
    factories.make_review(draft)
    assert facts_of_page(draft).is_read
    factories.translate_texts(draft, only="title", mark="neu")
    assert not facts_of_page(draft).is_read


def test_in_easy_language_only_test_readers_count(story):
    draft = factories.begin_translation(story, "de-simple")
    factories.translate_texts(draft)
    factories.make_review(draft, ReviewKind.NATIVE)
    assert not facts_of_page(draft).is_read
    factories.make_review(draft, ReviewKind.TEST_READERS)
    assert facts_of_page(draft).is_read


def test_an_example_opens_the_gate_and_convinces_nobody(story):
    draft = factories.begin_translation(story, "de-simple")
    factories.translate_texts(draft)
    factories.make_review(draft, ReviewKind.TEST_READERS, is_example=True)
    facts = facts_of_page(draft)
    assert facts.may_go_out
    assert not facts.is_read


def test_an_alias_of_another_language_is_not_there(story):
    english = factories.begin_translation(story, "en").locale
    story.get_translations().delete()
    story.copy_for_translation(english, alias=True)
    assert (story.translation_key, english.pk) not in facts_of([story.translation_key])


@pytest.mark.parametrize("count", [1, 3])
def test_many_pages_ask_as_little_as_one(home, count, django_assert_num_queries):
    stories = [factories.make_consented_story(f"Rima{number}") for number in range(count)]
    for story in stories:
        for code in ("en", "ar"):
            factories.translate_texts(factories.begin_translation(story, code))
    with django_assert_num_queries(5):
        facts = facts_of([story.translation_key for story in stories])
    states = [decide(one) for one in facts.values() if one.is_compared]
    assert states == [TranslationState.TRANSLATED] * 2 * count
