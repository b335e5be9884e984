"""Outdated translations are counted as the matrix has them, without reading every text."""

import pytest
from django.utils import timezone
from wagtail_localize.models import StringTranslation

from core.translations import matrix, outdated
from core.translations.states import TranslationState
from tests import factories

pytestmark = pytest.mark.django_db


def by_the_matrix() -> int:
    rows = matrix.rows_of(matrix.sources(), matrix.languages())
    return sum(row.is_anywhere([TranslationState.OUTDATED]) for row in rows)


def counted() -> int:
    return outdated.count(matrix.sources())[0]


@pytest.fixture
def story(home):
    return factories.make_consented_story()


def published(story, code="en", *, only=""):
    translation = factories.begin_translation(story, code)
    factories.translate_texts(translation, only=only)
    return factories.publish_unasked(translation)


def test_a_published_page_that_lacks_a_text_is_outdated(story):
    published(story, only="introduction")
    number, since = outdated.count(matrix.sources())
    assert number == by_the_matrix() == 1
    assert since.date() == timezone.now().date()


def test_a_page_that_is_outdated_in_two_languages_is_one_page(story):
    factories.make_all_homes()
    for code in ("en", "fr"):
        published(story, code, only="introduction")
    assert outdated.outdated().filter(source__object=story.translation_key).count() == 2
    mine = matrix.sources().filter(translation_key=story.translation_key)
    assert outdated.count(mine)[0] == 1
    assert counted() == by_the_matrix()


def test_whole_translations_and_drafts_are_not_outdated(story):
    published(story)
    factories.begin_translation(factories.make_consented_story("Olena"), "en")
    assert counted() == by_the_matrix() == 0


def test_a_text_with_an_error_counts_as_missing(story):
    published(story)
    text = StringTranslation.objects.first()
    text.has_error = True
    text.save()
    assert counted() == by_the_matrix() == 1


def test_who_has_withdrawn_changes_nothing_about_the_texts(story):
    published(story, only="introduction")
    factories.withdraw_everything(story.appearances.first().person)
    assert counted() == by_the_matrix()
