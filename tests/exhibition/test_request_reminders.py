"""A house is reminded before its opening and of its report, each time once."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from core.models import OutgoingMail
from exhibition.domain.request_reminders import due, due_before, is_report_due, remind
from exhibition.enums import ReminderKind, RequestState, StopState
from exhibition.models import ExhibitionRequest, TourStop
from tests.exhibition.planner.tables import make_request, make_stop

K, R, S = ReminderKind, RequestState, StopState
BEFORE = [K.SIX_WEEKS, K.TWO_WEEKS, K.TWO_DAYS]
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def at(day: date):
    return timezone.make_aware(timezone.datetime(day.year, day.month, day.day, 6))


@pytest.mark.parametrize(
    ("left", "kind"),
    [
        (43, None),
        (42, K.SIX_WEEKS),
        (15, K.SIX_WEEKS),
        (14, K.TWO_WEEKS),
        (3, K.TWO_WEEKS),
        (2, K.TWO_DAYS),
        (1, K.TWO_DAYS),
        (0, None),
        (-1, None),
    ],
)
def test_days_before_the_opening(left, kind):
    today = date(2027, 3, 1)
    assert due_before(today + timedelta(days=left), today) == kind


@given(opens=DAYS, today=DAYS)
def test_nothing_is_due_from_the_opening_on_nor_more_than_six_weeks_before(opens, today):
    is_time = timedelta(0) < opens - today <= timedelta(weeks=6)
    assert (due_before(opens, today) is not None) is is_time


@given(opens=DAYS, days=st.sets(st.integers(-80, 10)))
def test_whatever_days_it_runs_on_reminders_come_in_their_order(opens, days):
    found = [due_before(opens, opens + timedelta(days=day)) for day in sorted(days)]
    each = list(dict.fromkeys(kind for kind in found if kind))
    assert each == sorted(each, key=BEFORE.index)
    assert [kind for kind in found if kind] == sorted(filter(None, found), key=BEFORE.index)


@given(closes=DAYS, today=DAYS)
def test_a_report_is_due_only_after_the_end_and_not_for_ever(closes, today):
    assert is_report_due(closes, today) is (0 < (today - closes).days <= 60)


@given(
    state=st.sampled_from(R),
    stop_state=st.sampled_from(S),
    opens=DAYS,
    length=st.integers(0, 60),
    today=DAYS,
    is_asked=st.booleans(),
)
def test_who_is_not_coming_is_reminded_of_nothing(
    state, stop_state, opens, length, today, is_asked
):
    stop = TourStop(state=stop_state, opens=opens, closes=opens + timedelta(days=length))
    stop.approval_asked_at = at(today) if is_asked else None
    kind = due(ExhibitionRequest(state=state, stop=stop), today)
    if stop_state in (S.CANCELLED, S.RELOCATED, S.DRAFT, S.ON_HOLD, S.CONTRACT_OUT):
        assert kind is None
    if state in (R.WITHDRAWN, R.DECLINED, R.EXPIRED, R.RECEIVED, R.OFFERED):
        assert kind is None
    if kind in BEFORE:
        assert today < opens
        assert not is_asked
    if kind == K.REPORT_DUE:
        assert today > stop.closes


def coming(**values):
    stop = make_stop(opens=timezone.localdate() + timedelta(days=60))
    return make_request(1, state=R.BOOKED, stop=stop, **values)


def kinds(request):
    return [reminder.kind for reminder in request.reminders.order_by("pk")]


@pytest.mark.django_db
def test_each_goes_out_once_on_its_day_and_in_the_language_of_the_request():
    request = coming(language="en")
    opens, closes = request.stop.opens, request.stop.closes
    for day in range(-61, 0):
        remind(at(opens + timedelta(days=day)))
    assert kinds(request) == BEFORE
    assert OutgoingMail.objects.count() == 3
    assert remind(at(opens - timedelta(days=1))) == remind(at(opens)) == 0
    TourStop.objects.update(state=S.CLOSED)
    ExhibitionRequest.objects.update(state=R.SHOWN)
    assert [remind(at(closes + timedelta(days=day))) for day in (0, 1, 2)] == [0, 1, 0]
    assert kinds(request) == [*BEFORE, K.REPORT_DUE]
    assert {mail.recipient for mail in OutgoingMail.objects.all()} == {"klara@example.org"}


@pytest.mark.django_db
def test_who_was_not_reminded_in_time_gets_one_mail_and_not_three():
    request = coming()
    assert remind(at(request.stop.opens - timedelta(days=1))) == 1
    assert kinds(request) == [K.TWO_DAYS]


@pytest.mark.django_db
@pytest.mark.parametrize("stop_state", [S.CANCELLED, S.RELOCATED, S.ON_HOLD])
def test_what_does_not_come_is_not_announced(stop_state):
    request = coming()
    TourStop.objects.update(state=stop_state)
    assert remind(at(request.stop.opens - timedelta(days=10))) == 0
    assert not OutgoingMail.objects.exists()


@pytest.mark.django_db
def test_nobody_is_reminded_once_it_is_anonymous():
    request = coming()
    ExhibitionRequest.objects.update(email="")
    assert remind(at(request.stop.opens - timedelta(days=10))) == 0
