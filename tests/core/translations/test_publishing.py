"""No way leads to a published translation that is half, unread, or another language's text."""

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Locale, PageLogEntry

from core.models import ReviewKind
from core.translations.publishing import KEPT_BACK, composed, publish, refusals, translation_of
from home.models import StandardPage
from tests import factories
from tests.core.translations.bodies import make_story_with_body

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home):
    return make_story_with_body()


@pytest.fixture
def draft(story):
    return factories.begin_translation(story, "ar")


def saved(page):
    return type(page)._base_manager.get(pk=page.pk)


def is_live(page):
    return saved(page).live


def sentences_of(page):
    with pytest.raises(ValidationError) as refusal:
        publish(translation_of(page))
    assert not is_live(page)
    return " ".join(refusal.value.messages)


def test_a_translation_that_was_begun_is_a_draft(draft):
    assert not is_live(draft)


def test_nothing_is_published_while_texts_are_missing(draft):
    factories.translate_texts(draft, only="title")
    assert "Es fehlen noch Übersetzungen" in sentences_of(draft)


def test_a_whole_translation_is_published_with_all_its_texts(draft):
    factories.translate_texts(draft)
    page = publish(translation_of(draft))
    assert page.live
    assert page.title == "Rima (ar)"
    assert [block.block_type for block in page.body] == ["lead", "text", "quote"]
    assert page.body[0].value == "Ein Einstieg. (ar)"
    assert page.body[1].value.source == "<p>Eins. (ar)</p><p>Zwei. (ar)</p>"
    assert page.untranslated_blocks == []


def test_its_address_is_that_of_the_source_and_stays_so(draft):
    factories.translate_texts(draft)
    page = publish(translation_of(draft))
    assert page.slug == "rima"
    factories.translate_texts(page, only="title", mark="neu")
    assert publish(translation_of(page)).slug == "rima"


def test_what_a_machine_wrote_is_not_published_unread(draft):
    factories.translate_texts(draft)
    factories.translate_texts(draft, only="sentence", by_machine=True)
    assert "von einer Maschine" in sentences_of(draft)
    factories.make_review(draft)
    assert publish(translation_of(draft)).live


def test_a_review_does_not_count_for_what_was_written_after_it(draft):
    factories.translate_texts(draft, by_machine=True)
    factories.make_review(draft)
    factories.translate_texts(draft, only="sentence", by_machine=True, mark="neu")
    assert "von einer Maschine" in sentences_of(draft)


def test_nothing_is_published_below_a_page_that_is_not_there(draft):
    factories.translate_texts(draft)
    draft.get_ancestors().filter(locale=draft.locale).update(live=False)
    assert "Die Seite darüber" in sentences_of(draft)


def test_a_translation_into_german_obeys_the_same_rules(home):
    english = StandardPage(title="Only in English", slug="only", introduction="Hello.", live=True)
    home.get_translations().get(locale__language_code="en").add_child(instance=english)
    draft = factories.begin_translation(english, "de")
    factories.translate_texts(draft, by_machine=True)
    assert "von einer Maschine" in sentences_of(draft)
    factories.make_review(draft)
    assert publish(translation_of(draft)).introduction == "Hello. (de)"


def test_easy_language_waits_for_test_readers(story):
    draft = factories.begin_translation(story, "de-simple")
    factories.translate_texts(draft)
    factories.make_review(draft, ReviewKind.READ)
    assert "Prüfgruppe" in sentences_of(draft)
    factories.make_review(draft, ReviewKind.TEST_READERS)
    assert publish(translation_of(draft)).live


def test_a_page_in_easy_language_without_a_source_is_not_published(home):
    easy = factories.make_translation(home, "de-simple", live=False, slug="leicht")
    easy.save_revision().publish()
    assert not is_live(easy)
    assert "entstehen als Übersetzung" in refusals(easy)[0]


def test_a_published_page_keeps_its_old_text_where_a_new_one_is_missing(draft, story):
    factories.translate_texts(draft)
    publish(translation_of(draft))
    story.title, story.sentence = "Rima heute", "Ein anderer Satz."
    story.save_revision().publish()
    factories.translate_texts(draft, only="sentence", mark="neu")
    page = publish(translation_of(draft))
    assert (page.title, page.sentence) == ("Rima (ar)", "Ein anderer Satz. (neu)")


def test_new_machine_text_on_a_published_page_is_not_published_unread(draft, story):
    factories.translate_texts(draft)
    page = publish(translation_of(draft))
    story.sentence = "Ein anderer Satz."
    story.save_revision().publish()
    factories.translate_texts(page, only="sentence", by_machine=True, mark="Maschine")
    with pytest.raises(ValidationError, match="von einer Maschine"):
        publish(translation_of(page))
    assert saved(page).sentence == "Ein Satz. (ar)"


# Past the editor ----------------------------------------------------------------------------


@pytest.fixture
def machine_draft(draft):
    factories.translate_texts(draft, by_machine=True)
    composed(translation_of(draft)).save_revision()
    return saved(draft)


def publish_revision(page):
    page.get_latest_revision().publish()


def save_as_live(page):
    page.get_latest_revision_as_object().save()
    page = saved(page)
    page.live = True
    page.save()


def publish_on_time(page):
    page.go_live_at = timezone.now() - timezone.timedelta(hours=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    call_command("publish_scheduled")


def publish_by_localize(page):
    translation_of(page).save_target(publish=True)


WAYS = [publish_revision, save_as_live, publish_on_time, publish_by_localize]


@pytest.mark.parametrize("way", WAYS)
def test_no_way_publishes_machine_text_unread(
    machine_draft, way, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        way(machine_draft)
    assert not is_live(machine_draft)
    assert PageLogEntry.objects.filter(page=machine_draft.pk, action=KEPT_BACK).exists()


@pytest.mark.parametrize("way", WAYS)
def test_no_way_publishes_the_text_of_the_source(draft, way, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        way(draft)
    assert not is_live(draft)


def test_a_stale_draft_with_the_sources_text_is_not_published_once_all_is_translated(draft):
    factories.translate_texts(draft)
    draft.get_latest_revision().publish()
    assert not is_live(draft)
    assert "keine Übersetzung" in refusals(saved(draft).get_latest_revision_as_object())[0]


def test_an_alias_of_another_language_is_never_published(story):
    factories.begin_translation(story.get_parent(), "ar")
    arabic = Locale.objects.get(language_code="ar")
    alias = story.copy_for_translation(arabic, alias=True)
    assert not is_live(alias)
    story.save_revision().publish()
    assert not is_live(alias)


def test_an_alias_in_the_same_language_is_no_translation(story):
    assert story.create_alias(update_slug="noch-einmal").live
