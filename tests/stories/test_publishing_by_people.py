"""Each way in which a person publishes refuses what is not covered, and says why."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import (
    GroupApprovalTask,
    Locale,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)
from wagtail_localize.models import Translation, TranslationSource

from core.models import OutgoingMail
from stories.enums import Channel
from stories.models import Appearance, StoryIndexPage, StoryPage
from tests import factories
from tests.stories.page_forms import add_url, edit_url, story_data

REASON = "Rima hat keine Einwilligung"
NOW = {"action-publish": "1"}


@pytest.fixture
def person(home):
    return factories.make_person()


@pytest.fixture
def index(home):
    return StoryIndexPage.objects.get(locale__language_code="de")


@pytest.fixture
def draft(person):
    story = factories.make_story(person, live=False)
    story.save_revision()
    return StoryPage.objects.get(pk=story.pk)


@pytest.fixture
def published(person):
    """A page out in the world, without cover."""
    return factories.make_story(person)


def is_live(page) -> bool:
    return StoryPage._base_manager.get(pk=page.pk).live


def text(response) -> str:
    assert response.status_code == 200
    return response.content.decode()


# Schedule -------------------------------------------------------------------------------


def in_days(days) -> dict:
    moment = timezone.localtime() + timedelta(days=days)
    return NOW | {"go_live_at": f"{moment:%Y-%m-%d %H:%M}"}


def test_a_schedule_after_the_consent_has_ended_is_refused_with_its_day(
    editor_client, person, draft
):
    factories.make_consent(person, valid_until=timezone.localdate() + timedelta(days=5))
    answer = text(editor_client.post(edit_url(draft), story_data(person) | in_days(10)))
    day = date_format(timezone.localdate() + timedelta(days=10), "j. F Y")
    assert f"Nicht eingeplant: Am {day} fehlt eine Einwilligung." in answer
    assert "Rima: keine gültige Einwilligung" in answer
    assert not draft.revisions.exclude(approved_go_live_at=None).exists()


@pytest.mark.parametrize("is_new", [True, False])
def test_a_schedule_for_a_day_with_consent_is_kept_and_nobody_is_alarmed(
    editor_client, person, is_new, request
):
    factories.make_consent(person, valid_from=timezone.localdate() + timedelta(days=5))
    url = add_url() if is_new else edit_url(request.getfixturevalue("draft"))
    assert editor_client.post(url, story_data(person) | in_days(10)).status_code == 302
    story = StoryPage.objects.get()
    assert story.scheduled_revision
    assert not story.live
    assert not OutgoingMail.objects.exists()


# Going back to an old version -------------------------------------------------------------


def revert_url(draft) -> str:
    old = draft.revisions.first()
    draft.save_revision()
    return reverse("wagtailadmin_pages:revisions_revert", args=[draft.pk, old.pk])


def test_publishing_an_old_version_is_refused(editor_client, person, draft):
    answer = editor_client.post(revert_url(draft), story_data(person) | NOW)
    assert REASON in text(answer)
    assert not is_live(draft)


def test_publishing_an_old_version_works_with_consent(editor_client, person, draft):
    factories.make_consent(person)
    editor_client.post(revert_url(draft), story_data(person) | NOW)
    assert is_live(draft)


# Many at once -----------------------------------------------------------------------------


def publish_many(client, *pages, descendants=False):
    query = "&".join(f"id={page.pk}" for page in pages)
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    data = {"include_descendants": "on"} if descendants else {}
    return client.post(f"{url}?{query}&next=/admin/", data, follow=True)


def test_of_many_the_covered_are_published_and_the_others_named(editor_client, draft):
    covered = factories.make_consented_story("Joel", live=False)
    answer = text(publish_many(editor_client, draft, covered))
    assert "„Rima“ wurde nicht veröffentlicht." in answer
    assert REASON in answer
    assert "„Joel“ wurde nicht" not in answer
    assert (is_live(draft), is_live(covered)) == (False, True)


def test_of_many_below_a_page_each_is_asked(editor_client, index, draft):
    covered = factories.make_consented_story("Joel", live=False)
    answer = text(publish_many(editor_client, index, descendants=True))
    assert REASON in answer
    assert (is_live(draft), is_live(covered)) == (False, True)


def test_of_many_without_cover_nothing_is_said_to_be_published(editor_client, draft):
    answer = publish_many(editor_client, draft)
    assert REASON in text(answer)
    assert [message.level_tag for message in answer.context["messages"]] == ["error"]
    assert not OutgoingMail.objects.exists()


# Workflow -----------------------------------------------------------------------------------


@pytest.fixture
def start_workflow(index, editor):
    def start(page, *, tasks=1):
        workflow = Workflow.objects.create(name="Prüfung")
        for number in range(tasks):
            task = GroupApprovalTask.objects.create(name=f"Blick {number}")
            task.groups.add(Group.objects.get_or_create(name="Redaktion")[0])
            WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=number)
        WorkflowPage.objects.create(workflow=workflow, page=index)
        return workflow.start(StoryPage.objects.get(pk=page.pk), editor)

    return start


def approve(client, state, **headers):
    args = [state.object_id, "approve", state.current_task_state.pk]
    url = reverse("wagtailadmin_pages:workflow_action", args=args)
    return client.post(url, {"next": "/admin/"}, follow=True, headers=headers)


def test_the_last_approval_is_refused(editor_client, draft, start_workflow):
    state = start_workflow(draft)
    assert REASON in text(approve(editor_client, state))
    state.refresh_from_db()
    assert state.status == state.STATUS_IN_PROGRESS
    assert not is_live(draft)


def test_the_last_approval_in_the_window_with_a_comment_is_refused(
    editor_client, draft, start_workflow
):
    response = approve(
        editor_client, start_workflow(draft), **{"X-Requested-With": "XMLHttpRequest"}
    )
    assert response.json() == {"step": "success", "redirect": "/admin/"}
    assert REASON in text(editor_client.get("/admin/"))
    assert not is_live(draft)


def test_the_last_approval_in_the_page_editor_is_refused(
    editor_client, person, draft, start_workflow
):
    start_workflow(draft)
    data = story_data(person)
    data |= {"action-workflow-action": "1", "workflow-action-name": "approve"}
    assert REASON in text(editor_client.post(edit_url(draft), data))
    assert not is_live(draft)


def test_an_earlier_approval_publishes_nothing_and_is_taken(editor_client, draft, start_workflow):
    state = start_workflow(draft, tasks=2)
    approve(editor_client, state)
    state.refresh_from_db()
    assert state.current_task_state.task.name == "Blick 1"
    assert not is_live(draft)


def test_the_last_approval_publishes_with_consent(editor_client, person, draft, start_workflow):
    factories.make_consent(person)
    approve(editor_client, start_workflow(draft))
    assert is_live(draft)


# Translation editor -------------------------------------------------------------------------


@pytest.fixture
def translated(draft):
    """The English draft in wagtail-localize's editor."""
    source, _ = TranslationSource.update_or_create_from_instance(draft)
    english = Locale.objects.get(language_code="en")
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target(publish=False)
    factories.translate_texts(translation.get_target_instance())
    return translation.get_target_instance()


@pytest.fixture
def publish_translation(editor_client, translated, django_capture_on_commit_callbacks):
    def publish():
        with django_capture_on_commit_callbacks(execute=True):
            return editor_client.post(edit_url(translated), {"action": "publish"}, follow=True)

    return publish


def test_publishing_a_translation_is_refused(publish_translation, translated):
    assert REASON in text(publish_translation())
    assert not is_live(translated)


def test_publishing_a_translation_works_with_consent(publish_translation, person, translated):
    factories.make_consent(person)
    publish_translation()
    assert is_live(translated)


def test_somebody_on_the_source_alone_counts_for_the_translation(
    publish_translation, person, draft, translated
):
    factories.make_consent(person)
    Appearance.objects.create(page=draft, person=factories.make_person("Joel"))
    assert "Joel hat keine Einwilligung" in text(publish_translation())
    assert not is_live(translated)


def test_a_translation_becomes_no_alias_of_a_page_without_cover(editor_client, translated, draft):
    factories.publish_unasked(draft)
    data = {"localize-convert-to-alias": "1"}
    answer = editor_client.post(edit_url(translated), data, follow=True)
    assert answer.redirect_chain == [(edit_url(translated), 302)]
    assert REASON in text(answer)


# Copy and alias -----------------------------------------------------------------------------


def copy(client, page, **answers):
    data = {
        "new_title": "Zweite",
        "new_slug": "zweite",
        "new_parent_page": page.get_parent().pk,
    }
    url = reverse("wagtailadmin_pages:copy", args=[page.pk])
    return client.post(url, data | answers, follow=True)


@pytest.mark.parametrize("answers", [{"publish_copies": "on"}, {"alias": "on"}])
def test_a_published_copy_and_an_alias_are_refused(editor_client, published, answers):
    answer = text(copy(editor_client, published, **answers))
    assert "„Rima“ wurde nicht veröffentlicht." in answer
    assert REASON in answer
    assert not Page.objects.filter(slug="zweite").exists()


def test_a_published_copy_with_subpages_is_refused_for_one_of_them(editor_client, index, published):
    factories.make_consented_story("Joel")
    answers = {"publish_copies": "on", "copy_subpages": "on"}
    answer = text(copy(editor_client, index, **answers))
    assert REASON in answer
    assert not Page.objects.filter(slug="zweite").exists()


@pytest.mark.parametrize("answers", [{"publish_copies": "on"}, {"alias": "on"}])
def test_a_published_copy_and_an_alias_work_with_consent(editor_client, person, published, answers):
    factories.make_consent(person)
    copy(editor_client, published, **answers)
    assert StoryPage.objects.live().filter(slug="zweite").exists()


def test_a_copy_names_everybody_who_is_named_in_any_language(editor_client, person, published):
    """A copy has no translations that would name them."""
    factories.make_consent(person)
    english = published.copy_for_translation(Locale.objects.get(language_code="en"))
    english.save_revision().publish()
    joel = factories.make_person("Joel")
    Appearance.objects.create(page=english, person=joel, special_categories=True)
    copy(editor_client, published)
    made = StoryPage.objects.exclude(translation_key=published.translation_key).get()
    assert set(made.appearances.values_list("person", "special_categories")) == {
        (person.pk, False),
        (joel.pk, True),
    }


def test_whoever_publishes_for_kiosks_alone_is_told(editor_client, person, draft):
    factories.make_consent(person, channels=[Channel.KIOSK])
    data = story_data(person) | {"action-publish": "1"}
    answer = text(editor_client.post(edit_url(draft), data, follow=True))
    assert "nur auf Kiosken" in answer
    assert StoryPage.objects.get(pk=draft.pk).live


def test_a_copy_that_stays_a_draft_needs_no_consent(editor_client, published):
    copy(editor_client, published)
    assert not StoryPage._base_manager.get(slug="zweite").live


def convert(client, alias):
    url = reverse("wagtailadmin_pages:convert_alias", args=[alias.pk])
    return client.post(url, follow=True)


@pytest.fixture
def alias(person, published):
    """A published alias of a page with cover."""
    factories.make_consent(person)
    return published.create_alias(update_slug="noch-einmal")


def test_an_alias_without_cover_does_not_become_a_page(editor_client, person, alias):
    factories.withdraw_everything(person)
    assert "Rima: keine gültige Einwilligung" in text(convert(editor_client, alias))
    assert StoryPage._base_manager.get(pk=alias.pk).alias_of_id


def test_an_alias_with_cover_becomes_a_page(editor_client, alias):
    convert(editor_client, alias)
    alias = StoryPage._base_manager.get(pk=alias.pk)
    assert alias.alias_of_id is None
    assert alias.live
