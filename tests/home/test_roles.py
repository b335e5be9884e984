"""The roles of the workplace: what each may, and above all what it may not."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import GroupPagePermission

from home.roles.setting_up import set_up
from home.roles.table import ADMINISTRATOR, CONSENT_OFFICER, EDITOR, ROLES, TRANSLATOR
from stories.models import Consent, Person
from stories.viewsets.access import PROTECTED
from tests import factories

pytestmark = pytest.mark.django_db


def member_of(role):
    user = get_user_model().objects.create_user(f"user-{ROLES.index(role)}")
    user.groups.add(Group.objects.get(name=role.name))
    return user


def test_the_groups_are_there_after_the_migrations():
    assert set(Group.objects.values_list("name", flat=True)) >= {role.name for role in ROLES}


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_only_the_consent_officer_sees_people_and_consents(role):
    user = member_of(role)
    may = {permission for permission in PROTECTED if user.has_perm(permission)}
    assert bool(may) == (role is CONSENT_OFFICER)


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_addresses_of_people_and_consents_are_closed_to_all_others(client, role):
    person = factories.make_person()
    consent = factories.make_consent(person)
    client.force_login(member_of(role))
    for viewset, name, row in (
        (Person.snippet_viewset, "edit", person),
        (Person.snippet_viewset, "access", person),
        (Person.snippet_viewset, "history", person),
        (Consent.snippet_viewset, "inspect", consent),
    ):
        answer = client.get(reverse(viewset.get_url_name(name), args=[row.pk]))
        assert (answer.status_code == 200) == (role is CONSENT_OFFICER)


@pytest.mark.parametrize("role", [EDITOR, TRANSLATOR], ids=lambda role: role.name)
def test_a_person_is_chosen_by_public_name_and_never_found_by_the_real_one(client, role):
    factories.make_person("Rima", real_name="Geheimnisträgerin Beispiel")
    client.force_login(member_of(role))
    chooser = reverse(Person.snippet_viewset.chooser_viewset.get_url_name("choose_results"))
    assert b"Rima" in client.get(chooser).content
    assert list(client.get(chooser, {"q": "rim"}).context["results"])
    for word in ("Geheimnis", "Beispiel"):
        answer = client.get(chooser, {"q": word})
        assert list(answer.context["results"]) == []


def test_an_editor_writes_but_releases_nothing_alone():
    story = factories.make_consented_story()
    may = story.permissions_for_user(member_of(EDITOR))
    assert may.can_edit()
    assert not may.can_publish()
    assert not may.can_unpublish()


def test_a_translator_edits_other_languages_and_not_the_source(home):
    story = factories.make_consented_story()
    factories.make_translation(home, "fr")
    factories.make_translation(story.get_parent().specific, "fr")
    french = factories.make_translation(story, "fr")
    user = member_of(TRANSLATOR)
    assert not story.permissions_for_user(user).can_edit()
    assert french.permissions_for_user(user).can_edit()


def test_an_administrator_makes_accounts_but_no_superuser(client):
    user = member_of(ADMINISTRATOR)
    client.force_login(user)
    values = {
        "username": "neu",
        "email": "neu@example.org",
        "first_name": "Neu",
        "last_name": "Konto",
        "password1": "Ein-langes-Passwort-1",
        "password2": "Ein-langes-Passwort-1",
        "is_superuser": "on",
    }
    client.post(reverse("wagtailusers_users:add"), values)
    made = get_user_model().objects.get(username="neu")
    assert not made.is_superuser
    edited = values | {"is_active": "on", "password1": "", "password2": ""}
    client.post(reverse("wagtailusers_users:edit", args=[made.pk]), edited)
    made.refresh_from_db()
    assert not made.is_superuser


def test_an_administrator_changes_no_superuser(client, admin_user):
    client.force_login(member_of(ADMINISTRATOR))
    address = reverse("wagtailusers_users:edit", args=[admin_user.pk])
    values = {"username": "admin", "email": "x@example.org", "is_active": "on"}
    names = {"first_name": "A", "last_name": "B"}
    passwords = {"password1": "Ein-neues-Passwort-1", "password2": "Ein-neues-Passwort-1"}
    client.post(address, values | names | passwords)
    admin_user.refresh_from_db()
    assert admin_user.email != "x@example.org"
    assert not admin_user.check_password("Ein-neues-Passwort-1")


def test_setting_up_again_takes_what_was_added_by_hand_and_keeps_members():
    user = member_of(EDITOR)
    group = Group.objects.get(name=EDITOR.name)
    consent_officers = Group.objects.get(name=CONSENT_OFFICER.name)
    group.permissions.set(consent_officers.permissions.all())
    call_command("set_up_roles", verbosity=0)
    assert group.user_set.get() == user
    assert not user.has_perm("stories.view_person")
    rows = GroupPagePermission.objects.count()
    set_up()
    assert GroupPagePermission.objects.count() == rows
