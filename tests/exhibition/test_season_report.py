"""The season report: which numbers stand in it, that it names nobody, who may have it."""

from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pypdf import PdfReader

from core import jobs, pdf
from core.models import Job, JobState
from exhibition.domain import season_reports
from exhibition.domain.media_echo import echo
from exhibition.domain.season_charts import chart, map_of
from exhibition.domain.season_figures import season_figures
from exhibition.enums import DatePrecision, StopState
from exhibition.models import MediaEcho, SeasonReport
from exhibition.views.season_reports import DELETE, REPORT, REPORTS
from stories.domain.erasure import erase
from stories.enums import Channel
from tests import factories
from tests.exhibition import papers
from tests.exhibition.planner.tables import YEAR, make_stop
from tests.exhibition.request_rows import make_colleague

pytestmark = pytest.mark.django_db
FIRST, LAST = date(YEAR, 1, 1), date(YEAR, 12, 31)


@pytest.fixture(autouse=True)
def ours(monkeypatch):
    papers.know_us(monkeypatch)


@pytest.fixture
def unprinted(monkeypatch):
    """Nothing is rendered: returns the list of what would have been."""
    asked = []
    monkeypatch.setattr(pdf, "to_pdf", lambda html, **_options: asked.append(html) or b"%PDF-1.7 x")
    return asked


def show(slug="bautzen", closes=date(YEAR, 3, 28), **values):
    values = {"opens": date(YEAR, 3, 1), "state": StopState.CHECKED} | values
    stop = make_stop(slug, **values)
    stop.closes = closes
    stop.save()
    return stop


def ask(client, **values):
    return client.post(reverse(REPORTS), values)


def test_days_count_within_the_season_only(home):
    show(opens=date(YEAR - 1, 12, 22), closes=date(YEAR, 1, 10), visitors=100)
    show("pirna", visitors=20, guided_tours=3)
    found = season_figures(FIRST, LAST)
    assert [one.days for one in found.stops] == [10, 28]
    assert (found.days, found.towns) == (38, 1)
    assert found.sums == {"visitors": 120, "guided_tours": 3, "school_classes": None}


@pytest.mark.parametrize(
    "state", [StopState.DRAFT, StopState.SIGNED, StopState.CANCELLED, StopState.RELOCATED]
)
def test_what_was_not_shown_is_not_in_it(home, state):
    show(state=state, visitors=100)
    assert season_figures(FIRST, LAST).stops == []


def test_a_stop_whose_days_are_not_known_counts_without_days(home):
    show(precision=DatePrecision.MONTH, closes=None)
    found = season_figures(FIRST, LAST)
    assert ([one.days for one in found.stops], found.days) == ([None], 0)


def test_stories_that_the_website_may_show_count_by_what_people_do(home):
    for name, channels in (("Amal", tuple(Channel)), ("Bina", (Channel.PRINT,))):
        person = factories.make_person(name)
        factories.make_consent(person, channels=channels)
        factories.make_story(person, title=name, field_of_work="care")
    found = season_figures(FIRST, LAST)
    assert found.stories_by_field == [("Pflege", 1)]
    assert found.stories_by_language == [("Deutsch", 1)]


def test_the_figures_ask_as_often_for_three_stops_as_for_one(home):
    counts = []
    for slug in ("eins", "zwei", "drei"):
        show(slug)
        with CaptureQueriesContext(connection) as queries:
            season_figures(FIRST, LAST)
        counts.append(len(queries))
    assert counts[0] == counts[2]


def test_a_chart_has_the_longest_bar_for_the_largest_number_and_none_for_nothing():
    bars = chart("Gäste", "Ort", "Gäste", [("A", 10), ("B", None), ("C", 40)]).bars
    assert [(bar.label, bar.length) for bar in bars] == [("A", 25.0), ("C", 100.0)]
    assert chart("Gäste", "Ort", "Gäste", []).bars == ()
    assert [pin.number for pin in map_of([(51.2, 14.4), (51.0, 13.7)])["pins"]] == [1, 2]


def test_a_headline_that_names_somebody_is_not_told_and_neither_is_its_address(home):
    stop = show()
    factories.make_person("Amal")
    for title, address in (
        ("Amal hat es geschafft", "https://example.org/1"),
        ("Ein Porträt", "https://example.org/amal-im-portrait"),
        ("Wege in die Arbeit", "https://example.org/wege"),
    ):
        day = date(YEAR, 3, 2)
        MediaEcho.objects.create(
            stop=stop, medium="Blatt", published_on=day, title=title, address=address
        )
    told = echo(FIRST, LAST)
    assert [one.address for one in told] == ["", "", "https://example.org/wege"]
    assert not any("Amal" in one.title for one in told)
    assert echo(date(YEAR - 1, 1, 1), date(YEAR - 1, 12, 31)) == []


def test_an_erasure_takes_a_name_out_of_a_headline(home):
    person = factories.make_person("Amal")
    MediaEcho.objects.create(
        stop=show(),
        medium="Blatt",
        published_on=FIRST,
        title="Amal erzählt",
        address="https://example.org/amal",
    )
    erase(person)
    row = MediaEcho.objects.get()
    assert "Amal" not in row.title
    assert row.address == ""


def test_the_report_is_a_tagged_pdf_with_a_table_under_each_chart(home):
    show(visitors=1240)
    html = season_reports.source(FIRST, LAST)
    assert html.count("<table") == html.count("<svg") == 4  # stops, days, guests, pages
    data = pdf.to_pdf(html)
    document = PdfReader(BytesIO(data))
    assert document.trailer["/Root"]["/MarkInfo"]["/Marked"]
    words = papers.text_of(data)
    for said in ("Saisonbericht", "1.240", "Bautzen", "GeoNames"):
        assert said in words


def test_the_same_figures_are_not_set_again_and_a_new_file_takes_the_place_of_the_old(
    home, unprinted, editor, django_capture_on_commit_callbacks
):
    stop = show()
    report = season_reports.ask_for(FIRST, LAST, by=editor)
    for _time in range(2):
        jobs.work(until_empty=True, kinds=[season_reports.KIND])
        season_reports.ask_for(FIRST, LAST, by=editor)
    report.refresh_from_db()
    former = report.file.name
    assert (len(unprinted), SeasonReport.objects.count()) == (1, 1)
    stop.visitors = 5
    stop.save()
    with django_capture_on_commit_callbacks(execute=True):
        season_reports.make(report)
    assert len(unprinted) == 2
    assert not report.file.storage.exists(former)
    assert report.file.storage.exists(report.file.name)


def test_it_is_asked_for_taken_along_and_deleted_in_the_workplace(
    home, unprinted, editor_client, django_capture_on_commit_callbacks
):
    assert ask(editor_client, year=YEAR).status_code == 302
    report = SeasonReport.objects.get()
    assert (report.first_day, report.last_day) == (FIRST, LAST)
    address = reverse(REPORT, args=[report.pk])
    assert editor_client.get(address).status_code == 404  # not made yet
    assert "wird gemacht" in editor_client.get(reverse(REPORTS)).content.decode()
    jobs.work(until_empty=True, kinds=[season_reports.KIND])
    file = editor_client.get(address)
    assert "attachment" in file.headers["Content-Disposition"]
    report.refresh_from_db()
    with django_capture_on_commit_callbacks(execute=True):
        editor_client.post(reverse(DELETE, args=[report.pk]))
    assert not SeasonReport.objects.exists()
    assert not report.file.storage.exists(report.file.name)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"year": "1066"},
        {"year": "viele"},
        {"first": "2027-05-01"},
        {"first": "2027-05-01", "last": "2027-04-01"},
        {"first": "2020-01-01", "last": "2027-04-01"},
    ],
)
def test_days_that_make_no_sense_are_refused_with_a_sentence(home, editor_client, values):
    page = ask(editor_client, **values)
    assert page.status_code == 200
    assert "error" in page.content.decode()
    assert not SeasonReport.objects.exists()


def test_there_is_an_end_to_reports(home, editor, monkeypatch):
    monkeypatch.setattr(season_reports, "MOST", 1)
    season_reports.ask_for(FIRST, LAST, by=editor)
    season_reports.ask_for(FIRST, LAST, by=editor)
    with pytest.raises(season_reports.NoReport, match="zu viele"):
        season_reports.ask_for(FIRST, FIRST, by=editor)


def test_who_does_not_see_both_requests_and_tour_sees_no_report(home, client, django_user_model):
    report = SeasonReport.objects.create(first_day=FIRST, last_day=LAST)
    client.force_login(make_colleague(django_user_model, "tour", "change_tourstop"))
    for answer in (
        client.get(reverse(REPORTS)),
        ask(client, year=YEAR),
        client.get(reverse(REPORT, args=[report.pk])),
        client.post(reverse(DELETE, args=[report.pk])),
    ):
        assert answer.status_code in (302, 403)
    assert SeasonReport.objects.count() == 1
    assert not Job.objects.filter(kind=season_reports.KIND, state=JobState.WAITING).exists()


def test_the_ministry_takes_a_report_along_and_makes_or_deletes_none(
    client, django_user_model, home, unprinted
):
    season_reports.ask_for(FIRST, LAST, by=None)
    jobs.work(until_empty=True, kinds=[season_reports.KIND])
    report = SeasonReport.objects.get()
    client.force_login(make_colleague(django_user_model, "reader", "view_seasonreport"))
    page = client.get(reverse(REPORTS)).content.decode()
    assert reverse(REPORT, args=[report.pk]) in page
    assert "Bericht machen" not in page
    assert reverse(DELETE, args=[report.pk]) not in page
    assert client.get(reverse(REPORT, args=[report.pk])).status_code == 200
    assert "Saisonbericht" in client.get("/admin/").content.decode()
    client.post(reverse(DELETE, args=[report.pk]))
    SeasonReport.objects.all().update(last_day=date(YEAR, 12, 30))
    ask(client, year=YEAR)
    assert SeasonReport.objects.count() == 1
