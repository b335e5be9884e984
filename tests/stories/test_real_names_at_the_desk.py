"""Pages, photos and films with the real name of somebody under a pseudonym are not saved."""

import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image as PillowImage
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Locale
from wagtail.test.utils.form_data import inline_formset, nested_form_data
from wagtail_localize.models import Translation, TranslationSource

from stories.models import Film, FilmCaptions, Photo, StoryPage
from tests import factories
from tests.stories.page_forms import add_url, edit_url, story_data

NAME = "Zaynab Müller-Khoury"
SENTENCE = "Hier steht der richtige Name eines Menschen"


@pytest.fixture
def person(home):
    person = factories.make_person("Rima", real_name=NAME)
    factories.make_consent(person)
    return person


@pytest.fixture
def draft(person):
    return factories.make_story(person, live=False)


def quote(text):
    return ("quote", {"text": text, "speaker": "Rima"})


@pytest.mark.parametrize(
    ("values", "label"),
    [
        ({"title": f"Der Weg von {NAME}"}, "Titel"),
        ({"slug": "zaynab-muller-khoury"}, "Kurztitel"),
        ({"sentence": f"{NAME} hat es geschafft."}, "Ein Satz"),
        ({"portrait_alternative_text": NAME}, "Was ist auf dem Porträt zu sehen?"),
        ({"search_description": NAME}, "Meta-Information Beschreibung"),
        ({"body": [quote(f"Ich, {NAME}, sage")]}, "Inhalt"),
    ],
)
@pytest.mark.parametrize("action", [{}, {"action-publish": "1"}])
def test_a_page_with_the_name_is_not_saved(editor_client, person, draft, values, label, action):
    data = story_data(person, **values) | action
    response = editor_client.post(edit_url(draft), data)
    page = response.content.decode()
    assert response.status_code == 200
    assert SENTENCE in page
    assert f"„{label}“: {SENTENCE}" in page
    assert not draft.revisions.exists()


def test_a_new_page_with_the_name_is_not_saved(editor_client, person):
    response = editor_client.post(add_url(), story_data(person, title=NAME))
    assert SENTENCE in response.content.decode()
    assert not StoryPage.objects.exists()


def test_autosave_says_that_it_did_not_save(editor_client, person, draft):
    response = editor_client.post(
        edit_url(draft), story_data(person, opening=NAME), headers={"Accept": "application/json"}
    )
    assert response.status_code == 400
    assert response.json()["error_code"] == "validation_error"
    assert not draft.revisions.exists()


def test_a_preview_with_the_name_does_not_break(editor_client, person, draft):
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[draft.pk])
    assert editor_client.post(url, story_data(person, opening=NAME)).status_code == 200


def test_a_comment_with_the_name_is_not_saved(editor_client, person, draft):
    comment = {
        "text": f"Heißt sie nicht {NAME}?",
        "contentpath": "title",
        "position": "",
        "deleted": "",
        "resolved": "",
        "replies": inline_formset([]),
        "id": "",
    }
    data = story_data(person) | nested_form_data({"comments": inline_formset([comment])})
    assert f"„Kommentare“: {SENTENCE}" in editor_client.post(edit_url(draft), data).content.decode()
    assert not draft.revisions.exists()


def test_the_person_on_the_photo_counts_too(editor_client, draft, person):
    other = factories.make_person("Joel", real_name="Jean Kabongo")
    factories.make_consent(other)
    data = story_data(person, sentence="Mit Jean Kabongo.")
    assert editor_client.post(edit_url(draft), data).status_code == 302
    data |= {"portrait": factories.make_photo(other).pk}
    assert SENTENCE in editor_client.post(edit_url(draft), data).content.decode()


def test_a_person_taken_off_the_list_counts_no_more(editor_client, home, draft):
    data = story_data(None, sentence=NAME)
    data |= {"appearances-TOTAL_FORMS": "1", "appearances-INITIAL_FORMS": "1"}
    row = draft.appearances.get()
    data |= {"appearances-0-id": row.pk, "appearances-0-person": row.person_id}
    assert SENTENCE in editor_client.post(edit_url(draft), data).content.decode()
    data |= {"appearances-0-DELETE": "on"}
    assert editor_client.post(edit_url(draft), data).status_code == 302


def test_who_appears_under_the_real_name_may_be_called_so(editor_client, person, draft):
    person.is_pseudonym = False
    person.save()
    response = editor_client.post(edit_url(draft), story_data(person, sentence=NAME))
    assert response.status_code == 302


def test_a_copy_is_not_named_after_the_person(editor_client, draft):
    url = reverse("wagtailadmin_pages:copy", args=[draft.pk])
    data = {"new_parent_page": draft.get_parent().pk, "new_title": NAME, "new_slug": "zweite"}
    response = editor_client.post(url, data, follow=True)
    assert "Nicht kopiert" in response.content.decode()
    assert not StoryPage.objects.filter(slug="zweite").exists()


def test_a_translation_with_the_name_is_not_published(editor_client, draft):
    source, _ = TranslationSource.update_or_create_from_instance(draft)
    english = Locale.objects.get(language_code="en")
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target(publish=False)
    segment = source.stringsegment_set.get(context__path="opening")
    segment.string.translations.create(
        locale=english, context=segment.context, data=NAME, translation_type="manual"
    )
    target = translation.get_target_instance()
    response = editor_client.post(edit_url(target), {"action": "publish"}, follow=True)
    assert f"„Auftakt“: {SENTENCE}" in response.content.decode()
    target.refresh_from_db()
    assert NAME not in target.opening
    assert not target.live


# Former addresses ---------------------------------------------------------------------------


def rename(page, slug, run_on_commit):
    with run_on_commit(execute=True):
        page = StoryPage.objects.get(pk=page.pk)
        page.slug = slug
        page.save_revision().publish()


def test_a_former_address_with_the_name_does_not_live_on_as_a_redirect(
    client, person, django_capture_on_commit_callbacks
):
    story = factories.make_story(person, slug="zaynab-muller-khoury")
    rename(story, "rima", django_capture_on_commit_callbacks)
    assert not Redirect.objects.filter(redirect_page=story.pk).exists()
    assert client.get("/de/geschichten/zaynab-muller-khoury/").status_code == 404
    rename(story, "rima-lehrt", django_capture_on_commit_callbacks)
    assert Redirect.objects.get(redirect_page=story.pk).old_path == "/de/geschichten/rima"


# Photos and films -----------------------------------------------------------------------------


def picture(name="foto.png") -> SimpleUploadedFile:
    buffer = io.BytesIO()
    PillowImage.new("RGB", (60, 75), "#d2674a").save(buffer, "PNG")
    return SimpleUploadedFile(name, buffer.getvalue())


def photo_data(**values) -> dict:
    values.setdefault("title", "Ein Foto")
    return {
        "collection": Collection.get_first_root_node().pk,
        "credit": "",
        "shows_people": "on",
    } | values


@pytest.mark.parametrize("field", ["title", "alternative_text_en", "credit", "licence", "tags"])
def test_a_photo_with_the_name_in_its_texts_is_not_saved(editor_client, person, field):
    data = photo_data(people=[person.pk], file=picture(), **{field: f'"{NAME}"'})
    response = editor_client.post(reverse("wagtailimages:add"), data)
    assert SENTENCE in response.content.decode()
    assert not Photo.objects.exists()


def test_a_photo_is_not_changed_to_hold_the_name(editor_client, person):
    photo = factories.make_photo(person, title="Am Herd")
    data = photo_data(people=[person.pk], alternative_text_de=f"{NAME} am Herd")
    response = editor_client.post(reverse("wagtailimages:edit", args=[photo.pk]), data)
    assert SENTENCE in response.content.decode()
    photo.refresh_from_db()
    assert photo.alternative_texts == {}


def test_a_photo_with_the_pseudonym_is_saved(editor_client, person):
    data = photo_data(people=[person.pk], file=picture(), title="Rima am Herd")
    assert editor_client.post(reverse("wagtailimages:add"), data).status_code == 302
    assert Photo.objects.get().title == "Rima am Herd"


@pytest.mark.parametrize("title", ["zaynab_khoury", "zaynab_khoury.png", "Zaynab Khoury"])
def test_a_photo_of_people_is_not_named_after_its_file(editor_client, home, title):
    data = photo_data(file=picture("zaynab_khoury.png"), title=title)
    assert editor_client.post(reverse("wagtailimages:add"), data).status_code == 302
    assert Photo.objects.get().title.startswith("Hochgeladen am ")


def test_a_photo_of_nobody_may_be_named_after_its_file(editor_client, home):
    data = photo_data(file=picture("rathaus.png"), title="rathaus", shows_people="")
    del data["shows_people"]
    editor_client.post(reverse("wagtailimages:add"), data)
    assert Photo.objects.get().title == "rathaus"


def test_many_photos_at_once_show_people_and_have_neutral_titles(editor_client, home):
    data = {"title": "zaynab_khoury", "files[]": picture("zaynab_khoury.png")}
    data |= {"collection": Collection.get_first_root_node().pk}
    answer = editor_client.post(reverse("wagtailimages:add_multiple"), data).json()
    assert answer["success"]
    photo = Photo.objects.get()
    assert photo.shows_people
    assert photo.title.startswith("Hochgeladen am ")
    assert "zaynab" not in answer["form"].lower()


@pytest.fixture
def film(person) -> Film:
    file = ContentFile(b"film", "film.mp4")
    film = Film.objects.create(title="Gespräch", duration=1, type="video", file=file)
    film.people.add(person)
    return film


def test_a_film_with_the_name_in_its_texts_is_not_saved(editor_client, film, person):
    data = {"title": NAME, "collection": film.collection_id, "duration": "1"}
    data |= {"people": [person.pk], "shows_people": "on"}
    response = editor_client.post(reverse("wagtailmedia:edit", args=[film.pk]), data)
    assert SENTENCE in response.content.decode()
    film.refresh_from_db()
    assert film.title == "Gespräch"


def test_captions_with_the_name_are_not_saved(editor_client, film):
    spoken = f"WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nIch bin {NAME}\n"
    data = {"film": film.pk, "language": "de", "webvtt": spoken}
    url = reverse(FilmCaptions.snippet_viewset.get_url_name("add"))
    assert SENTENCE in editor_client.post(url, data).content.decode()
    assert not FilmCaptions.objects.exists()
