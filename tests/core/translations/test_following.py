"""Translations follow their source: what is no language at once, texts when they are ready."""

import pytest

from core.translations.facts import facts_of_page
from core.translations.publishing import publish, translation_of
from core.translations.states import TranslationState, decide
from stories.models import Appearance, StoryPage
from tests import factories
from tests.core.translations.bodies import (
    FACT,
    LEAD,
    QUOTE,
    TEXT,
    make_story_with_body,
    photo_block,
    with_body,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home):
    return make_story_with_body()


@pytest.fixture
def arabic(story):
    draft = factories.begin_translation(story, "ar")
    factories.translate_texts(draft)
    return publish(translation_of(draft))


def change(story, **values):
    story = StoryPage.objects.get(pk=story.pk)
    for name, value in values.items():
        setattr(story, name, value)
    story.save_revision().publish()


def change_body(story, *blocks):
    with_body(story, *blocks).save_revision().publish()


def saved(page):
    return StoryPage.objects.get(pk=page.pk)


def state(page):
    return decide(facts_of_page(page))


def test_a_change_of_the_source_marks_the_translation_as_outdated(story, arabic):
    assert state(arabic) == TranslationState.PUBLISHED_UNREAD
    change(story, sentence="Ein anderer Satz.")
    assert state(arabic) == TranslationState.OUTDATED
    assert saved(arabic).live
    assert saved(arabic).sentence == "Ein Satz. (ar)"


def test_saving_the_source_as_a_draft_changes_nothing(story, arabic):
    story.sentence = "Ein anderer Satz."
    story.save_revision()
    assert state(arabic) == TranslationState.PUBLISHED_UNREAD


def test_what_is_not_language_follows_at_once(story, arabic, person_of_story):
    photo = factories.make_photo(person_of_story)
    change(story, place="Görlitz", portrait=photo, ground="safran")
    page = saved(arabic)
    assert (page.place, page.portrait, page.ground) == ("Görlitz", photo, "safran")
    assert page.title == "Rima (ar)"


@pytest.fixture
def person_of_story(story):
    return story.appearances.get().person


def test_people_follow_at_once(story, arabic):
    joel = factories.make_person("Joel")
    factories.make_consent(joel)
    change(story, appearances=[*story.appearances.all(), Appearance(person=joel)])
    assert {one.person.public_name for one in saved(arabic).appearances.all()} == {"Rima", "Joel"}


def test_a_photo_in_the_text_follows_at_once(story, arabic, person_of_story):
    first, second = factories.make_photo(person_of_story), factories.make_photo(person_of_story)
    change_body(story, LEAD, photo_block(first))
    change_body(story, LEAD, photo_block(second))
    assert saved(arabic).body[1].value["photo"].pk == second.pk


def test_a_new_block_stands_in_the_language_of_the_source_and_is_named(story, arabic):
    change_body(story, LEAD, FACT, TEXT, QUOTE)
    page = saved(arabic)
    assert page.untranslated_blocks == [FACT["id"]]
    assert page.body[1].value["text"] == "Jahre"
    assert page.body[0].value == "Ein Einstieg. (ar)"
    factories.translate_texts(page)
    page = publish(translation_of(page))
    assert page.untranslated_blocks == []
    assert page.body[1].value["text"] == "Jahre (ar)"


def test_a_changed_block_keeps_its_old_translation(story, arabic):
    change_body(story, LEAD | {"value": "Ein neuer Einstieg."}, TEXT, QUOTE)
    assert saved(arabic).body[0].value == "Ein Einstieg. (ar)"
    assert saved(arabic).untranslated_blocks == []


def test_a_text_with_more_paragraphs_keeps_its_old_translation_whole(story, arabic):
    change_body(story, LEAD, TEXT | {"value": "<p>Eins.</p><p>Neu.</p><p>Zwei.</p>"}, QUOTE)
    assert saved(arabic).body[1].value.source == "<p>Eins. (ar)</p><p>Zwei. (ar)</p>"


def test_a_block_that_goes_goes_everywhere(story, arabic):
    change_body(story, LEAD, TEXT)
    assert [block.block_type for block in saved(arabic).body] == ["lead", "text"]


def test_what_is_drafted_but_not_published_does_not_slip_out(story, arabic):
    factories.translate_texts(arabic, only="sentence", by_machine=True, mark="Maschine")
    change(story, place="Görlitz")
    page = saved(arabic)
    assert (page.place, page.sentence) == ("Görlitz", "Ein Satz. (ar)")


def test_a_draft_stays_a_draft_and_is_compared_with_the_new_text(story):
    draft = factories.begin_translation(story, "ar")
    factories.translate_texts(draft)
    change(story, sentence="Ein anderer Satz.")
    assert not saved(draft).live
    assert state(draft) == TranslationState.BEGUN


def test_a_translation_that_has_nothing_to_follow_is_left_alone(story, arabic):
    before = saved(arabic).latest_revision_id
    change(story)
    assert saved(arabic).latest_revision_id == before


def test_publishing_a_translation_changes_no_other(story, arabic):
    english = factories.begin_translation(story, "en")
    factories.translate_texts(english)
    before = saved(arabic).latest_revision_id
    publish(translation_of(english))
    assert saved(arabic).latest_revision_id == before
