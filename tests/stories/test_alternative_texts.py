"""What is to be seen: asked for a language at a time, shown in the reader's, needed to publish."""

import importlib
import json

import pytest
from django.apps import apps
from django.test import override_settings
from django.urls import reverse
from django.utils.translation import override

from core.models import Job
from stories.domain import alternative_texts
from stories.domain.erasure import erase
from stories.domain.photos import make_renditions
from stories.models import Photo, StoryPage
from tests import factories
from tests.stories.page_forms import edit_url, story_data

PUBLISH = {"action-publish": "1"}
THREE = [("en", "English"), ("de", "Deutsch"), ("ar", "العربية")]
SEEN = "Eine Frau am Herd"


@pytest.fixture
def person(home):
    person = factories.make_person()
    factories.make_consent(person)
    return person


@pytest.fixture
def photo(person):
    return factories.make_photo(person, title="Rima am Herd")


@pytest.fixture
def draft(person, photo):
    story = factories.make_story(person, portrait=photo, live=False)
    story.save_revision()
    return StoryPage.objects.get(pk=story.pk)


def photo_block(photo, **values) -> dict:
    chosen = {"image": photo.pk, "decorative": False, "alt_text": ""} | values
    return {"type": "photo", "value": {"photo": chosen}}


def say(photo, **texts) -> None:
    photo.alternative_texts = texts
    photo.save()


def is_live(page) -> bool:
    return StoryPage._base_manager.get(pk=page.pk).live


# The photo ------------------------------------------------------------------------------


def test_a_photo_speaks_the_language_that_is_asked(photo):
    say(photo, de=SEEN, en="A woman cooking")
    assert photo.default_alt_text == SEEN
    with override("en"):
        assert photo.default_alt_text == "A woman cooking"
    with override("fr"):
        assert photo.default_alt_text == ""


@override_settings(LANGUAGES=THREE, WAGTAIL_CONTENT_LANGUAGES=THREE)
def test_the_form_asks_for_each_language_german_first(editor_client, photo):
    say(photo, de=SEEN, hsb="Žona")
    url = reverse("wagtailimages:edit", args=[photo.pk])
    page = editor_client.get(url).content.decode()
    places = [page.index(f'name="alternative_text_{code}"') for code in ("de", "en", "ar")]
    assert places == sorted(places)
    assert SEEN in page
    assert 'id="id_description"' not in page
    data = {"title": "Neu", "collection": photo.collection_id, "alternative_text_ar": "امرأة"}
    assert editor_client.post(url, data).status_code == 302
    photo.refresh_from_db()
    assert photo.alternative_texts == {"ar": "امرأة", "hsb": "Žona"}


def test_what_was_a_description_is_the_german_text_now(photo):
    migration = importlib.import_module("stories.migrations.0007_alternative_texts_and_new_sizes")
    Photo.objects.filter(pk=photo.pk).update(description=SEEN)
    migration.move_descriptions(apps, None)
    photo.refresh_from_db()
    assert (photo.alternative_texts, photo.description) == ({"de": SEEN}, "")
    migration.move_back(apps, None)
    photo.refresh_from_db()
    assert photo.description == SEEN


def test_old_previews_as_jpeg_go_and_new_sizes_are_asked_for(photo):
    migration = importlib.import_module("stories.migrations.0007_alternative_texts_and_new_sizes")
    old = photo.get_rendition("max-165x165|format-jpeg")
    Job.objects.all().delete()
    migration.delete_jpegs_with_exif(apps, None)
    migration.ask_for_sizes(apps, None)
    assert not photo.renditions.exists()
    assert not old.file.storage.exists(old.file.name)
    assert Job.objects.filter(kind="photo-sizes", key=str(photo.pk)).exists()


# The page -------------------------------------------------------------------------------


def test_the_page_shows_its_own_text_else_that_of_the_photo(client, person, photo):
    say(photo, de=SEEN)
    make_renditions(photo)
    story = factories.make_story(person, portrait=photo)
    assert f'alt="{SEEN}"' in client.get(story.url).content.decode()
    StoryPage.objects.filter(pk=story.pk).update(portrait_alternative_text="Rima kocht")
    page = client.get(story.url).content.decode()
    assert 'alt="Rima kocht"' in page
    assert SEEN not in page


def test_publishing_without_a_text_is_refused_and_says_which_photo_and_where(
    editor_client, person, photo, draft
):
    data = story_data(person, portrait=photo.pk) | PUBLISH
    page = editor_client.post(edit_url(draft), data).content.decode()
    assert "Porträt: Zum Foto „Rima am Herd“ fehlt auf Deutsch, was zu sehen ist." in page
    assert "„Was ist auf dem Porträt zu sehen?“" in page
    assert "Einwilligung ein" not in page
    assert not is_live(draft)


@pytest.mark.parametrize("where", ["page", "photo"])
def test_publishing_with_a_text_on_either_works(editor_client, person, photo, draft, where):
    own = SEEN if where == "page" else ""
    if where == "photo":
        say(photo, de=SEEN)
    data = story_data(person, portrait=photo.pk, portrait_alternative_text=own) | PUBLISH
    editor_client.post(edit_url(draft), data)
    assert is_live(draft)


def test_a_text_in_another_language_is_none(person, photo, draft):
    say(photo, en="A woman cooking")
    assert len(alternative_texts.missing(draft)) == 1
    say(photo, de=" ")
    assert len(alternative_texts.missing(StoryPage.objects.get(pk=draft.pk))) == 1


def test_a_draft_is_saved_without(editor_client, person, photo, draft):
    before = draft.revisions.count()
    editor_client.post(edit_url(draft), story_data(person, portrait=photo.pk))
    assert draft.revisions.count() == before + 1


@pytest.mark.parametrize(
    ("values", "count"),
    [
        ({}, 1),
        ({"alt_text": SEEN}, 0),
        ({"decorative": True}, 0),
    ],
)
def test_photos_in_blocks_are_asked_for_too(person, values, count):
    table = factories.make_photo(shows_people=False, title="Tisch")
    story = factories.make_story(person, body=json.dumps([photo_block(table, **values)]))
    found = alternative_texts.missing(story)
    assert len(found) == count
    if found:
        assert found[0].startswith("Inhalt, Baustein 1 (Foto mit Text): Zum Foto „Tisch“")
    say(table, de=SEEN)
    assert alternative_texts.missing(StoryPage.objects.get(pk=story.pk)) == []


def test_of_many_at_once_it_is_refused_too(editor_client, draft):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = editor_client.post(f"{url}?id={draft.pk}&next=/admin/", {}, follow=True)
    assert "Zum Foto „Rima am Herd“" in response.content.decode()
    assert not is_live(draft)


# People ---------------------------------------------------------------------------------


def test_an_erasure_finds_a_name_in_the_text_of_another_photo(person):
    zuebeyde = factories.make_person("Rosa", is_pseudonym=True, real_name="Zübeyde Öztürk")
    photo = factories.make_photo(person)
    say(photo, de="Links Zübeyde Öztürk")
    report = erase(zuebeyde)
    assert any(f"stories.Photo {photo.pk}" in entry.subject for entry in report.remaining)
