"""A page goes to the public by two pairs of eyes."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import TaskState

from home.roles.table import CONSENT_OFFICER, EDITOR, TECHNICIAN, TRANSLATOR
from tests import factories

pytestmark = pytest.mark.django_db


def member_of(role, name):
    user = get_user_model().objects.create_user(name, email=f"{name}@example.org")
    user.groups.add(Group.objects.get(name=role.name))
    return user


@pytest.fixture
def writer():
    return member_of(EDITOR, "writer")


@pytest.fixture
def draft(writer):
    """A story that its writer has asked to be released."""
    story = factories.make_consented_story()
    story.unpublish()
    story.save_revision(user=writer)
    story.refresh_from_db()
    story.get_workflow().start(story, writer)
    return story


def approve(client, story, user):
    client.force_login(user)
    state = TaskState.objects.for_instance(story).get()
    address = reverse("wagtailadmin_pages:workflow_action", args=[story.pk, "approve", state.pk])
    client.post(address)
    story.refresh_from_db()


def test_whoever_asks_for_a_release_cannot_give_it(client, draft, writer):
    approve(client, draft, writer)
    assert not draft.live


@pytest.mark.parametrize("role", [EDITOR, CONSENT_OFFICER], ids=lambda role: role.name)
def test_another_pair_of_eyes_releases(client, draft, role):
    approve(client, draft, member_of(role, "second"))
    assert draft.live


@pytest.mark.parametrize("role", [TECHNICIAN, TRANSLATOR], ids=lambda role: role.name)
def test_those_whose_work_it_is_not_release_nothing(client, draft, role):
    approve(client, draft, member_of(role, "other"))
    assert not draft.live


def test_a_release_without_consent_is_refused_by_two_pairs_of_eyes_too(client, draft):
    factories.withdraw_everything(draft.appearances.first().person)
    approve(client, draft, member_of(EDITOR, "second"))
    assert not draft.live


def test_the_list_of_what_waits_names_only_what_one_may_release(draft, writer):
    waiting = TaskState.objects
    assert not waiting.reviewable_by(writer).exists()
    assert waiting.reviewable_by(member_of(EDITOR, "second")).exists()


def test_every_page_has_this_way(home):
    assert home.get_workflow().name == "Freigabe"
