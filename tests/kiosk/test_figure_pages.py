"""What the devices of a stop have counted, as a page and as a table to keep."""

import io
import uuid
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone
from openpyxl import load_workbook

from kiosk.domain import figure_report
from kiosk.models import Kiosk, KioskFigures
from kiosk.viewsets.figures_shown import weeks
from tests import factories

ALL = "/admin/kioske/zahlen/"
GONE = str(uuid.UUID(int=9))


@pytest.fixture
def stop(home):
    """A stop in its second week, whose two devices have counted."""
    opens = timezone.localdate() - timedelta(days=10)
    stop = factories.make_stop(opens=opens, exhibition_set=factories.make_set("=Satz A"))
    story = str(factories.make_story(title="=Rima").translation_key)
    for name in ("Links", "Rechts"):
        kiosk = Kiosk.objects.create(name=name, stop=stop)
        for day in (opens, opens + timedelta(days=1)):
            count(kiosk, stop, day, "session", "", 3)
        count(kiosk, stop, opens, "language", "ar", 2)
        count(kiosk, stop, opens, "story", story, 5)
        count(kiosk, stop, opens, "film_seen", story, 1)
        count(kiosk, stop, opens, "story", GONE, 1)
        count(kiosk, None, opens - timedelta(days=1), "session", "", 100)
    return stop


def count(kiosk, stop, day, kind, key, number):
    row = {"kiosk": kiosk, "stop": stop, "day": day, "kind": kind, "key": key}
    KioskFigures.objects.create(**row, count=number)


def report_of(stop, visits) -> figure_report.StopReport:
    return figure_report.StopReport(
        stop=stop, devices=1, totals={}, visits=visits, languages={}, stories=[]
    )


def test_weeks_run_from_monday_to_sunday_and_leave_none_out():
    visits = {date(2027, 5, 2): 1, date(2027, 5, 3): 2, date(2027, 5, 17): 4}
    bars = [(bar.label, bar.number, bar.share) for bar in weeks(report_of(None, visits))]
    assert bars == [
        ("26.04.–02.05.2027", 1, 25),
        ("03.05.–09.05.2027", 2, 50),
        ("10.05.–16.05.2027", 0, 0),
        ("17.05.–23.05.2027", 4, 100),
    ]
    assert weeks(report_of(None, {})) == []


def test_the_counts_of_a_stop_are_added_up(stop):
    found = figure_report.of_stop(stop)
    assert found.devices == 2
    assert found.totals["session"] == 12
    assert sum(found.visits.values()) == 12
    assert found.languages == {"ar": 4}
    stories = [(one.title, one.opened, one.films_started, one.films_seen) for one in found.stories]
    assert stories == [("=Rima", 10, 0, 2), ("", 2, 0, 0)]


def test_the_pages_show_stops_and_sets_without_a_device_that_stood_nowhere(editor_client, stop):
    lines = figure_report.of_stops()
    assert [(line.name, line.totals["session"]) for line in figure_report.of_sets(lines)] == [
        ("=Satz A", 12)
    ]
    page = editor_client.get(ALL).content.decode()
    assert "Stadtbibliothek Bautzen" in page
    page = editor_client.get(f"{ALL}{stop.pk}/").content.decode()
    for said in ("=Rima", "العربية", "eine Geschichte, die es nicht mehr gibt", "2 Geräte"):
        assert said in page
    assert editor_client.get(f"{ALL}{stop.pk + 1}/").status_code == 404


def test_the_tables_run_no_formula(editor_client, stop):
    answer = editor_client.get(f"{ALL}{stop.pk}/", {"export": "csv"})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="kioske-bautzen.csv"'
    text = answer.content.decode("utf-8-sig")
    assert "geöffnete Geschichten;'=Rima;;10" in text
    answer = editor_client.get(ALL, {"export": "xlsx"})
    rows = list(load_workbook(io.BytesIO(answer.content)).active.values)
    assert rows[0][:2] == ("Satz", "Ort")
    assert rows[1][0] == "'=Satz A"
    assert rows[1][5:] == (12, 12, 0, 2)


def test_pages_ask_as_much_for_three_stops_and_stories_as_for_one(
    editor_client, stop, django_assert_num_queries, django_assert_max_num_queries
):
    urls = (ALL, f"{ALL}{stop.pk}/")
    numbers = []
    for url in urls:
        editor_client.get(url)
        with django_assert_max_num_queries(40) as captured:
            editor_client.get(url)
        numbers.append(len(captured))
    for name in ("freiberg", "zittau"):
        other = factories.make_stop(name, opens=stop.opens)
        story = factories.make_story(title=name)
        kiosk = Kiosk.objects.create(name=name, stop=other)
        count(kiosk, other, stop.opens, "session", "", 1)
        count(kiosk, stop, stop.opens, "story", str(story.translation_key), 1)
    for url, number in zip(urls, numbers, strict=True):
        with django_assert_num_queries(number):
            editor_client.get(url)


def test_who_may_not_see_kiosks_sees_no_figures(client, stop, django_user_model):
    visitor = django_user_model.objects.create_user("gast", password="x")
    visitor.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(visitor)
    for url in (ALL, f"{ALL}{stop.pk}/", f"{ALL}?export=csv"):
        assert client.get(url).status_code == 302
    visitor.user_permissions.add(Permission.objects.get(codename="view_kiosk"))
    assert client.get(ALL).status_code == 200
