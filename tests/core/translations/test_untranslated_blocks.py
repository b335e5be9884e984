"""A block that is not translated yet says in which language it is."""

import pytest

from core.translations.publishing import publish, translation_of
from kiosk.domain.reading import read
from stories.models import StoryPage
from tests import factories
from tests.core.translations.bodies import FACT, LEAD, make_story_with_body, with_body

pytestmark = pytest.mark.django_db


@pytest.fixture
def arabic(home):
    story = make_story_with_body(LEAD)
    draft = factories.begin_translation(story, "ar")
    factories.translate_texts(draft)
    page = publish(translation_of(draft))
    with_body(story, LEAD, FACT).save_revision().publish()
    return StoryPage.objects.get(pk=page.pk)


def test_the_page_says_that_a_new_block_is_german(client, arabic):
    html = client.get(arabic.url).content.decode()
    assert '<html lang="ar" dir="rtl">' in html
    before, _, block = html.partition('<div class="ursprung" lang="de" dir="ltr">')
    assert "Jahre" in block
    assert "Jahre" not in before
    assert "Ein Einstieg. (ar)" in before


def test_a_translated_block_says_nothing(client, arabic):
    factories.translate_texts(arabic)
    publish(translation_of(arabic))
    html = client.get(arabic.url).content.decode()
    assert "Jahre (ar)" in html
    assert "ursprung" not in html


def test_the_german_page_says_nothing(client, arabic):
    html = client.get(arabic.get_translations().get(locale__language_code="de").url)
    assert "ursprung" not in html.content.decode()


def test_a_kiosk_leaves_it_out_until_it_is_translated(arabic):
    assert read(arabic.body).paragraphs == ["Ein Einstieg. (ar)", "3 Jahre (Rima, 2026)"]
    left = arabic.untranslated_blocks
    assert read(arabic.body, left_out=left).paragraphs == ["Ein Einstieg. (ar)"]
