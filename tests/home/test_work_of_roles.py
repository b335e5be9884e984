"""What each role finds on the first page of the workplace, and what is nobody else's to know."""

import pytest
from django.urls import reverse

from core.workplace.registry import sources, work_of
from home.roles.table import (
    ADMINISTRATOR,
    CONSENT_OFFICER,
    EDITOR,
    MINISTRY,
    ROLES,
    TECHNICIAN,
    TOUR_PLANNER,
    TRANSLATOR,
)
from tests.home.work_world import HOME, counted, member_of, shown_behind

PARTS = {
    EDITOR.name: {
        "pages",
        "translations",
        "registrations",
        "films",
        "photos",
        "visitors_book",
        "newsletters",
        "programme_figures",
    },
    TRANSLATOR.name: {"pages", "translations"},
    CONSENT_OFFICER.name: {"pages", "consents", "withdrawal_tasks", "withdrawal_notices"},
    TOUR_PLANNER.name: {
        "registrations",
        "photos",
        "stops",
        "season_report",
        "requests",
        "visitors_book",
    },
    TECHNICIAN.name: {"jobs", "stops", "kiosks", "stops_with_kiosks", "kiosk_figures"},
    MINISTRY.name: {"stops", "season_report", "kiosk_figures", "programme_figures"},
    ADMINISTRATOR.name: {"pages", "photos", "mails", "jobs", "accounts"},
}


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_each_role_has_its_parts_of_the_work_and_no_others(everybody, role):
    user = member_of(role)
    assert {source.name for source in sources() if source.may(user)} == PARTS[role.name]


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_every_way_and_every_list_is_open_to_those_who_are_shown_it(client, everybody, role):
    user = member_of(role)
    client.force_login(user)
    found = counted(user)
    assert {url: shown_behind(client, url) for url in found} == found
    for way in work_of(user).ways:
        response = client.get(way.url, follow=True)  # „Seiten“ leads to one's own first page
        assert response.status_code == 200, way
        assert response.wsgi_request.path != HOME, way
    text = client.get(HOME).content.decode()
    for url in found:
        assert f'href="{url.replace("&", "&amp;")}"' in text


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_what_is_not_ones_work_is_not_on_the_page(client, everybody, role):
    user = member_of(role)
    client.force_login(user)
    text = client.get(HOME).content.decode()
    mine = counted(user)
    for url in counted(everybody).keys() - mine.keys():
        assert f'href="{url.replace("&", "&amp;")}"' not in text
    for secret in ("Endet 1 5", "Ohne-1", "Blieb-1"):
        if role is not CONSENT_OFFICER:
            assert secret not in text


@pytest.mark.parametrize("role", [TECHNICIAN, MINISTRY, TRANSLATOR], ids=lambda role: role.name)
@pytest.mark.parametrize(
    "name",
    ["films_without_captions", "photos_without_text", "registrations_waiting", "pages_kept_back"],
)
def test_lists_of_others_are_closed(client, everybody, role, name):
    client.force_login(member_of(role))
    response = client.get(reverse(name))
    assert (response.status_code, response.url) == (302, reverse("wagtailadmin_home"))


def test_a_planner_sees_the_line_of_openings_and_not_that_of_events(client, everybody):
    client.force_login(member_of(TOUR_PLANNER))
    text = client.get(reverse("registrations_waiting")).content.decode()
    assert "Bautzen" in text
    assert "Treffen 1" not in text


def test_nobody_without_an_account_sees_any_of_it(client, everybody):
    assert client.get(HOME).url.startswith("/admin/login/")


@pytest.mark.parametrize("role", [TECHNICIAN, MINISTRY], ids=lambda role: role.name)
def test_who_sees_no_pages_is_offered_no_search_for_them(client, everybody, role):
    client.force_login(member_of(role))
    assert 'role="search"' not in client.get(HOME).content.decode()
    client.force_login(member_of(EDITOR))
    assert 'role="search"' in client.get(HOME).content.decode()
