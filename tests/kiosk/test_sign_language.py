"""The film in sign language on kiosks: an addition with an end of its own."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kiosk.domain import programme
from stories.enums import Channel, FilmAlternative
from stories.models import StoryPage
from tests import factories


@pytest.fixture
def signer(home):
    return factories.make_person("Gerda")


@pytest.fixture
def story(home):
    return factories.make_consented_story("Rima")


def tell(story: StoryPage, film) -> None:
    story.sign_language_film = film
    story.save()


def content(kiosk) -> dict:
    return programme.content_of(kiosk, timezone.now())


def test_a_story_brings_its_film_along(kiosk, signer, story):
    factories.make_consent(signer)
    film = factories.make_film(signer)
    tell(story, film)
    shown = content(kiosk)
    (item,) = shown["items"]
    name = film.versions.get().file.name
    assert item["sign_language_film"]["file"] == name
    assert item["sign_language_film"]["not_after"] is None
    assert item["film"] is None
    assert name in {file["name"] for file in shown["files"]}


def test_without_consent_for_kiosks_the_film_is_gone_and_the_story_stays(kiosk, signer, story):
    factories.make_consent(signer, channels=[Channel.WEB])
    tell(story, factories.make_film(signer))
    shown = content(kiosk)
    assert [item["sign_language_film"] for item in shown["items"]] == [None]
    assert shown["files"] == []


def test_a_film_that_is_not_ready_is_left_out(kiosk, signer, story):
    factories.make_consent(signer)
    tell(story, factories.make_film(signer, versions=()))
    assert content(kiosk)["items"][0]["sign_language_film"] is None


def test_the_film_ends_with_its_consent_and_the_story_does_not(kiosk, signer, story):
    last_day = timezone.localdate() + timedelta(days=5)
    factories.make_consent(signer, valid_until=last_day)
    tell(story, factories.make_film(signer))
    (item,) = content(kiosk)["items"]
    assert item["not_after"] is None
    assert item["sign_language_film"]["not_after"].startswith(f"{last_day}T23:59:59")


def test_an_alternative_ends_with_the_film_it_belongs_to(kiosk, signer, story):
    last_day = timezone.localdate() + timedelta(days=5)
    other = factories.make_person("Joel")
    factories.make_consent(signer)
    factories.make_consent(other, valid_until=last_day)
    kind = {"alternative_kind": FilmAlternative.SIGN_LANGUAGE}
    tell(story, factories.make_film(signer, alternative_of=factories.make_film(other), **kind))
    film = content(kiosk)["items"][0]["sign_language_film"]
    assert film["not_after"].startswith(f"{last_day}T23:59:59")


def test_an_alternative_of_a_hidden_film_is_left_out(kiosk, signer, story):
    factories.make_consent(signer)
    hidden = factories.make_film(factories.make_person("Ohne"))
    kind = {"alternative_kind": FilmAlternative.SIGN_LANGUAGE}
    tell(story, factories.make_film(signer, alternative_of=hidden, **kind))
    assert content(kiosk)["items"][0]["sign_language_film"] is None
