"""Editors hear who lacks what before they publish. Drafts are saved all the same."""

import pytest
from wagtail.test.utils.form_data import nested_form_data

from stories.models import StoryPage
from tests import factories
from tests.stories.page_forms import add_url, appearances, edit_url, story_data


@pytest.fixture
def person(home):
    return factories.make_person()


@pytest.fixture
def draft(person):
    return factories.make_story(person, live=False)


def test_publishing_is_refused_with_a_sentence(editor_client, person, draft):
    data = story_data(person) | {"action-publish": "1"}
    response = editor_client.post(edit_url(draft), data)
    page = response.content.decode()
    assert response.status_code == 200
    assert "Rima hat keine Einwilligung" in page
    assert "Text über die Person" in page
    draft.refresh_from_db()
    assert not draft.live


def test_a_draft_is_saved_without_consent(editor_client, person, draft):
    response = editor_client.post(edit_url(draft), story_data(person, place="Riesa"))
    assert response.status_code == 302
    draft = StoryPage.objects.get(pk=draft.pk)
    assert draft.get_latest_revision_as_object().place == "Riesa"
    assert not draft.live


def test_autosave_is_not_held_up(editor_client, person, draft):
    response = editor_client.post(
        edit_url(draft), story_data(person, place="Riesa"), headers={"Accept": "application/json"}
    )
    assert response.status_code == 200
    assert response.json()["success"] is True


def test_publishing_works_with_consent(editor_client, person, draft):
    factories.make_consent(person)
    data = story_data(person) | {"action-publish": "1"}
    assert editor_client.post(edit_url(draft), data).status_code == 302
    assert StoryPage.objects.live().filter(pk=draft.pk).exists()


def test_a_photo_in_a_block_is_asked_too(editor_client, person, draft):
    factories.make_consent(person)
    photo = factories.make_photo(factories.make_person("Joel"), title="Joel am Herd")
    image = {"image": photo.pk, "alt_text": "Ein Herd"}
    block = {"photo": image, "caption": "", "heading": "", "text": "null"}
    data = story_data(person, body=[("photo", block)]) | {"action-publish": "1"}
    page = editor_client.post(edit_url(draft), data).content.decode()
    assert "Joel hat keine Einwilligung" in page
    assert "Joel am Herd" in page


def test_the_same_person_twice_is_refused_kindly(editor_client, person, draft):
    data = story_data(person) | nested_form_data({"appearances": appearances(person, person)})
    data |= {"appearances-1-id": "", "appearances-INITIAL_FORMS": "1"}
    response = editor_client.post(edit_url(draft), data)
    assert response.status_code == 200
    assert "doppelten" in response.content.decode()


def test_creating_and_publishing_at_once_is_refused(editor_client, person):
    response = editor_client.post(add_url(), story_data(person) | {"action-publish": "1"})
    assert "Rima hat keine Einwilligung" in response.content.decode()
    assert not StoryPage.objects.exists()


def test_creating_a_draft_works(editor_client, person):
    assert editor_client.post(add_url(), story_data(person)).status_code == 302
    assert not StoryPage.objects.get().live


def test_creating_without_anybody_named_is_refused(editor_client, home):
    response = editor_client.post(add_url(), story_data(None) | {"action-publish": "1"})
    assert "niemand eingetragen" in response.content.decode()
    assert not StoryPage.objects.exists()
