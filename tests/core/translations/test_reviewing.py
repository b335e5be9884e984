"""A review says that the text was read as it is now; what cannot be true is refused."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import PageLogEntry
from wagtail_localize.models import StringTranslation

from core.models import ReviewKind, TranslationReview
from core.translations.facts import facts_of_page
from core.translations.publishing import translation_of
from core.translations.reviewing import (
    LOG_ACTION,
    fingerprint,
    kinds_for,
    record,
    reviews_of,
    side_by_side,
)
from tests import factories

pytestmark = pytest.mark.django_db
WHO = "Anna Beispiel und zwei andere"


@pytest.fixture
def draft(home):
    draft = factories.begin_translation(factories.make_consented_story(), "en")
    factories.translate_texts(draft)
    return draft


def seen_of(page) -> str:
    return fingerprint(side_by_side(translation_of(page)))


def record_review(page, editor, **values):
    values = {"kind": "native", "reviewers": WHO, "reviewed_on": timezone.localdate()} | values
    values.setdefault("seen", seen_of(page))
    return record(page, translation_of(page), by=editor, **values)


def sentences_of(page, editor, **values) -> str:
    with pytest.raises(ValidationError) as refusal:
        record_review(page, editor, **values)
    assert not TranslationReview.objects.exists()
    return " ".join(refusal.value.messages)


def test_every_text_stands_beside_its_source_in_its_order(draft):
    pairs = side_by_side(translation_of(draft))
    assert (pairs[0].field, pairs[0].source, pairs[0].text) == ("Titel", "Rima", "Rima (en)")
    assert len(pairs) == facts_of_page(draft).strings


def test_a_review_is_kept_with_who_recorded_it(draft, editor):
    review = record_review(draft, editor, note="Ein Komma")
    assert review.recorded_by == editor
    assert facts_of_page(draft).is_read


def test_the_history_of_the_page_says_so_without_names(draft, editor):
    record_review(draft, editor)
    entry = PageLogEntry.objects.get(page=draft, action=LOG_ACTION)
    assert entry.data == {"kind": "native"}
    assert "Anna" not in entry.message
    assert "Muttersprache" in entry.message
    assert entry.user == editor


def test_a_text_that_is_not_whole_cannot_be_read(draft, editor):
    StringTranslation.objects.filter(context__path="title").delete()
    sentence = sentences_of(draft, editor)
    assert "1 von 6" in sentence


def test_a_text_that_was_changed_meanwhile_was_not_read(draft, editor):
    seen = seen_of(draft)
    factories.translate_texts(draft, only="title", mark="neu")
    assert "geändert" in sentences_of(draft, editor, seen=seen)


def test_a_text_that_lost_a_paragraph_meanwhile_was_not_read(draft, editor):
    seen = seen_of(draft)
    translation_of(draft).source.stringsegment_set.filter(context__path="sentence").delete()
    assert "geändert" in sentences_of(draft, editor, seen=seen)


def test_nobody_has_read_it_tomorrow(draft, editor):
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert "Zukunft" in sentences_of(draft, editor, reviewed_on=tomorrow)


def test_nobody_has_read_it_before_it_was_begun(draft, editor):
    yesterday = timezone.localdate() - timedelta(days=1)
    assert "noch nicht" in sentences_of(draft, editor, reviewed_on=yesterday)


def test_nobody_has_read_it_as_it_is_before_the_last_change(draft, editor):
    translation = translation_of(draft)
    translation.created_at -= timedelta(days=9)
    translation.save()
    StringTranslation.objects.update(updated_at=timezone.now() - timedelta(days=3))
    day = timezone.localdate() - timedelta(days=4)
    assert "danach noch geändert" in sentences_of(draft, editor, reviewed_on=day)
    assert record_review(draft, editor, reviewed_on=day + timedelta(days=1))


def test_who_has_read_it_must_be_said(draft, editor):
    assert sentences_of(draft, editor, reviewers="")


def test_a_later_change_makes_a_review_stale(draft, editor):
    record_review(draft, editor)
    assert [one.is_stale for one in reviews_of(draft)] == [False]
    factories.translate_texts(draft, only="title", mark="neu")
    record_review(draft, editor)
    assert [one.is_stale for one in reviews_of(draft)] == [False, True]


def test_easy_language_is_checked_by_test_readers(home, draft):
    story = factories.make_consented_story("Olena")
    factories.make_all_homes()
    easy = factories.begin_translation(story, "de-simple")
    assert kinds_for(easy)[0] == ReviewKind.TEST_READERS
    assert ReviewKind.NATIVE not in kinds_for(easy)
    assert ReviewKind.TEST_READERS not in kinds_for(draft)
