"""Films without captions and photos without alternative text: which, and whose work they are."""

import pytest
from django.urls import reverse

from home.roles.table import EDITOR, TOUR_PLANNER
from stories.domain.care import films_without_captions, photos_without_text
from stories.enums import FilmAlternative
from stories.models import FilmCaptions
from tests import factories
from tests.home.work_world import member_of

pytestmark = pytest.mark.django_db


def make_film(title, **values):
    return factories.make_film(title=title, versions=(), **values)


def test_a_film_with_captions_in_another_language_only_lacks_the_german_ones():
    film = make_film("Film")
    FilmCaptions.objects.create(film=film, language="en", webvtt="WEBVTT\n")
    assert list(films_without_captions()) == [film]
    FilmCaptions.objects.create(film=film, language="de", webvtt="WEBVTT\n")
    assert list(films_without_captions()) == []


def test_versions_and_sounds_need_none_of_their_own():
    film = make_film("Film")
    kind = FilmAlternative.values[0]
    make_film("Fassung", alternative_of=film, alternative_kind=kind)
    make_film("Ton", type="audio")
    assert list(films_without_captions()) == [film]


def test_a_film_that_signs_the_text_of_a_page_needs_none(home):
    signing = make_film("Gebärden", shows_people=False)
    assert list(films_without_captions()) == [signing]
    story = factories.make_consented_story()
    story.sign_language_film = signing
    story.save()
    assert list(films_without_captions()) == []


@pytest.mark.parametrize("texts", [{}, {"en": "A table."}, {"de": ""}])
def test_a_photo_that_says_nothing_in_german_is_to_be_described(texts):
    photo = factories.make_photo()
    photo.alternative_texts = texts
    photo.save()
    assert list(photos_without_text()) == [photo]
    photo.alternative_texts = {"de": "Ein Tisch."}
    photo.save()
    assert list(photos_without_text()) == []


def test_who_may_add_photos_only_is_shown_their_own(client):
    planner = member_of(TOUR_PLANNER)
    factories.make_photo(title="Fremdes Foto")
    own = factories.make_photo(title="Eigenes Foto")
    own.uploaded_by_user = planner
    own.save()
    for user, shown in ((planner, False), (member_of(EDITOR), True)):
        client.force_login(user)
        text = client.get(reverse("photos_without_text")).content.decode()
        assert "Eigenes Foto" in text
        assert ("Fremdes Foto" in text) == shown


@pytest.mark.parametrize("name", ["films_without_captions", "photos_without_text"])
def test_an_empty_list_says_so(editor_client, home, name):
    text = editor_client.get(reverse(name)).content.decode()
    assert "haben deutsche Untertitel" in text or "sagen auf Deutsch, was zu sehen ist" in text
