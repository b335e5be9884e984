"""Registering, confirming, cancelling, moving up: each once, each told."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from core.models import OutgoingMail
from core.registrations import desk, links
from exhibition.enums import StopState
from exhibition.models import OpeningRegistration
from tests.exhibition.openings import (
    change,
    come,
    mails_to,
    make_opening,
    opening_kind,
    register,
    states,
    subjects,
)

pytestmark = pytest.mark.django_db
CONFIRM = "Bitte bestätigen Sie Ihre Anmeldung"
REGISTERED = "Sie sind angemeldet"
LINE = "Sie stehen auf der Warteliste"
MOVED_UP = "Ein Platz ist frei geworden"
CANCELLED = "Sie sind abgemeldet"


@pytest.fixture
def stop(home):
    return make_opening(places=3)


def test_an_unproven_address_gets_one_mail_and_takes_no_seat(stop):
    registration = register(stop, seats=3)
    assert states(stop) == {"Klara": "UNCONFIRMED"}
    assert subjects() == [CONFIRM]
    assert links.address(registration) in mails_to()[0].body
    assert come(stop, "juri", seats=3).state == "registered"


def test_no_mail_repeats_what_was_typed(stop):
    come(stop, "wortspende")
    assert "wortspende" not in "".join(mail.body.lower() for mail in OutgoingMail.objects.all())


def test_who_confirms_has_the_seats_and_the_way_to_cancel(stop):
    registration = come(stop, seats=2)
    assert registration.state == "registered"
    assert subjects() == [CONFIRM, REGISTERED]
    assert "/de/tour/bautzen/event.ics" in mails_to()[-1].body
    assert links.address(registration) in mails_to()[-1].body
    assert "2 Plätze" in mails_to()[-1].body


def test_confirming_twice_is_confirming_once(stop):
    registration = come(stop)
    desk.confirm(registration)
    assert states(stop) == {"Klara": "REGISTERED"}
    assert len(mails_to()) == 2


def test_who_finds_no_seat_waits(stop):
    come(stop, "juri", seats=3)
    assert come(stop).state == "waiting"
    assert subjects() == [CONFIRM, LINE]
    assert "event.ics" not in mails_to()[-1].body


def test_who_confirms_first_comes_first(stop):
    early = register(stop, "early", seats=3)
    come(stop, "late", seats=3)
    assert desk.confirm(early).state == "waiting"


def test_a_cancelled_seat_goes_to_the_first_that_fit(stop):
    juri = come(stop, "juri", seats=2)
    come(stop, "nour")
    come(stop, "group", seats=3)
    come(stop, "one")
    come(stop, "two")
    come(stop, "three")
    desk.cancel(juri)
    assert states(stop) | {"Group": "", "Three": ""} == {
        "Juri": "CANCELLED",
        "Nour": "REGISTERED",
        "Group": "",
        "One": "REGISTERED",
        "Two": "REGISTERED",
        "Three": "",
    }
    assert states(stop)["Group"] == states(stop)["Three"] == "WAITING"
    assert subjects("juri")[-1] == CANCELLED
    assert subjects("one")[-1] == MOVED_UP
    assert subjects("group")[-1] == LINE


def test_cancelling_twice_is_cancelling_once(stop):
    registration = come(stop)
    desk.cancel(registration)
    desk.cancel(registration)
    assert len(mails_to()) == 3


def test_cancelling_what_was_never_confirmed_sends_nothing(stop):
    desk.cancel(register(stop))
    assert states(stop) == {"Klara": "CANCELLED"}
    assert subjects() == [CONFIRM]
    desk.confirm(OpeningRegistration.objects.get())
    assert states(stop) == {"Klara": "CANCELLED"}


def test_the_same_click_twice_is_one_registration_and_one_mail(stop):
    key = uuid4()
    register(stop, key=key)
    register(stop, key=key)
    assert OpeningRegistration.objects.count() == len(mails_to()) == 1


def test_of_two_unconfirmed_wishes_of_one_address_the_newest_counts(stop):
    register(stop, seats=3)
    registration = register(stop, seats=1)
    assert OpeningRegistration.objects.get() == registration
    assert registration.seats == 1
    assert subjects() == [CONFIRM, CONFIRM]


def test_a_known_address_is_told_by_mail_and_changes_nothing(stop):
    come(stop, seats=2)
    register(stop, "KLARA", seats=1)
    row = OpeningRegistration.objects.get()
    assert (row.seats, row.state) == (2, "registered")
    assert subjects()[-1] == REGISTERED
    assert "schon angemeldet" in mails_to()[-1].body


def test_nobody_fills_a_letter_box_with_our_mails(stop):
    for _number in range(8):
        register(stop)
    assert len(mails_to()) == desk.MAILS_AN_HOUR


def test_who_cancelled_may_come_again(stop):
    desk.cancel(come(stop))
    come(stop)
    assert sorted(stop.registrations.values_list("state", flat=True)) == ["cancelled", "registered"]


def test_after_48_hours_the_link_confirms_nothing(stop):
    registration = register(stop)
    OpeningRegistration.objects.update(registered_at=timezone.now() - timedelta(hours=48))
    assert desk.confirm(registration).state == "unconfirmed"
    register(stop)
    assert desk.confirm(registration).state == "registered"


@pytest.mark.parametrize(
    "values",
    [
        {"state": StopState.DRAFT},
        {"state": StopState.CANCELLED},
        {"state": StopState.RELOCATED},
        {"state": StopState.TERMINATED},
        {"takes_registrations": False},
        {"opening_event_at": None},
        {"opening_event_at": timezone.now() - timedelta(minutes=1)},
        {"registration_until": timezone.now() - timedelta(minutes=1)},
    ],
)
def test_nobody_registers_where_nothing_is_open(home, values):
    stop = make_opening(**values)
    with pytest.raises(desk.NotOpen):
        register(stop)
    assert not OutgoingMail.objects.exists()


def test_who_registered_in_time_may_confirm_after_the_last_day(stop):
    registration = register(stop)
    change(stop, registration_until=timezone.now() - timedelta(minutes=1))
    assert desk.confirm(registration).state == "registered"


@pytest.mark.parametrize(
    "values",
    [{"opening_event_at": timezone.now() - timedelta(hours=1)}, {"state": StopState.CANCELLED}],
)
def test_nobody_confirms_what_is_over_or_called_off(stop, values):
    registration = register(stop)
    change(stop, **values)
    assert desk.confirm(registration).state != "registered"


def test_somebody_without_a_mail_address_is_registered_by_hand(stop):
    entry = desk.Entry(name="Herr Anruf", email="", seats=3, language="de")
    assert desk.add_by_hand(opening_kind(), stop, entry).state == "registered"
    assert desk.add_by_hand(opening_kind(), stop, entry).state == "waiting"
    assert not OutgoingMail.objects.exists()


def test_by_hand_somebody_gets_a_seat_beyond_the_limit(stop):
    come(stop, "juri", seats=3)
    waiting = come(stop)
    assert desk.seat_anyway(waiting).state == "registered"
    assert subjects()[-1] == MOVED_UP
    cancelled = desk.cancel(waiting)
    assert desk.seat_anyway(cancelled).state == "cancelled"


@pytest.mark.parametrize(
    "values",
    [
        {"state": StopState.DRAFT},
        {"opening_event_at": None},
        {"opening_event_at": timezone.now() - timedelta(hours=3)},
    ],
)
def test_by_hand_nobody_is_entered_where_nothing_takes_place_any_more(stop, values):
    change(stop, **values)
    entry = desk.Entry(name="Klara", email="klara@example.org", seats=1, language="de")
    with pytest.raises(desk.NotOpen):
        desk.add_by_hand(opening_kind(), stop, entry)
    assert states(stop) == {}
    assert mails_to() == []


def test_by_hand_somebody_is_entered_until_the_end(stop):
    now = timezone.now()
    begun = {"opening_event_at": now - timedelta(hours=1)}
    change(stop, **begun, opening_event_ends_at=now + timedelta(hours=1))
    entry = desk.Entry(name="Frau Tür", email="", seats=1, language="de")
    assert desk.add_by_hand(opening_kind(), stop, entry).state == "registered"
