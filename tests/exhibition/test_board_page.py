"""The page of the tour board: what it shows, to whom, and its tables."""

import io
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone
from openpyxl import load_workbook

from exhibition.enums import StopState
from exhibition.models import TourResource, VenueContact
from tests import factories

BOARD = "/admin/tourplan/"


def allow(user, *names):
    user.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", *names]))


@pytest.fixture
def reader_client(client, django_user_model):
    """Somebody who may see stops and change nothing."""
    user = django_user_model.objects.create_user("leserin", password="x")
    allow(user, "view_tourstop")
    client.force_login(user)
    return client


@pytest.fixture
def stop(home):
    return factories.make_stop(exhibition_set=factories.make_set())


def text(client, **asked):
    return client.get(BOARD, asked).content.decode()


def test_a_stop_has_a_bar_a_card_and_a_line(editor_client, stop):
    shown = text(editor_client)
    assert f'data-stop="{stop.pk}"' in shown
    assert f'data-card="{stop.pk}"' in shown
    assert f'data-line="{stop.pk}"' in shown
    assert "/verschieben/" in shown


def test_who_may_not_see_stops_sees_no_board(client, django_user_model, stop):
    user = django_user_model.objects.create_user("fremd", password="x")
    allow(user)
    client.force_login(user)
    assert client.get(BOARD).status_code in (302, 403)
    assert client.get(BOARD, {"export": "csv"}).status_code in (302, 403)


def test_nobody_sees_it_without_an_account(client, stop):
    assert client.get(BOARD).status_code == 302


def test_who_may_only_see_gets_no_form_and_no_handle(reader_client, stop):
    shown = text(reader_client)
    assert f'data-stop="{stop.pk}"' in shown
    assert "data-moves" not in shown
    assert "data-move-form" not in shown
    assert "tour-board-drag.js" not in shown


def test_the_menu_leads_there(editor_client, home):
    assert BOARD in editor_client.get("/admin/").content.decode()


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"ab": "gestern"}, "„ab“ ist kein Tag"),
        ({"ab": "1800-01-01"}, "ab dem Jahr 2000"),
        ({"monate": "900"}, "Zeitraum:"),
        ({"satz": "x"}, "Satz:"),
        ({"stand": "kaputt"}, "Stand:"),
        ({"landkreis": "99999"}, "Landkreis oder Stadt:"),
    ],
)
def test_what_is_wrong_in_the_address_gets_a_sentence(editor_client, stop, asked, sentence):
    shown = text(editor_client, **asked)
    assert sentence in shown
    assert f'data-stop="{stop.pk}"' in shown


@pytest.mark.parametrize("sorting", ["ort", "-km", "frei", "hinweise", "stand", "unsinn"])
def test_the_list_is_sorted_by_any_heading(editor_client, stop, sorting):
    assert f'data-line="{stop.pk}"' in text(editor_client, sortierung=sorting)


@pytest.mark.parametrize(
    ("asked", "is_there"),
    [
        ({"q": "baut"}, True),
        ({"q": "Plauen"}, False),
        ({"stand": "signed"}, True),
        ({"stand": "draft"}, False),
        ({"landkreis": "14625"}, True),
        ({"landkreis": "14523"}, False),
        ({"beispiele": "nur"}, False),
        ({"beispiele": "ohne"}, True),
    ],
)
def test_a_filter_fades_the_bar_and_empties_the_list(editor_client, stop, asked, is_there):
    """What is taken must not look free."""
    shown = text(editor_client, **asked)
    assert f'data-stop="{stop.pk}"' in shown
    assert (f'data-line="{stop.pk}"' in shown) == is_there
    assert ("bar--faded" in shown) != is_there


def test_the_filter_by_set_shows_its_row_alone(editor_client, stop):
    other = factories.make_set("Satz B")
    shown = text(editor_client, satz=other.pk)
    assert f'data-row="{other.pk}"' in shown
    assert f'data-stop="{stop.pk}"' not in shown


def test_cancelled_stops_are_shown_when_asked_for(editor_client, stop):
    type(stop).objects.update(state=StopState.CANCELLED)
    assert f'data-stop="{stop.pk}"' not in text(editor_client)
    assert f'data-stop="{stop.pk}"' in text(editor_client, stand="alle")


def test_a_conflict_is_told_and_found(editor_client, stop):
    draft = factories.make_stop(
        "zwickau",
        venue=factories.make_venue("Zwickau"),
        opens=stop.opens,
        state=StopState.DRAFT,
        exhibition_set=stop.exhibition_set,
    )
    shown = text(editor_client, nur_hinweise="on")
    assert "Der Satz ist an diesen Tagen schon in Bautzen" in shown
    assert f'data-line="{draft.pk}"' in shown


def test_vans_and_crews_are_shown_when_asked_for(editor_client, stop):
    van = TourResource.objects.create(kind="van", name="Transporter 1")
    stop.resources.add(van)
    assert f"resource-{van.pk}" not in text(editor_client)
    assert f"resource-{van.pk}" in text(editor_client, mit="on")


def test_three_stops_take_as_many_queries_as_one(
    editor_client, stop, django_assert_max_num_queries
):
    def queries():
        with django_assert_max_num_queries(200) as counted:
            editor_client.get(BOARD, {"mit": "on"})
        return len(counted)

    queries()
    one = queries()
    for number, town in enumerate(("Plauen", "Zwickau"), start=1):
        factories.make_stop(
            town.lower(),
            venue=factories.make_venue(town),
            opens=stop.opens + timedelta(days=40 * number),
            exhibition_set=factories.make_set(f"Satz {number}"),
        )
    assert queries() == one


@pytest.fixture
def told(stop):
    """A stop whose house has a name that a spreadsheet would take for a formula."""
    VenueContact.objects.create(venue=stop.venue, name="Klara Muster", email="k@example.org")
    stop.venue.name = '=HYPERLINK("http://example.org")'
    stop.venue.save()
    return stop


def test_the_table_as_csv(editor_client, told):
    answer = editor_client.get(BOARD, {"export": "csv"})
    table = answer.content.decode("utf-8-sig")
    heading, line = table.splitlines()
    assert heading.startswith("Satz;Ort;Haus;")
    assert f"{told.opens:%d.%m.%Y};{told.closes:%d.%m.%Y}" in line
    assert "'=HYPERLINK" in line
    assert ";Dresden;" in line
    assert "Klara" not in table
    assert "attachment" in answer.headers["Content-Disposition"]


def test_the_table_as_xlsx(editor_client, told):
    answer = editor_client.get(BOARD, {"export": "xlsx"})
    sheet = load_workbook(io.BytesIO(answer.content)).active
    heading, line = sheet.iter_rows(values_only=True)
    values = dict(zip(heading, line, strict=True))
    assert values["Haus"].startswith("'=HYPERLINK")
    assert values["erster Tag"].date() == told.opens
    assert values["Anfahrt (km)"] > 50
    assert all(cell.data_type != "f" for row in sheet for cell in row)


def test_the_tables_hold_what_is_filtered(editor_client, told):
    asked = {"export": "csv", "q": "Plauen"}
    assert len(editor_client.get(BOARD, asked).content.splitlines()) == 1


def test_a_stop_far_away_is_on_a_board_of_its_own_time(editor_client, stop):
    type(stop).objects.update(opens="2019-08-05", closes="2019-09-05")
    assert f'data-stop="{stop.pk}"' not in text(editor_client)
    assert f'data-stop="{stop.pk}"' in text(editor_client, ab="05.09.2019", monate="3")
    assert timezone.localdate().year > 2019
