"""The first page of the workplace: what needs whom today, and what is nobody else's to know."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.workplace import registry
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
from tests.home.work_world import make_work, member_of
from tests.once import made_once

HOME = "/admin/"
BUDGET = 110  # queries of the whole page for somebody whose work all of it is
# Parts of the work by their names, and in which of these something waits in ``work_world``.
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
    MINISTRY.name: {"stops", "kiosk_figures", "programme_figures"},
    ADMINISTRATOR.name: {"pages", "photos", "mails", "jobs", "accounts"},
}


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """A superuser, and one of each that waits."""
    from django.contrib.auth import get_user_model

    from home.models import HomePage

    with made_once(django_db_blocker):
        user = get_user_model().objects.create_superuser("alle", "alle@example.org", "x")
        home = HomePage.objects.get(locale__language_code="de")
        make_work(1, home, user)
        yield user, home


@pytest.fixture
def everybody(world, db):
    """The superuser of the world, signed in by no one yet."""
    return world[0]


def counted(user) -> dict[str, int]:
    work = work_of(user)
    assert work.broken == []
    return {entry.url: entry.number for entry in work.entries}


def shown_behind(client, url: str) -> int:
    response = client.get(url)
    assert response.status_code == 200, url
    return response.context["items_count"]


def test_something_waits_in_every_part_that_can_wait(everybody):
    urls = " ".join(counted(everybody))
    for part in (
        "workflow_tasks/?reviewable=true",
        "status=needs_changes",
        "status=in_progress",
        "uebersetzungen/?state=outdated",
        "anmeldungen/warteliste/",
        "einwilligungen-die-enden/?days=7",
        "seiten-nicht-gezeigt/ ",
        "seiten-nicht-gezeigt/?drafts=1",
        "withdrawaltask/?state=open",
        "withdrawalnotice/?state=open",
        "filme-ohne-untertitel/",
        "fotos-ohne-alternativtext/",
        "stationen/?next=ahead",
        "stationen/?next=lacking",
        "anfragen/?waits=overdue",
        "anfragen/?state=confirmed",
        "anfragen/?state=in_review",
        "anfragen/?state=accepted",
        "gaestebuch/?state=waiting",
        "kioske/?state=silent",
        "rundbriefe/?state=draft",
        "outgoing_mails/?state=stuck",
        "jobs/?state=failed",
    ):
        assert part in urls


def test_the_list_behind_each_entry_shows_exactly_what_it_counts(client, everybody):
    client.force_login(everybody)
    found = counted(everybody)
    assert {url: shown_behind(client, url) for url in found} == found


def test_what_waits_for_nobody_is_not_counted(everybody):
    """Beside each row that waits stands one that does not; two kinds of events have a line."""
    once = {url: number for url, number in counted(everybody).items() if "photo" not in url}
    several = {
        reverse("registrations_waiting"): 2,
        f"{reverse('wagtailadmin_reports:workflow_tasks')}?reviewable=true": 2,  # own ones too
    }
    for url, number in once.items():
        assert number == several.get(url, 1), url


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


def test_urgent_things_come_first_and_are_named_so(client, everybody):
    client.force_login(everybody)
    urgent = [entry.is_urgent for entry in work_of(everybody).entries]
    assert urgent == sorted(urgent, reverse=True)
    assert any(urgent)
    assert client.get(HOME).content.decode().count("Eilt") == sum(urgent)


def test_the_next_stops_say_what_is_to_be_done_and_what_is_lacking(client, everybody):
    client.force_login(member_of(TOUR_PLANNER))
    text = client.get(HOME).content.decode()
    assert "Aufbau am" in text
    assert "Eröffnung am" in text
    assert "Satz fehlt" in text


def test_what_waits_for_release_is_named_with_who_asks(client, everybody):
    client.force_login(member_of(EDITOR))
    text = client.get(HOME).content.decode()
    assert "Fremd-1" in text
    assert "von writer-1, seit" in text


def test_tables_of_wagtail_that_say_the_same_are_gone(client, everybody):
    client.force_login(everybody)
    names = {panel.name for panel in client.get(HOME).context["panels"]}
    assert names == {"work", "recent_edits", "locked_pages"}


@pytest.mark.parametrize("role", [TECHNICIAN, MINISTRY], ids=lambda role: role.name)
def test_who_sees_no_pages_is_offered_no_search_for_them(client, everybody, role):
    client.force_login(member_of(role))
    assert 'role="search"' not in client.get(HOME).content.decode()
    client.force_login(member_of(EDITOR))
    assert 'role="search"' in client.get(HOME).content.decode()


def test_the_number_of_queries_does_not_grow_with_what_waits(client, world, everybody):
    client.force_login(everybody)
    counts = []
    for numbers in ((), (2, 3)):  # one of each, then three
        for number in numbers:
            make_work(number, world[1], everybody)
        client.get(HOME)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(HOME).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= BUDGET
    found = counted(everybody)
    assert {url: shown_behind(client, url) for url in found} == found


def test_a_part_that_breaks_is_said_and_logged_and_takes_nothing_with_it(
    client, everybody, monkeypatch, caplog
):
    def breaks(user):
        raise ValueError("Rima Geheim")

    source = next(one for one in sources() if one.name == "films")
    broken = type(source)(**vars(source) | {"find": breaks})
    monkeypatch.setitem(registry._sources, "films", broken)
    client.force_login(everybody)
    text = client.get(HOME).content.decode()
    assert "Nicht nachsehen ließ sich: Filme und Untertitel." in text
    assert "fotos-ohne-alternativtext" in text
    assert "the work source films is broken: ValueError" in caplog.text
    assert "Geheim" not in text + caplog.text
