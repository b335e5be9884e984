"""All reports of the workplace: who may see which, and what all of them do alike."""

import io
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import Page

from core.reports import files
from exhibition.models import ExhibitionRequest
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
from kiosk.models import Kiosk
from tests import factories
from tests.exhibition.request_rows import make_request
from tests.stories.test_story_pages import number_of_queries

pytestmark = pytest.mark.django_db

FOR_PAGES = (EDITOR, TRANSLATOR, CONSENT_OFFICER, ADMINISTRATOR)
WHO_MAY = {
    "consent_report": (CONSENT_OFFICER,),
    "translation_report": FOR_PAGES,
    "tour_report": (
        TOUR_PLANNER,
        TECHNICIAN,
        MINISTRY,
    ),
    "request_report": (TOUR_PLANNER,),
    "kiosk_report": (
        TECHNICIAN,
        MINISTRY,
    ),
    "media_report": (EDITOR, TOUR_PLANNER, ADMINISTRATOR),
    "untouched_pages": FOR_PAGES,
}
EVERY_REPORT = pytest.mark.parametrize("name", WHO_MAY)
FORMULA = "=HYPERLINK(0)"


def member_of(role):
    user = get_user_model().objects.create_user(f"user-{ROLES.index(role)}")
    user.groups.add(Group.objects.get(name=role.name))
    return user


def make_rows(number: int) -> None:
    """A row more in every report."""
    name = f"{FORMULA} {number}"
    person = factories.make_person(name)
    factories.make_consent(person, valid_until=timezone.localdate() + timedelta(days=number))
    factories.make_photo(person, title=name)
    factories.make_film(title=name)
    story = factories.make_story(person, title=name, slug=f"person-{number}")
    old = timezone.now() - timedelta(days=500)
    Page.objects.filter(pk=story.pk).update(latest_revision_created_at=old)
    venue = factories.make_venue(f"Ort {number}", name=name)
    stop = factories.make_stop(
        f"stop-{number}", venue=venue, exhibition_set=factories.make_set(name)
    )
    make_request(number, house=name)
    Kiosk.objects.create(name=name, stop=stop, exhibition_set=stop.exhibition_set)


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_each_role_sees_the_reports_of_its_work_in_the_menu_and_no_other(home, client, role):
    client.force_login(member_of(role))
    menu = client.get("/admin/").content.decode()
    for name, roles in WHO_MAY.items():
        for address in (reverse(name), reverse(f"{name}_results")):
            assert (client.get(address).status_code == 200) == (role in roles), name
            answer = client.get(address, {"export": "csv"})
            assert (answer.status_code == 200) == (role in roles), name
        assert (f'"{reverse(name)}"' in menu) == (role in roles), name


@EVERY_REPORT
def test_nobody_sees_one_without_an_account(client, name):
    for query in ({}, {"export": "xlsx"}):
        answer = client.get(reverse(name), query)
        assert answer.status_code == 302
        assert "/login/" in answer.url


@EVERY_REPORT
def test_what_is_not_there_is_said_in_a_sentence(editor_client, home, name):
    text = editor_client.get(reverse(name), {"q": "gibt es nicht"}).content.decode()
    assert "Nichts passt dazu" in text or "Keine Seite" in text


@EVERY_REPORT
def test_three_rows_need_as_many_queries_as_one(editor_client, home, name):
    make_rows(1)
    one = number_of_queries(editor_client, reverse(name))
    make_rows(2)
    make_rows(3)
    assert number_of_queries(editor_client, reverse(name)) == one
    assert one <= 30


@EVERY_REPORT
def test_a_file_holds_what_is_filtered_and_runs_no_formula(editor_client, home, name):
    make_rows(1)
    make_rows(2)
    query = {"export": "xlsx", "q": f"{FORMULA} 2"}
    answer = editor_client.get(reverse(name), query)
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert all(cell.data_type != "f" for row in sheet for cell in row)
    firsts = {row[0] for row in list(sheet.values)[1:]}
    assert firsts == {f"'{FORMULA} 2"}
    answer = editor_client.get(reverse(name), query | {"export": "csv"})
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert len(lines) == len(list(sheet.values))
    assert all(line.startswith(f"'{FORMULA} 2;") for line in lines[1:])


@EVERY_REPORT
def test_the_name_of_a_file_is_the_report_and_the_day(editor_client, home, name):
    answer = editor_client.get(reverse(name), {"export": "csv", "q": "Rima"})
    day = f"{timezone.localdate():%Y-%m-%d}"
    assert answer.headers["Content-Disposition"].endswith(f'-{day}.csv"')
    assert "Rima" not in answer.headers["Content-Disposition"]


@EVERY_REPORT
def test_too_many_rows_for_a_file_are_refused_with_a_way_out(
    editor_client, home, name, monkeypatch
):
    make_rows(1)
    make_rows(2)
    monkeypatch.setattr(files, "MOST_ROWS", 1)
    answer = editor_client.get(reverse(name), {"export": "csv", "q": FORMULA}, follow=True)
    assert "Bitte filtern Sie enger" in answer.content.decode()
    assert answer.request["QUERY_STRING"].startswith("q=")


@EVERY_REPORT
def test_every_column_that_can_be_sorted_sorts_both_ways(editor_client, home, name):
    for number in (1, 2):
        make_rows(number)
    view = editor_client.get(reverse(name)).context["view"]
    assert view.paginate_by == 50
    for ordering in view.get_valid_orderings():
        answer = editor_client.get(reverse(name), {"ordering": ordering, "q": FORMULA})
        assert answer.status_code == 200, ordering
        assert answer.context["object_list"], ordering


@EVERY_REPORT
def test_every_filter_can_be_asked_and_nonsense_is_no_error(editor_client, home, name):
    make_rows(1)
    filters = editor_client.get(reverse(name)).context["filters"]
    for key, one in filters.form.fields.items():
        choices = [str(value) for value, *_label in getattr(one, "choices", ())] or [""]
        for value in (choices[-1], "nonsense", "9" * 30):
            assert editor_client.get(reverse(name), {key: value}).status_code == 200, key
    periods = {f"{key}_from": "2026-13-99" for key in filters.form.fields}
    assert editor_client.get(reverse(name), periods).status_code == 200


def test_contacts_of_houses_stay_out_of_every_file(editor_client, home):
    make_request(house="Rathaus", contact_name="Klara Kontakt", email="klara@example.org")
    assert ExhibitionRequest.objects.get().contact_name
    for name in WHO_MAY:
        text = editor_client.get(reverse(name), {"export": "csv"}).content.decode()
        assert "klara" not in text.lower()
