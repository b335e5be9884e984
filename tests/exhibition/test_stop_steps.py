"""The form of a stop offers what may come next, and leads to the steps that ask more."""

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from exhibition.domain import moves, tour
from exhibition.domain.stop_steps import offered_states, own_steps, why_no_others
from exhibition.enums import StopState
from exhibition.models import TourStop, VenueRoom
from tests import factories
from tests.exhibition.occupied import MARCH, make_stop
from tests.exhibition.test_admin import add, stop_data

S = StopState
LATER = date(2027, 3, 8)


def url(name, stop) -> str:
    return reverse(f"wagtailsnippets_exhibition_tourstop:{name}", args=[stop.pk])


# What is offered -----------------------------------------------------------------------


@pytest.mark.parametrize("state", list(S))
def test_only_what_may_follow_is_offered(state):
    stop = TourStop(pk=1, state=state)
    offered = set(offered_states(stop))
    assert offered | set(own_steps(stop)) == {state, *tour.PERMITTED[state]}
    assert not offered & set(own_steps(stop))


def test_of_a_new_stop_all_states_are_offered():
    assert offered_states(TourStop()) == list(S)


def test_without_approval_nothing_further_is_offered_and_it_says_why():
    stop = TourStop(pk=1, state=S.SIGNED, approval_asked_at="2026-11-01")
    assert offered_states(stop) == [S.SIGNED, S.CANCELLED]
    assert why_no_others(stop) == (
        "Angeboten wird, was auf „Vertrag unterschrieben“ folgen kann. Für „umgezogen“ gibt es oben"
        " einen eigenen Knopf. Erst wenn das Haus den Änderungen zugestimmt hat: „unterwegs“,"
        " „aufgebaut“."
    )
    assert why_no_others(TourStop(pk=1, state=S.CHECKED)) == "„geprüft“ ist endgültig."


# The form ------------------------------------------------------------------------------


def options(page: str) -> str:
    return page.partition('<select name="state"')[2].partition("</select>")[0]


def test_the_form_offers_what_may_follow(editor_client, db):
    page = editor_client.get(url("edit", make_stop(state=S.CLOSED))).content.decode()
    assert "zurück" in options(page)
    assert "eröffnet" not in options(page)
    assert 'name="successor"' not in page
    assert "Angeboten wird, was auf „beendet“ folgen kann." in page


def test_the_address_is_made_from_town_and_month(editor_client, db):
    for number, slug in enumerate(["goerlitz-2027-03", "goerlitz-2027-03-2"]):
        venue = factories.make_venue("Görlitz", name=f"Haus {number}")
        exhibition_set = factories.make_set(f"Satz {number}")
        assert add(editor_client, venue, exhibition_set, slug="").status_code == 302
        assert TourStop.objects.get(venue=venue).slug == slug


def test_an_address_that_was_emptied_stays_as_printed(editor_client, db):
    stop = make_stop(state=S.DRAFT)
    data = stop_data(stop.venue, factories.make_set(), slug="", state="draft")
    assert editor_client.post(url("edit", stop), data).status_code == 302
    assert TourStop.objects.get().slug == "bautzen"


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"set_up_on": "2027-03-06"}, "Liegt vor „Aufbau“ (6. März 2027)."),
        ({"take_down_on": "2027-03-19"}, "Liegt vor „letzter Tag“ (20. März 2027)."),
        (
            {"take_down_on": "2027-03-22", "back_in_depot": "2027-03-21"},
            "Liegt vor „Abbau“ (22. März 2027).",
        ),
        ({"state": "on_hold"}, "Bitte eintragen, bis zu welchem Tag"),
        ({"state": "on_hold", "hold_until": "2026-01-01"}, "Der 1. Januar 2026 ist schon vorbei."),
        ({"hold_until": "2099-01-01"}, "Das gilt nur im Stand „vorgemerkt“."),
        ({"state": "relocated"}, "Bitte zuerst eintragen, wohin"),
    ],
)
def test_the_form_says_what_is_wrong(editor_client, db, values, sentence):
    response = add(editor_client, factories.make_venue(), factories.make_set(), **values)
    assert response.status_code == 200
    assert sentence in response.content.decode()
    assert not TourStop.objects.exists()


def test_the_rooms_of_the_house_are_offered_and_go_with_it(editor_client, db):
    stop = make_stop(state=S.DRAFT)
    other = factories.make_venue("Pirna")
    VenueRoom.objects.create(venue=other, name="Ratssaal")
    page = editor_client.get(url("edit", stop)).content.decode()
    assert 'name="rooms"' not in page
    room = VenueRoom.objects.create(venue=stop.venue, name="Lesesaal")
    page = editor_client.get(url("edit", stop)).content.decode()
    assert "Lesesaal" in page
    assert "Ratssaal" not in page
    data = stop_data(stop.venue, factories.make_set(), state="draft", rooms=[room.pk])
    editor_client.post(url("edit", stop), data)
    assert list(stop.rooms.all()) == [room]
    editor_client.post(url("edit", stop), data | {"venue": other.pk})
    assert not stop.rooms.exists()


def test_the_form_books_beside_a_lapsed_hold(editor_client, db):
    taken = factories.make_set()
    hold = make_stop(state=S.ON_HOLD, hold_until=date(2026, 1, 1), exhibition_set=taken)
    assert add(editor_client, factories.make_venue("Pirna"), taken).status_code == 302
    hold.refresh_from_db()
    assert hold.state == S.DRAFT


def test_who_changes_a_signed_stop_is_told_to_ask_the_house(editor_client, db):
    stop = make_stop("pirna", exhibition_set=factories.make_set())
    data = stop_data(stop.venue, stop.exhibition_set)
    page = editor_client.post(url("edit", stop), data, follow=True).content.decode()
    assert "Das Haus muss der Änderung zustimmen" in page
    assert "fehlt" in page  # in the list
    page = editor_client.get(url("edit", stop)).content.decode()
    assert "Erster Tag von 1. März 2027 auf 5. März 2027" in page
    assert url("approve", stop) in page
    assert ", redaktion:" in page


# Steps with a page of their own --------------------------------------------------------


@pytest.fixture
def moved(db, editor) -> TourStop:
    stop = make_stop(exhibition_set=factories.make_set())
    return moves.move(stop, opens=LATER, by=editor)


def test_an_approval_is_entered_with_how_the_house_agreed(editor_client, moved):
    page = editor_client.get(url("approve", moved)).content.decode()
    assert "Erster Tag von 1. März 2027 auf 8. März 2027" in page
    data = {"note": "Mail", "sequence": shown_sequence(page)}
    assert editor_client.post(url("approve", moved), data | {"note": ""}).status_code == 200
    assert TourStop.objects.get().approval_asked_at
    response = editor_client.post(url("approve", moved), data, follow=True)
    assert "Das Haus hat zugestimmt" in response.content.decode()
    assert TourStop.objects.get().approval_asked_at is None
    page = editor_client.post(url("approve", moved), data).content.decode()
    assert "fehlt keine Zustimmung" in page


def shown_sequence(page: str) -> str:
    return re.search(r'name="sequence" value="(\d+)"', page)[1]


def test_only_what_was_shown_is_approved(editor_client, moved, editor):
    page = editor_client.get(url("approve", moved)).content.decode()
    data = {"note": "Mail", "sequence": shown_sequence(page)}
    moves.move(moved, opens=date(2027, 3, 15), by=editor)
    for outdated in (data, {"note": "Mail"}):
        page = editor_client.post(url("approve", moved), outdated).content.decode()
        assert "inzwischen geändert" in page
        assert "Erster Tag von 1. März 2027 auf 15. März 2027" in page
        assert TourStop.objects.get().approval_asked_at
    data["sequence"] = shown_sequence(page)
    assert editor_client.post(url("approve", moved), data).status_code == 302
    assert TourStop.objects.get().approval_asked_at is None


def new_place(**values) -> dict:
    venue = factories.make_venue("Görlitz")
    return {"venue": venue.pk, "opens": "2027-03-08", "state": "signed", "note": "", **values}


def test_a_stop_moves_to_a_new_house(editor_client, moved):
    assert editor_client.get(url("relocate", moved)).status_code == 200
    response = editor_client.post(url("relocate", moved), new_place(), follow=True)
    assert "Die neue Station ist „Görlitz, 03/2027“." in response.content.decode()
    assert "Umgezogen von" in response.content.decode()
    moved.refresh_from_db()
    assert (moved.state, moved.successor.venue.town) == (S.RELOCATED, "Görlitz")
    assert moved.successor.takes_set
    page = editor_client.get(url("edit", moved)).content.decode()
    assert url("edit", moved.successor) in page


def test_a_stop_moves_to_one_that_is_planned(editor_client, moved):
    planned = make_stop("pirna", state=S.DRAFT)
    data = {"successor": planned.pk, "state": "contract_out", "opens": MARCH}
    assert editor_client.post(url("relocate", moved), data).status_code == 302
    moved.refresh_from_db()
    assert moved.successor == planned


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"venue": ""}, "Bitte ausfüllen, oder oben eine Station wählen."),
        ({"closes": "2027-03-01"}, "Liegt vor „erster Tag“ (8. März 2027)."),
        ({"closes": "2027-04-05"}, "„Satz A“ ist an diesen Tagen nicht frei: Riesa"),
    ],
)
def test_a_move_that_does_not_fit_is_told_and_changes_nothing(
    editor_client, moved, values, sentence
):
    make_stop("riesa", exhibition_set=moved.exhibition_set, opens=date(2027, 4, 2))
    page = editor_client.post(url("relocate", moved), new_place(**values)).content.decode()
    assert sentence in page
    moved.refresh_from_db()
    assert moved.state == S.SIGNED
    assert not TourStop.objects.filter(venue__town="Görlitz").exists()


def test_the_house_ends_a_stop(editor_client, db):
    today, day = timezone.localdate(), timedelta(days=1)
    stop = make_stop(state=S.OPEN, opens=today - 5 * day)
    page = editor_client.get(url("edit", stop)).content.decode()
    assert url("terminate", stop) in page
    for ended_on, sentence in [
        (stop.opens - day, "nie geöffnet"),
        (today + day, "verkürzen Sie bitte nur „letzter Tag“"),
    ]:
        data = {"ended_on": ended_on.isoformat(), "back_in_depot": (today + 2 * day).isoformat()}
        assert sentence in editor_client.post(url("terminate", stop), data).content.decode()
    data["ended_on"] = today.isoformat()
    assert editor_client.post(url("terminate", stop), data).status_code == 302
    stop.refresh_from_db()
    assert (stop.state, stop.closes) == (S.TERMINATED, today)


@pytest.mark.parametrize("step", ["approve", "relocate", "terminate"])
def test_who_may_not_change_stops_takes_no_step(client, moved, django_user_model, step):
    from django.contrib.auth.models import Permission

    guest = django_user_model.objects.create_user("gast", password="x")
    guest.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(guest)
    assert client.get(url(step, moved)).status_code == 302  # to the start of the workplace
    assert client.post(url(step, moved), new_place(note="Mail")).status_code == 302
    moved.refresh_from_db()
    assert (moved.state, moved.approval_asked_at is None) == (S.SIGNED, False)
