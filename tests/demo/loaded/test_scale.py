"""load_demo --scale: many more stories and news, added quickly to the demo."""

import pytest
from django.test import TestCase
from wagtail.models import Page

from news.models import NewsPage
from stories.models import Appearance, Consent, StoryPage
from tests.demo.conftest import run_load_demo


def varied(model, code="de"):
    return model.objects.live().filter(slug__regex=r"-0[0-9]{3}$", locale__language_code=code)


@pytest.mark.usefixtures("loading")
class ScaledDemo(TestCase):
    @classmethod
    def setUpTestData(cls):
        run_load_demo("--scale", "6")

    def test_as_many_as_asked_for_are_live_in_both_languages(self):
        for code in ("de", "en"):
            assert varied(StoryPage, code).count() == 6
            assert varied(NewsPage, code).count() == 3

    def test_again_adds_only_what_is_missing(self):
        assert "Added 0 stories and 0 news" in run_load_demo("--scale", "6")
        assert "Added 2 stories and 1 news" in run_load_demo("--scale", "8")
        assert "Added 0 stories and 0 news" in run_load_demo("--scale", "3")
        assert varied(StoryPage).count() == 8

    def test_fills_a_gap(self):
        varied(StoryPage).get(slug__endswith="-0003").delete()
        assert "Added 1 stories" in run_load_demo("--scale", "6")

    def test_every_story_has_a_person_and_a_consent_of_its_own(self):
        people = set()
        for story in varied(StoryPage):
            person = story.appearances.get().person
            assert person.is_demo
            assert person.consents.count() == 1
            assert story.portrait is None
            assert story.is_example
            people.add(person)
        assert len(people) == 6

    def test_withdrawn_story_disappears_in_both_languages(self):
        story = varied(StoryPage).first()
        Consent.objects.filter(person=story.appearances.get().person)._raw_delete("default")
        assert not StoryPage.objects.live().filter(slug=story.slug).exists()

    def test_pages_are_valid_and_translated(self):
        for page in [*varied(StoryPage), *varied(NewsPage)]:
            page.full_clean()
            assert page.body.stream_block.clean(page.body)
            assert page.get_translations().count() == 1
            assert page.url.startswith("/de/")

    def test_news_say_that_they_are_invented(self):
        assert all(news.introduction.startswith("Beispielmeldung") for news in varied(NewsPage))
        assert all(news.introduction.startswith("Example") for news in varied(NewsPage, "en"))

    def test_tree_is_sound_and_takes_more_pages(self):
        assert not any(Page.find_problems())
        parent = Page.objects.get(pk=varied(StoryPage).first().get_parent().pk)
        assert parent.numchild == parent.get_children().count()

    def test_search_finds_them(self):
        story = varied(StoryPage).last()
        assert story in list(StoryPage.objects.live().search(story.title))

    def test_same_number_gives_the_same_story(self):
        before = varied(StoryPage).get(slug__endswith="-0002")
        Appearance.objects.filter(page=before).delete()
        before.delete()
        run_load_demo("--scale", "6")
        after = varied(StoryPage).get(slug__endswith="-0002")
        assert after.slug == before.slug
        assert after.body.get_prep_value() == before.body.get_prep_value()
