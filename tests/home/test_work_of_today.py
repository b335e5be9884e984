"""The first page of the workplace: what needs somebody today, and the lists behind it."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.workplace import registry
from core.workplace.registry import sources, work_of
from home.roles.table import EDITOR, TOUR_PLANNER
from tests.home.work_world import HOME, counted, make_work, member_of, shown_behind

BUDGET = 62  # queries of the whole page for somebody whose work all of it is


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


def test_the_number_of_queries_does_not_grow_with_what_waits(client, work_world, everybody):
    client.force_login(everybody)
    counts = []
    for numbers in ((), (2, 3)):  # one of each, then three
        for number in numbers:
            make_work(number, work_world[1], everybody)
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
