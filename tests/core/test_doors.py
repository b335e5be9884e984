"""What Wagtail opens to everybody who may enter the workplace is open to its users alone."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Page

from core.models import User
from home.roles.table import (
    CONSENT_OFFICER,
    EDITOR,
    MINISTRY,
    TECHNICIAN,
    TOUR_PLANNER,
)
from stories.models import ConsentWithdrawal, Film, Person
from tests import factories

pytestmark = pytest.mark.django_db
BULK_DELETION = ["stories", "consentwithdrawal", "delete"]


@pytest.fixture
def withdrawal(home):
    return factories.withdraw_everything(factories.make_person("Nour"))


@pytest.fixture
def come(client):
    """``come(role)``: the client of a member of that role."""

    def enter(role):
        user = User.objects.create_user(role.name)
        user.groups.add(Group.objects.get(name=role.name))
        client.force_login(user)
        return client

    return enter


def chooser(model, name="choose_results") -> str:
    return reverse(model.snippet_viewset.chooser_viewset.get_url_name(name))


def tells(client, address: str) -> bool:
    return b"Nour" in client.get(address).content


@pytest.mark.parametrize("role", [EDITOR, TECHNICIAN, MINISTRY], ids=lambda role: role.name)
def test_nobody_but_the_consent_officer_learns_who_has_withdrawn(come, withdrawal, role):
    client = come(role)
    assert not tells(client, chooser(ConsentWithdrawal))
    assert not tells(client, f"{chooser(ConsentWithdrawal, 'choose')}?q=Nour")
    bulk = reverse("wagtail_bulk_action", args=BULK_DELETION)
    assert not tells(client, f"{bulk}?id={withdrawal.pk}")


def test_the_consent_officer_does(come, withdrawal):
    assert tells(come(CONSENT_OFFICER), chooser(ConsentWithdrawal))


@pytest.mark.parametrize("model", ["person", "withdrawalnotice"])
def test_the_interface_of_translations_lists_nobody(come, withdrawal, model):
    address = reverse("wagtail_localize:snippets_api_listing", args=["stories", model])
    assert come(EDITOR).get(address).status_code == 302
    assert not tells(come(MINISTRY), address)


@pytest.mark.parametrize(
    ("role", "may"), [(EDITOR, True), (TOUR_PLANNER, True), (TECHNICIAN, False), (MINISTRY, False)]
)
def test_people_are_chosen_by_those_who_say_who_is_in_a_work(come, withdrawal, role, may):
    assert tells(come(role), chooser(Person)) == may


def test_who_only_reads_chooses_neither_pages_nor_films(come, withdrawal):
    factories.make_film(title="Nour")
    client = come(MINISTRY)
    root = Page.objects.get(depth=2, locale__language_code="de")
    for address in (
        reverse("wagtailadmin_choose_page_child", args=[root.pk]),
        reverse("wagtailadmin_api:pages:listing"),
        reverse("wagtailmedia:chooser"),
    ):
        assert client.get(address).status_code == 302
    assert Film.objects.count() == 1


def test_a_panel_tells_of_a_page_and_a_redirect_leads_to_one(come, home):
    for role in (TOUR_PLANNER, TECHNICIAN):
        assert come(role).get(reverse("wagtailadmin_choose_page")).status_code == 200


def test_who_may_set_up_no_workflow_makes_no_task(come, home):
    address = reverse("wagtailadmin_workflows:task_chooser_create")
    assert come(TECHNICIAN).post(address).status_code == 302


def test_what_is_not_deleted_alone_is_not_deleted_in_numbers(editor_client, withdrawal):
    address = reverse("wagtail_bulk_action", args=["exhibition", "visitorbookentry", "delete"])
    assert editor_client.get(f"{address}?id=1").status_code == 302


def test_a_reader_of_public_pages_is_asked_for_no_session(client, home):
    assert "Cookie" not in client.get(home.get_url()).headers.get("Vary", "")
