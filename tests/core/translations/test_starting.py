"""Translations are started by who may, a few at once and many in the background."""

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, Locale, Page

from core import jobs
from core.models import Job, JobState
from core.translations import starting
from core.translations.matrix import source_of
from core.translations.starting import count_missing, may_begin_all, start
from stories.models import StoryIndexPage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home):
    return factories.make_consented_story()


@pytest.fixture
def english(home):
    return Locale.objects.get(language_code="en")


@pytest.fixture
def translator(django_user_model):
    """May begin translations, and edit nothing yet."""
    user = django_user_model.objects.create_user("translator", password="x")
    user.user_permissions.add(Permission.objects.get(codename="submit_translation"))
    user.groups.add(Group.objects.create(name="Test"))
    return user


def let(user, page, codename="change_page"):
    permission = Permission.objects.get(codename=codename, content_type__app_label="wagtailcore")
    group = user.groups.get()
    GroupPagePermission.objects.create(group=group, page=page, permission=permission)


def fresh(user):
    """Permissions are kept on the user for a request."""
    return type(user).objects.get(pk=user.pk)


def test_who_may_edit_the_page_and_begin_translations_may(story, translator):
    page = Page.objects.get(pk=story.pk)
    assert not may_begin_all(translator, [page])
    let(translator, page)
    assert may_begin_all(fresh(translator), [page])


def test_who_may_edit_the_page_and_not_begin_may_not(story, translator):
    translator.user_permissions.clear()
    let(translator, story)
    assert not may_begin_all(fresh(translator), [Page.objects.get(pk=story.pk)])


def test_with_subpages_all_of_them_must_be_the_users(story, translator):
    index = StoryIndexPage.objects.get(locale__language_code="de")
    let(translator, index, "add_page")
    StoryIndexPage.objects.filter(pk=index.pk).update(owner=translator)
    user, page = fresh(translator), Page.objects.get(pk=index.pk)
    assert may_begin_all(user, [page])
    assert not may_begin_all(user, [page], with_subpages=True)


def test_what_is_missing_is_begun_and_the_rest_stays(story, english, editor):
    started = start([source_of(story)], [english], user=editor)
    assert [page.get_translation(story.locale).pk for page in started.begun] == [story.pk]
    again = start([source_of(story)], [english], user=editor)
    assert (again.begun, again.later) == ([], 0)


def test_the_language_of_the_source_is_nothing_to_begin(story, editor):
    assert count_missing(source_of(story), story.locale) == 0


def test_a_page_that_is_not_compared_is_compared_from_now_on(story, english, editor):
    copy = factories.make_translation(story, "en")
    assert count_missing(source_of(story), english) == 1
    started = start([source_of(story)], [english], user=editor)
    assert started.begun == []
    assert count_missing(source_of(story), english) == 0
    assert type(copy).objects.get(pk=copy.pk).title == copy.title


def test_with_subpages_what_is_below_is_begun_too(story, english, editor):
    index = Page.objects.get(pk=story.pk).get_parent()
    start([index], [english], user=editor, with_subpages=True)
    assert story.get_translation(english).live is False


def test_many_are_begun_in_the_background(story, english, editor, monkeypatch):
    monkeypatch.setattr(starting, "AT_ONCE", 0)
    started = start([source_of(story)], [english], user=editor, with_subpages=True)
    assert (started.begun, started.later) == ([], 1)
    assert not story.get_translations().filter(locale=english).exists()
    jobs.work(until_empty=True, kinds=[starting.KIND])
    assert Job.objects.get(kind=starting.KIND).state == JobState.DONE
    assert story.get_translation(english).live is False


def test_work_for_a_page_that_is_gone_is_done_with(story, english, editor, monkeypatch):
    monkeypatch.setattr(starting, "AT_ONCE", 0)
    start([source_of(story)], [english], user=editor)
    story.delete()
    jobs.work(until_empty=True, kinds=[starting.KIND])
    assert Job.objects.get(kind=starting.KIND).state == JobState.DONE


def test_the_list_of_work_names_the_page(story):
    key = f"{story.pk}:1:1:0"
    assert starting.subjects([key, "999999:1:1:0"])[key].name == "Rima"
