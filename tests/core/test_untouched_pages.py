"""Pages that nobody has changed for a year."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from stories.models import Person
from tests import factories

pytestmark = pytest.mark.django_db
REPORT = "untouched_pages"


@pytest.fixture
def titles(editor_client):
    def ask(**query):
        response = editor_client.get(reverse(REPORT), {"q": "Alt"} | query)
        return [page.title for page in response.context["table"].data]

    return ask


@pytest.fixture
def pages(home, editor):
    """Stories by how many days ago they were changed."""
    for days in (100, 200, 364, 366, 800):
        story = factories.make_consented_story(f"Alt {days}", slug=f"alt-{days}", live=days != 800)
        revision = story.save_revision(user=editor)
        moment = timezone.now() - timedelta(days=days)
        type(revision).objects.filter(pk=revision.pk).update(created_at=moment)
        Page.objects.filter(pk=story.pk).update(latest_revision_created_at=moment)


def test_a_year_is_asked_for_unless_something_else_is(titles, pages):
    assert titles() == ["Alt 800", "Alt 366"]
    assert titles(age="183") == ["Alt 800", "Alt 366", "Alt 364", "Alt 200"]
    assert titles(age="730") == ["Alt 800"]


def test_a_page_that_is_saved_leaves_the_list(titles, pages):
    Page.objects.get(title="Alt 366").specific.save_revision()
    assert titles() == ["Alt 800"]


def test_a_page_of_which_nothing_is_known_is_on_it(titles, pages):
    Page.objects.filter(title="Alt 100").update(
        latest_revision_created_at=None, last_published_at=None
    )
    assert "Alt 100" in titles()


def test_pages_are_found_by_state_language_and_editor(titles, pages, editor):
    assert titles(public="not_public") == ["Alt 800"]
    assert titles(public="public") == ["Alt 366"]
    assert titles(language="en") == []
    assert titles(editor=editor.pk) == ["Alt 800", "Alt 366"]


def test_a_page_that_consent_keeps_back_counts_as_not_public(titles, pages):
    factories.withdraw_everything(Person.objects.get(public_name="Alt 366"))
    assert titles(public="not_public") == ["Alt 800", "Alt 366"]


def test_who_changed_it_is_named(editor_client, pages, editor):
    text = editor_client.get(reverse(REPORT), {"export": "csv"}).content.decode()
    assert editor.get_username() in text


def test_each_sees_only_the_pages_that_are_theirs(client, pages, django_user_model):
    translator = django_user_model.objects.create_user("anna")
    translator.groups.add(Group.objects.get(name="Übersetzung"))
    client.force_login(translator)
    assert "Alt 366" not in client.get(reverse(REPORT)).content.decode()


def test_wagtails_own_report_of_old_pages_is_not_in_the_menu_besides(editor_client, home):
    menu = editor_client.get("/admin/").content.decode()
    assert reverse("wagtailadmin_reports:aging_pages") not in menu
