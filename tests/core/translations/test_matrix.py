"""Which pages are sources, and where they stand in each language."""

import pytest
from wagtail.models import Locale

from core.translations.matrix import languages, rows_of, source_of, sources, totals
from core.translations.states import TranslationState as State
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home):
    return factories.make_consented_story()


@pytest.fixture
def english_only(story):
    page = factories.make_translation(story, "en")
    story.delete()
    return page


def row_of(page):
    return rows_of(sources().filter(pk=page.pk), languages())[0]


def states_of(page) -> dict[str, State]:
    codes = dict(Locale.objects.values_list("pk", "language_code"))
    return {codes[pk]: one.state for pk, one in row_of(page).standings.items()}


def is_source(page) -> bool:
    return sources().filter(pk=page.pk).exists()


def test_a_german_page_is_a_source_and_its_translation_is_none(story):
    draft = factories.begin_translation(story, "en")
    assert is_source(story)
    assert not is_source(draft)
    assert source_of(draft) == source_of(story)
    assert source_of(draft).pk == story.pk


def test_a_page_that_is_not_compared_is_no_source_beside_a_german_one(story):
    copy = factories.make_translation(story, "en")
    assert not is_source(copy)
    assert states_of(story)["en"] == State.ALONE


def test_a_page_of_which_there_is_no_german_one_is_a_source(english_only):
    assert is_source(english_only)
    assert states_of(english_only) == {"de": State.MISSING}


def test_of_pages_without_a_german_one_only_the_oldest_is_a_source(english_only):
    factories.make_all_homes()
    factories.make_translation(english_only.get_parent().specific, "fr")
    french = factories.make_translation(english_only, "fr")
    assert is_source(english_only)
    assert not is_source(french)


def test_a_german_page_that_is_a_translation_is_no_source(english_only):
    german = factories.begin_translation(english_only, "de")
    assert is_source(english_only)
    assert not is_source(german)
    assert source_of(german).pk == english_only.pk


def test_an_alias_is_missing_and_leads_to_its_source(story):
    english = Locale.objects.get(language_code="en")
    alias = story.copy_for_translation(english, alias=True)
    assert states_of(story)["en"] == State.MISSING
    assert not is_source(alias)
    assert source_of(alias).pk == story.pk


def test_each_language_has_its_state(story):
    factories.make_all_homes()
    begun = factories.begin_translation(story, "en")
    factories.translate_texts(begun, only="title")
    machine = factories.begin_translation(story, "fr")
    factories.translate_texts(machine, by_machine=True)
    read = factories.begin_translation(story, "fa")
    factories.translate_texts(read)
    factories.make_review(read)
    states = states_of(story)
    assert states["en"] == State.BEGUN
    assert states["fr"] == State.MACHINE
    assert states["fa"] == State.REVIEWED
    assert states["ar"] == State.MISSING
    assert "de" not in states


def test_completeness_is_the_share_of_texts_in_all_languages(story):
    assert row_of(story).completeness == 0
    draft = factories.begin_translation(story, "en")
    factories.translate_texts(draft)
    assert row_of(story).completeness == 1
    factories.make_all_homes()
    assert 0 < row_of(story).completeness < 0.2


def test_totals_count_pages_by_language_and_state(story):
    english = Locale.objects.get(language_code="en")
    factories.begin_translation(story, "en")
    rows = rows_of(sources(), languages())
    counted = totals(rows)[english.pk]
    assert counted[State.BEGUN] >= 1
    assert sum(counted.values()) == len(rows)


def test_many_pages_need_as_many_queries_as_one(story, django_assert_num_queries):
    factories.begin_translation(story, "en")
    with django_assert_num_queries(7):
        rows_of(sources().filter(pk=story.pk), languages())
    for number in range(3):
        other = factories.make_consented_story(f"Noch {number}", slug=f"noch-{number}")
        factories.begin_translation(other, "en")
    with django_assert_num_queries(7):
        rows_of(sources(), languages())
