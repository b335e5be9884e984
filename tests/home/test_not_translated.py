"""A page that is not there in a language says so, and where it can be read."""

import pytest
from wagtail.models import Locale

from core.translations.publishing import publish, translation_of
from home.models import HomePage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home):
    return factories.make_consented_story()


def test_the_language_line_leads_to_an_honest_page(client, story):
    content = client.get(story.url).content.decode()
    assert f'href="/en/noch-nicht/{story.pk}/"' in content
    assert 'rel="alternate"' not in content


def test_it_says_in_which_languages_the_page_is_there(client, story):
    response = client.get(f"/en/noch-nicht/{story.pk}/")
    content = response.content.decode()
    assert response.status_code == 200
    assert '<html lang="en"' in content
    assert f'href="{story.url}" lang="de"' in content
    assert "noindex" in content
    assert not response.cookies


def test_it_leads_on_to_the_page_once_it_is_translated(client, story):
    english = story.copy_for_translation(Locale.objects.get(language_code="en"))
    english.slug = "rima-en"
    english.save_revision().publish()
    english.refresh_from_db()
    response = client.get(f"/en/noch-nicht/{story.pk}/")
    assert (response.status_code, response.url) == (302, english.get_url())


def test_a_page_that_nobody_may_see_is_not_named(client, story):
    factories.withdraw_everything(story.appearances.get().person)
    assert client.get(f"/en/noch-nicht/{story.pk}/").status_code == 404


def test_a_draft_is_not_named(client, home):
    draft = factories.make_story(live=False)
    assert client.get(f"/en/noch-nicht/{draft.pk}/").status_code == 404


def test_a_language_without_a_start_page_shows_no_other_language(client, story):
    draft = factories.begin_translation(story, "ar")
    factories.translate_texts(draft)
    publish(translation_of(draft))
    assert client.get("/ar/geschichten/rima/").status_code == 200
    HomePage.objects.filter(locale=draft.locale).update(live=False)
    response = client.get("/ar/geschichten/rima/", follow=True)
    assert response.redirect_chain == [(f"/ar/noch-nicht/{story.pk}/", 302)]
    assert "Ein Auftakt" not in response.content.decode()
    assert f'href="{story.url}" lang="de"' in response.content.decode()
