import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from home.models import (
    MentorProject,
    Milestone,
    ProgrammeFigure,
    ProgrammePartner,
    ProgrammeSeries,
)
from home.roles.table import TRANSLATOR
from tests.home.work_world import member_of


def test_the_workplace_carries_our_name(editor_client, client):
    assert (
        "Ich hab’s geschafft! – Redaktion</title>" in editor_client.get("/admin/").content.decode()
    )


def test_the_way_in_carries_our_name(client, db):
    text = client.get("/admin/login/").content.decode()
    assert "Ich hab’s geschafft! – Redaktion" in text
    assert "Sign in to Wagtail" not in text


@pytest.mark.parametrize(
    "model", [MentorProject, ProgrammeFigure, ProgrammeSeries, Milestone, ProgrammePartner]
)
@pytest.mark.parametrize("view", ["list", "add"])
def test_facts_of_the_programme_can_be_listed_and_added(editor_client, home, model, view):
    address = reverse(model.snippet_viewset.get_url_name(view))
    assert editor_client.get(address).status_code == 200


def test_they_stand_together_in_the_menu(editor_client, home):
    assert "Programm" in editor_client.get("/admin/").content.decode()


@pytest.mark.parametrize("path", ["de/aktuelles/", "de/mentoren-finden/", "de/"])
def test_pages_can_be_edited_and_previewed(editor_client, home, path):
    from wagtail.models import Page

    page = Page.objects.get(url_path=f"/start/{path.removeprefix('de/')}")
    assert editor_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def test_settings_of_the_organisation_can_be_edited(editor_client, home):
    address = reverse(
        "wagtailsettings:edit", args=["home", "organisationsettings", home.get_site().pk]
    )
    assert editor_client.get(address).status_code == 200


def test_nothing_to_do_is_said_kindly_with_a_way_to_begin(client, home):
    client.force_login(member_of(TRANSLATOR))
    text = client.get("/admin/").content.decode()
    assert "Heute wartet nichts auf Sie" in text
    assert f'href="{reverse("translation_report")}"' in text


def test_who_has_no_role_yet_is_told_whom_to_ask(client, home, django_user_model):
    user = django_user_model.objects.create_user("neu")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert "Ihr Konto hat noch keine Aufgaben" in client.get("/admin/").content.decode()
