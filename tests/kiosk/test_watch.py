"""Who hears of a silent kiosk, and when: only while its house is open, and once."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.core.management import call_command
from hypothesis import given, settings
from hypothesis import strategies as st

from core.models import OutgoingMail
from exhibition.domain.opening_hours import Timetable, open_state
from exhibition.domain.wall_clock import moment_at
from exhibition.enums import StopState
from exhibition.models import VenueOpeningException, VenueOpeningHours
from kiosk.domain.watch import SILENCE, is_overdue, watch
from kiosk.models import Kiosk, KioskWatch
from tests import factories
from tests.exhibition.test_opening_hours import house, houses, moments

MONDAY = date(2027, 5, 3)
MINUTE = timedelta(minutes=1)


@settings(deadline=None, max_examples=60)
@given(houses, moments, st.integers(0, 200))
def test_a_device_is_overdue_when_the_house_was_open_and_nothing_heard_for_half_an_hour(
    venue, now, minutes
):
    heard = now - minutes * MINUTE
    asked = [now - number * MINUTE for number in range(31)]
    was_open = all(open_state(venue, moment).is_open for moment in asked)
    expected = was_open and now - heard >= SILENCE
    assert is_overdue(Timetable.of(venue), heard, now) == expected


@pytest.mark.parametrize("spans", [((0, 2), (2.5, 5)), ((1, 2.5), (2.75, 5))])
def test_where_the_clocks_change_spans_that_touch_are_one(spans):
    """In spring 2:30 is 3:00, in autumn 2:45 comes twice."""
    day = date(2027, 3, 28) if spans[0] == (0, 2) else date(2027, 10, 31)
    clock = [[time(int(hour), int(hour % 1 * 60)) for hour in span] for span in spans]
    venue = house(*((6, *span) for span in clock), closes_on_holidays=False)
    now = moment_at(day, time(3))
    assert is_overdue(Timetable.of(venue), now - SILENCE, now)


def at(hour, minute=0, day=MONDAY) -> datetime:
    return moment_at(day, time(hour, minute))


@pytest.fixture
def stop(db):
    """A library that is open on Mondays from 9 to 18."""
    venue = factories.make_venue()
    hours = {"opens": time(9), "closes": time(18)}
    VenueOpeningHours.objects.create(venue=venue, weekday=0, **hours)
    return factories.make_stop(
        venue=venue,
        state=StopState.OPEN,
        opens=MONDAY - timedelta(days=7),
        days=40,
    )


@pytest.fixture
def kiosk(stop) -> Kiosk:
    return silent_kiosk(stop)


def silent_kiosk(stop, name="Kiosk 1", **values) -> Kiosk:
    """Last heard of on the evening before."""
    values = {"token_hash": name, "last_contact_at": at(20) - timedelta(days=1)} | values
    return Kiosk.objects.create(name=name, stop=stop, **values)


def look(now):
    """One look of a watch that has been running for hours."""
    row = {"since": now - timedelta(hours=4), "looked_at": now - 5 * MINUTE}
    KioskWatch.objects.update_or_create(pk=1, defaults=row)
    return watch(now)


def subjects() -> list[str]:
    return list(OutgoingMail.objects.order_by("pk").values_list("subject", flat=True))


def heard(kiosk, moment):
    Kiosk.objects.filter(pk=kiosk.pk).update(last_contact_at=moment)


def test_one_mail_half_an_hour_after_the_house_has_opened_and_one_when_it_is_back(kiosk):
    for now in (at(3), at(8, 59), at(9, 29), at(9, 30), at(9, 35), at(17)):
        look(now)
    assert subjects() == ["Kiosk meldet sich nicht: Kiosk 1"]
    heard(kiosk, at(17, 10))
    look(at(17, 15))
    look(at(17, 20))
    assert subjects()[1:] == ["Kiosk meldet sich wieder: Kiosk 1"]
    look(at(17, 45))
    assert subjects()[2:] == ["Kiosk meldet sich nicht: Kiosk 1"]


def test_the_mail_says_where_and_leads_to_the_kiosk(kiosk, settings):
    settings.KIOSK_ALERT_EMAIL = "technik@example.org"
    look(at(10))
    mail = OutgoingMail.objects.get()
    assert mail.recipient == "technik@example.org"
    assert "Stadtbibliothek Bautzen" in mail.body
    assert f"{settings.SITE_URL}/admin/kioske/inspect/{kiosk.pk}/" in mail.body
    assert "02.05.2027, 20:00 Uhr" in mail.body


@pytest.mark.parametrize(
    "other",
    [
        {"revoked_at": at(8)},
        {"token_hash": ""},
        {"last_contact_at": at(9, 31)},
        {"last_contact_at": None, "paired_at": at(9, 31)},
    ],
    ids=["put out", "not paired", "heard of", "paired a moment ago"],
)
def test_nobody_is_told_of_a_device_of_which_nothing_is_expected(stop, other):
    silent_kiosk(stop, **other)
    assert look(at(10)).silent == []


@pytest.mark.parametrize("why", ["over", "cancelled", "holiday", "closed", "unknown", "no stop"])
def test_nobody_is_told_where_no_house_is_open(stop, kiosk, why):
    now, venue = at(10), stop.venue
    if why == "over":
        type(stop).objects.update(closes=MONDAY - timedelta(days=1))
    if why == "cancelled":
        type(stop).objects.update(state=StopState.TERMINATED)
    if why == "holiday":
        now = at(10, day=date(2027, 5, 17))  # Pfingstmontag
    if why == "closed":
        VenueOpeningException.objects.create(venue=venue, first_day=MONDAY, last_day=MONDAY)
    if why == "unknown":
        VenueOpeningHours.objects.all().delete()
    if why == "no stop":
        Kiosk.objects.update(stop=None)
    assert look(now).silent == []


def test_where_its_set_stands_a_kiosk_is_watched_too(stop):
    type(stop).objects.update(exhibition_set=factories.make_set())
    stop.refresh_from_db()
    silent_kiosk(None, exhibition_set=stop.exhibition_set)
    assert [kiosk.name for kiosk, _stop in look(at(10)).silent] == ["Kiosk 1"]


def test_what_falls_silent_together_stands_in_one_mail_in_as_many_queries(
    stop, kiosk, django_assert_num_queries, django_assert_max_num_queries
):
    silent_kiosk(stop, "Kiosk 2")
    assert len(look(at(10)).silent) == 2
    assert subjects() == ["2 Kioske melden sich nicht"]
    with django_assert_max_num_queries(20) as captured:
        look(at(10, 5))
    silent_kiosk(stop, "Kiosk 3", silence_told_at=at(10))
    with django_assert_num_queries(len(captured)):
        look(at(10, 5))


def test_after_a_pause_of_the_watch_devices_get_half_an_hour_to_call(kiosk):
    KioskWatch.objects.create(pk=1, since=at(1), looked_at=at(9, 40))
    assert watch(at(10)).silent == []
    for minute in range(5, 30, 5):
        assert watch(at(10, minute)).silent == []
    assert len(watch(at(10, 30)).silent) == 1


def test_a_device_that_calls_between_two_looks_is_not_reported(kiosk, monkeypatch):
    def called_meanwhile(*_arguments):
        heard(kiosk, datetime.now(UTC))
        return True

    monkeypatch.setattr("kiosk.domain.watch.is_overdue", called_meanwhile)
    assert look(at(10)).silent == []
    assert subjects() == []


def test_the_silence_of_a_device_that_was_put_out_is_over_without_a_word(kiosk):
    look(at(10))
    Kiosk.objects.update(revoked_at=at(11), last_contact_at=at(11))
    look(at(12))
    assert len(subjects()) == 1
    assert Kiosk.objects.get().silence_told_at is None


def test_the_command_looks_once(kiosk, capsys):
    call_command("watch_kiosks")
    assert capsys.readouterr().out == "0 kiosks silent, 0 back.\n"
