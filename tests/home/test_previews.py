"""Previews of a draft: website, kiosk, panel, every language; and never without consent."""

import json
import re

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.users.models import UserProfile

from core import pdf
from exhibition.models import Panel
from home.roles.table import TOUR_PLANNER
from stories.domain.photos import make_renditions
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel
from stories.models import FilmIndexPage, StoryIndexPage, StoryPage
from tests import factories
from tests.stories.page_forms import appearances, story_data

pytestmark = pytest.mark.django_db
SHOWN = re.compile(r'<script id="shown" type="application/json">(.*?)</script>', re.DOTALL)
WITHOUT_KIOSK = tuple(set(Channel) - {Channel.KIOSK})


@pytest.fixture
def rima(home):
    person = factories.make_person("Rima")
    factories.make_consent(person)
    return person


@pytest.fixture
def story(rima):
    page = factories.make_story(rima)
    page.sentence = "Nur im Entwurf."
    page.save_revision()
    return page


def preview(client, page, mode=""):
    return client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]), {"mode": mode})


def text(response) -> str:
    return response.content.decode()


def names(page) -> list[str]:
    return [name for name, _label in page.preview_modes]


def programme(response) -> dict:
    return json.loads(SHOWN.search(text(response))[1])


def test_a_story_has_every_channel_and_its_languages(story):
    english = factories.make_translation(story, "en")
    assert names(story) == ["", "tafel", "kiosk", "kiosk-quer", "sprache-en"]
    assert names(english) == ["", "kiosk", "kiosk-quer", "sprache-de"]
    widths = [size["device_width"] for size in story.preview_sizes]
    assert widths == [375, 768, 1280, 1080, 1920]


def test_other_pages_have_the_website_and_their_languages(home):
    index = FilmIndexPage.objects.get(locale=home.locale)
    assert names(index) == ["", "sprache-en"]
    assert [size["device_width"] for size in index.preview_sizes] == [375, 768, 1280]


def test_a_page_that_was_never_saved_is_seen_as_website_only(home):
    page = StoryPage(title="Neu", locale=home.locale)
    assert names(page) == [""]


def preview_of_form(client, address, person, mode="", **values):
    """What the side panel shows of a form that nobody has saved."""
    answer = client.post(address, story_data(person, **values)).json()
    assert answer["is_valid"]
    return client.get(address, {"mode": mode, "in_preview_panel": "true"})


@pytest.mark.parametrize("agrees", [True, False])
def test_a_story_that_is_being_begun_is_seen_with_what_is_missing(editor_client, home, agrees):
    person = factories.make_person("Joel")
    if agrees:
        factories.make_consent(person)
    index = StoryIndexPage.objects.get(locale=home.locale)
    names = ["stories", "storypage", index.pk]
    address = reverse("wagtailadmin_pages:preview_on_add", args=names)
    shown = text(preview_of_form(editor_client, address, person, opening="Eben getippt."))
    assert "Eben getippt." in shown
    assert ("Joel hat keine Einwilligung" in shown) is not agrees


def test_what_is_typed_is_seen_on_the_kiosk_before_it_is_saved(editor_client, rima, story):
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[story.pk])
    response = preview_of_form(editor_client, address, rima, "kiosk-bild", opening="Eben getippt.")
    (item,) = programme(response)["programme"]["items"]
    assert item["texts"]["de"]["opening"] == "Eben getippt."


def test_whoever_is_put_on_the_list_counts_at_once(editor_client, rima, story):
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[story.pk])
    silent = factories.make_person("Nour")
    people = appearances(rima, silent)
    response = preview_of_form(editor_client, address, rima, "kiosk-bild", appearances=people)
    assert response.status_code == 403
    assert "Nour hat keine Einwilligung" in text(response)


def test_the_website_shows_the_draft_without_a_banner_where_all_agree(editor_client, story):
    shown = text(preview(editor_client, story))
    assert "tag-voraus" not in shown


def test_the_website_says_why_nobody_gets_the_draft(editor_client, rima, story):
    withdraw(rima, by=None, scope=Scope(channels=frozenset({Channel.WEB})))
    shown = text(preview(editor_client, story))
    assert "bekommt diese Seite niemand zu sehen" in shown
    assert "Rima: keine gültige Einwilligung" in shown
    assert "Ein Auftakt." in shown


def test_the_banner_speaks_the_language_of_the_editor(editor_client, editor, rima, story):
    english = factories.make_translation(story, "en")
    withdraw(rima, by=None)
    UserProfile.objects.create(user=editor, preferred_language="de")
    shown = text(preview(editor_client, english))
    assert '<aside class="tag-voraus tag-voraus--fehlt" lang="de"' in shown


def test_the_kiosk_shows_the_draft_in_the_player(editor_client, story):
    frame = preview(editor_client, story, "kiosk")
    assert 'src="?mode=kiosk-bild"' in text(frame)
    assert "frame-src 'self'" in frame.headers["Content-Security-Policy"]
    shown = programme(preview(editor_client, story, "kiosk-bild"))
    assert shown["item"] == str(story.translation_key)
    (item,) = shown["programme"]["items"]
    assert item["texts"]["de"]["sentence"] == "Nur im Entwurf."


def test_lying_and_upright_have_their_proportions(editor_client, story):
    assert "vorschau-geraet--hoch" in text(preview(editor_client, story, "kiosk"))
    assert "vorschau-geraet--quer" in text(preview(editor_client, story, "kiosk-quer"))


@pytest.mark.parametrize("mode", ["kiosk", "kiosk-quer", "kiosk-bild"])
def test_the_kiosk_stays_dark_without_consent(editor_client, rima, story, mode):
    withdraw(rima, by=None, scope=Scope(channels=frozenset({Channel.KIOSK})))
    response = preview(editor_client, story, mode)
    assert response.status_code == 403
    assert "Rima: keine gültige Einwilligung" in text(response)
    assert "Entwurf" not in text(response)


def test_a_portrait_on_the_kiosk_is_fetched_as_an_editor(editor_client, rima, story):
    photo = factories.make_photo(rima)
    make_renditions(photo)
    story.portrait = photo
    story.save_revision()
    shown = programme(preview(editor_client, story, "kiosk-bild"))
    name = shown["programme"]["items"][0]["portrait"]["file"]
    assert editor_client.get(shown["addresses"][name]).status_code == 200


def test_the_panel_shows_the_draft(editor_client, story, monkeypatch):
    monkeypatch.setattr(pdf, "measured", lambda html, patience: [])
    Panel.objects.create(title="Rima", story=story, second_language="")
    assert "Nur im Entwurf." in text(preview(editor_client, story, "tafel"))


def test_a_story_without_panel_is_shown_as_one_would_be_begun(editor_client, story, monkeypatch):
    monkeypatch.setattr(pdf, "measured", lambda html, patience: [])
    assert "Nur im Entwurf." in text(preview(editor_client, story, "tafel"))
    assert not Panel.objects.exists()


def test_the_panel_is_refused_without_consent_for_print(editor_client, rima, story):
    withdraw(rima, by=None, scope=Scope(channels=frozenset({Channel.PRINT})))
    response = preview(editor_client, story, "tafel")
    assert response.status_code == 403
    assert "Entwurf" not in text(response)


def test_a_translation_is_seen_as_its_latest_draft(editor_client, story):
    english = factories.make_translation(story, "en")
    english.opening = "Only in the draft."
    english.save_revision()
    shown = text(preview(editor_client, story, "sprache-en"))
    assert '<html lang="en"' in shown
    assert "Only in the draft." in shown


@pytest.mark.parametrize("mode", ["sprache-fr", "sprache-", "anders", "sprache-de"])
def test_what_is_no_mode_is_not_there(editor_client, story, mode):
    assert preview(editor_client, story, mode).status_code == 404


@pytest.mark.parametrize("mode", ["", "kiosk", "kiosk-bild", "tafel", "sprache-en"])
def test_who_may_not_edit_the_page_sees_no_preview(client, story, mode):
    user = get_user_model().objects.create_user("tour")
    user.groups.add(Group.objects.get(name=TOUR_PLANNER.name))
    client.force_login(user)
    response = preview(client, story, mode)
    assert response.status_code in (302, 403)
    assert "Entwurf" not in text(response)


def test_reading_the_modes_asks_once_however_many_languages(home, story, django_assert_num_queries):
    factories.make_translation(story, "en")
    page = StoryPage.objects.select_related("locale").get(pk=story.pk)
    with django_assert_num_queries(1):
        assert page.preview_modes == page.preview_modes
