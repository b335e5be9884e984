"""When the organiser changes something: each hears of it once, in the own language."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import OutgoingMail
from core.registrations import desk, links
from core.registrations.purge import purge
from exhibition.domain import approval, moves, openings, tour
from exhibition.enums import StopState
from exhibition.models import OpeningRegistration, TourStop
from tests import factories
from tests.exhibition.openings import (
    change,
    come,
    mails_to,
    make_opening,
    register,
    states,
    subjects,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def stop(home):
    return make_opening(places=1)


def count_of_mails():
    return OutgoingMail.objects.count()


def test_more_places_let_those_in_the_line_in(stop):
    come(stop, "juri")
    come(stop, "nour")
    come(stop, "rima")
    change(stop, registration_places=2)
    assert states(stop) == {"Juri": "REGISTERED", "Nour": "REGISTERED", "Rima": "WAITING"}
    change(stop, registration_places=None)
    assert states(stop)["Rima"] == "REGISTERED"


def test_fewer_places_throw_nobody_out(stop):
    come(stop, "juri")
    before = count_of_mails()
    change(stop, registration_places=0)
    assert states(stop) == {"Juri": "REGISTERED"}
    assert count_of_mails() == before


def test_a_new_time_is_told_once_to_those_who_come_or_wait(stop):
    come(stop, "juri")
    come(stop, "nour")
    register(stop, "rima")
    change(stop, opening_event_at=stop.opening_event_at + timedelta(days=1))
    openings.tell_of_change(stop)
    assert subjects("juri")[2:] == subjects("nour")[2:] == ["Neuer Termin"]
    assert subjects("rima") == ["Bitte bestätigen Sie Ihre Anmeldung"]


def test_a_moved_stop_tells_its_guests_when_the_house_has_agreed(stop, editor):
    come(stop)
    moved = moves.move(stop, opens=stop.opens + timedelta(days=7), by=editor)
    purge()
    assert "Neuer Termin" not in subjects()
    approval.approve(moved, by=editor, note="Mail vom 3. März")
    purge()
    assert subjects().count("Neuer Termin") == 1


def test_a_move_that_is_taken_back_tells_nobody(stop, editor):
    come(stop)
    moved = moves.move(stop, opens=stop.opens + timedelta(days=7), by=editor)
    moves.undo(moved.changes.first(), by=editor)
    purge()
    assert "Neuer Termin" not in subjects()


def test_a_stop_that_is_cancelled_tells_its_guests(stop, editor):
    come(stop)
    tour.change_state(stop, StopState.CANCELLED, by=editor)
    assert subjects()[2:] == ["Fällt aus"]


def test_another_change_tells_nobody(stop):
    come(stop)
    before = count_of_mails()
    change(stop, room="Saal 2")
    assert count_of_mails() == before


@pytest.mark.parametrize(
    "values",
    [{"state": StopState.CANCELLED}, {"state": StopState.TERMINATED}, {"opening_event_at": None}],
)
def test_a_cancelled_opening_is_told_once(stop, values):
    come(stop, "juri")
    come(stop, "nour")
    register(stop, "rima")
    change(stop, **values)
    openings.tell_of_change(stop)
    assert subjects("juri")[2:] == subjects("nour")[2:] == ["Fällt aus"]
    assert len(subjects("rima")) == 1
    assert set(states(stop).values()) == {"CANCELLED"}


def test_what_has_been_is_not_called_off_afterwards(stop):
    come(stop)
    change(stop, opening_event_at=timezone.now() - timedelta(days=3))
    change(stop, state=StopState.TERMINATED)
    assert states(stop) == {"Klara": "REGISTERED"}
    assert len(mails_to()) == 2


def test_each_mail_is_in_the_language_of_the_registration(stop):
    come(stop, "juri", language="en")
    come(stop, "nour", language="en")
    change(stop, opening_event_at=stop.opening_event_at + timedelta(days=1))
    change(stop, state=StopState.CANCELLED)
    addresses = "".join(mail.body for mail in (*mails_to("juri"), *mails_to("nour")))
    assert "/en/tour/bautzen/" in addresses
    assert "/de/tour/" not in addresses


def test_thirty_days_later_nothing_of_the_person_is_left(stop):
    come(stop)
    TourStop.objects.update(opening_event_at=timezone.now() - timedelta(days=29))
    assert purge() == 0
    TourStop.objects.update(opening_event_at=timezone.now() - timedelta(days=31))
    assert purge() == 1
    assert not OpeningRegistration.objects.exists()
    assert not OutgoingMail.objects.exists()


def test_thirty_days_after_it_was_called_off_too(stop):
    come(stop)
    change(stop, opening_event_at=None)
    assert purge(timezone.now() + timedelta(days=29)) == 0
    assert purge(timezone.now() + timedelta(days=31)) == 1
    assert not OutgoingMail.objects.exists()


def test_an_address_that_nobody_confirmed_is_deleted_after_48_hours(stop):
    register(stop, "rima")
    come(stop, "juri")
    assert purge(timezone.now() + timedelta(hours=47)) == 0
    assert purge(timezone.now() + timedelta(hours=49)) == 1
    assert states(stop) == {"Juri": "REGISTERED"}
    assert mails_to("rima") == []
    assert len(mails_to("juri")) == 2


def test_an_opening_that_was_moved_past_everybody_is_told_before_anything_is_deleted(stop):
    come(stop)
    TourStop.objects.update(opening_event_at=stop.opening_event_at + timedelta(days=200))
    assert purge() == 0
    assert subjects()[-1] == "Neuer Termin"


def test_mails_about_another_stop_stay(stop):
    other = make_opening("pirna", venue=factories.make_venue("Pirna"))
    come(stop)
    come(other)
    TourStop.objects.filter(pk=stop.pk).update(opening_event_at=timezone.now() - timedelta(days=31))
    purge()
    assert OutgoingMail.objects.count() == 2


def test_who_was_told_no_time_is_deleted_thirty_days_after_registering(stop):
    come(stop)
    OpeningRegistration.objects.update(told_event_at=None)
    TourStop.objects.update(opening_event_at=None)
    assert purge(timezone.now() + timedelta(days=29)) == 0
    assert purge(timezone.now() + timedelta(days=31)) == 1
    assert not OutgoingMail.objects.exists()


def test_who_registered_again_keeps_the_mails_of_the_living_registration(stop):
    first = desk.cancel(come(stop))
    OpeningRegistration.objects.update(cancelled_at=timezone.now() - timedelta(days=31))
    second = come(stop)
    assert purge() == 1
    bodies = [mail.body for mail in mails_to()]
    assert sum(links.path(second) in body for body in bodies) == 2
    assert not any(links.path(first) in body for body in bodies)
    purge(timezone.now() + timedelta(days=99))
    assert mails_to() == []


def test_a_mail_about_what_never_had_a_time_names_none(stop):
    come(stop)
    OpeningRegistration.objects.update(told_event_at=None)
    TourStop.objects.update(opening_event_at=None)
    desk.cancel(OpeningRegistration.objects.get())
    assert subjects()[-1] == "Sie sind abgemeldet"
    assert " Uhr" not in mails_to()[-1].body
