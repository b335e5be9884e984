"""Editors publish an episode: what is missing is said in a sentence."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from news.models import EpisodePage
from stories.domain.captions.missing import missing_captions
from tests.stories.page_forms import appearances


@pytest.fixture
def post(editor_client, podcast):
    def posted(sound, *, publish=True, chapters=(), people=(), **values):
        data = {
            "title": "Folge",
            "slug": "folge",
            "sound": sound.pk,
            "day": "2026-05-03",
            "spoken_language": "de",
            "chapters": streamfield([("chapter", one) for one in chapters]),
            "appearances": appearances(*people),
            "comments": inline_formset([]),
        }
        data |= {"action-publish": "1"} if publish else {}
        url = reverse("wagtailadmin_pages:add", args=["news", "episodepage", podcast.pk])
        return editor_client.post(url, nested_form_data(data | values))

    return posted


def test_an_episode_with_text_is_published(post, make_sound):
    assert post(make_sound()).status_code == 302
    assert EpisodePage.objects.get().live


def test_without_text_to_read_along_it_is_a_draft_only(post, make_sound):
    sound = make_sound(captions=())
    refused = post(sound)
    assert "Der Text zum Mitlesen fehlt" in refused.content.decode()
    assert not EpisodePage.objects.exists()
    assert post(sound, publish=False).status_code == 302
    assert not EpisodePage.objects.get().live


def test_captions_in_another_language_are_no_text_to_read(post, make_sound):
    assert "Der Text zum Mitlesen fehlt" in post(make_sound(captions=["en"])).content.decode()


def test_the_text_of_the_page_will_do(post, make_sound):
    sound = make_sound(captions=())
    assert post(sound, transcript="Rima: Guten Tag.").status_code == 302
    assert missing_captions(EpisodePage.objects.get()) == []


def test_who_is_heard_has_to_agree(post, make_sound, rima):
    from tests import factories

    silent = factories.make_person("Olena")
    refused = post(make_sound(silent)).content.decode()
    assert "Olena" in refused
    assert not EpisodePage.objects.exists()
    assert post(make_sound(rima), people=[rima]).status_code == 302


def test_a_wrong_time_is_said_at_its_chapter(post, make_sound):
    refused = post(make_sound(), chapters=[{"starts": "zwölf", "title": "Mitte"}])
    assert "Das ist keine Zeit" in refused.content.decode()


def test_a_chapter_after_the_end_is_said(post, make_sound):
    refused = post(make_sound(), chapters=[{"starts": "5:00", "title": "Mitte"}])
    assert "beginnt nach dem Ende des Tons" in refused.content.decode()


def test_chapters_are_kept_in_order(post, make_sound):
    chapters = [{"starts": "01:30", "title": "Zwei"}, {"starts": "0:00", "title": "Eins"}]
    assert post(make_sound(), chapters=chapters).status_code == 302
    found = EpisodePage.objects.get().chapters
    assert [block.value["starts"] for block in found] == ["0:00", "1:30"]


def test_whoever_may_not_edit_pages_adds_none(client, podcast, django_user_model):
    client.force_login(django_user_model.objects.create_user("gast", password="x"))
    url = reverse("wagtailadmin_pages:add", args=["news", "episodepage", podcast.pk])
    assert client.get(url).status_code == 302
