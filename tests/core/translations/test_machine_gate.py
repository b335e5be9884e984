"""What a machine wrote is never published unread, whichever way is taken; once read, it is."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowTask

from core.translations.publishing import composed, publish, translation_of
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(home):
    """The story in English, whole, one text of it by a machine; its revision says all of it."""
    story = factories.make_consented_story()
    page = factories.begin_translation(story, "en")
    factories.translate_texts(page)
    factories.translate_texts(page, only="sentence", by_machine=True)
    composed(translation_of(page)).save_revision()
    return type(page).objects.get(pk=page.pk)


def in_the_editor(page, client):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.post(address, {"action": "publish"}, follow=True)


def in_bulk(page, client):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={page.pk}", {"include_descendants": ""}, follow=True)


def by_the_action(page, client):
    PublishPageRevisionAction(page.latest_revision, user=None).execute(skip_permission_checks=True)


def by_the_revision(page, client):
    page.latest_revision.publish()


def by_an_older_revision(page, client):
    older = page.latest_revision
    page.save_revision()
    older.publish()


def by_saving_it_as_published(page, client):
    page.live = True
    page.save()
    latest = page.get_latest_revision_as_object()
    latest.live = True
    latest.save(clean=False)


def by_approval(page, client):
    workflow = Workflow.objects.create(name="Redaktion")
    task = GroupApprovalTask.objects.create(name="Lesen")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    state = workflow.start(page, user=None)
    state.current_task_state.approve(user=None)


def by_schedule(page, client):
    due = timezone.now() - timedelta(minutes=1)
    latest = page.get_latest_revision_as_object()
    latest.go_live_at = due
    latest.save_revision(approved_go_live_at=due)
    call_command("publish_scheduled")


def by_wagtail_localize(page, client):
    translation_of(page).save_target(publish=True)


WAYS = [
    in_the_editor,
    in_bulk,
    by_the_action,
    by_the_revision,
    by_an_older_revision,
    by_saving_it_as_published,
    by_approval,
    by_schedule,
    by_wagtail_localize,
]


def is_shown(page) -> bool:
    return Page.objects.get(pk=page.pk).live or Page.objects.live().filter(pk=page.pk).exists()


@pytest.mark.parametrize("way", WAYS)
def test_it_is_not_published_unread(draft, way, editor_client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        way(draft, editor_client)
    assert not is_shown(draft)


@pytest.mark.parametrize("way", [in_the_editor, in_bulk, by_the_action, by_schedule, by_approval])
def test_it_is_published_once_somebody_has_read_it(
    draft, way, editor_client, django_capture_on_commit_callbacks
):
    factories.make_review(draft)
    with django_capture_on_commit_callbacks(execute=True):
        way(draft, editor_client)
    assert is_shown(draft)


def test_what_came_after_the_reading_was_not_read(draft):
    factories.make_review(draft)
    factories.translate_texts(draft, only="today", by_machine=True, mark="neu")
    with pytest.raises(ValidationError, match="von einer Maschine"):
        publish(translation_of(draft))
    assert not is_shown(draft)


def test_a_published_page_keeps_its_old_text_until_the_machines_is_read(draft):
    factories.translate_texts(draft, only="sentence", mark="von Hand")
    publish(translation_of(draft))
    factories.translate_texts(draft, only="sentence", by_machine=True, mark="Maschine")
    with pytest.raises(ValidationError, match="von einer Maschine"):
        publish(translation_of(draft))
    draft.refresh_from_db()
    assert draft.live
    assert draft.sentence == "Ein Satz. (von Hand)"
