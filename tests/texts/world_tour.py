"""Stops in every state in which visitors meet them, in brackets."""

from datetime import timedelta

from django.utils import timezone

from exhibition.enums import DatePrecision, StopState
from exhibition.models import TourStop, TourStopChange, TourStopText
from stories.models import StoryPage
from tests import factories
from tests.texts.brackets import english


def make_stops() -> None:
    today = timezone.localdate()
    venue = factories.make_venue(
        "⟨Town⟩", name="⟨House⟩", street="⟨Street⟩", postcode="02625", is_step_free=True
    )
    venue.has_lift, venue.has_accessible_toilet = False, True
    venue.save()
    other = factories.make_venue("⟨Other town⟩", name="⟨House⟩", is_step_free=False)
    now = _stop("now", venue, today - timedelta(days=3), state=StopState.OPEN, is_example=True)
    now.stories.set(StoryPage.objects.all())
    opening = {"opening_event_at": timezone.now() + timedelta(days=9), "opening_hours": "⟨8–18⟩"}
    coming = _stop("coming", other, today + timedelta(days=8), room="⟨Room⟩", **opening)
    TourStopText.objects.create(
        stop=coming,
        locale=english(),
        introduction="⟨Introduction⟩",
        access="⟨Access⟩",
        opening_title="⟨Opening⟩",
        opening_text="⟨Come in.⟩",
    )
    _stop("month", other, today + timedelta(days=90), precision=DatePrecision.MONTH, closes=None)
    _stop("past", other, today - timedelta(days=400), state=StopState.CLOSED)
    _stop("moved", venue, today + timedelta(days=50), state=StopState.RELOCATED, successor=coming)
    _stop("ended", venue, today + timedelta(days=60), state=StopState.TERMINATED)
    off = _stop("off", venue, today + timedelta(days=70), state=StopState.CANCELLED)
    TourStopChange.objects.create(stop=off, before=StopState.SIGNED, after=StopState.CANCELLED)


def _stop(slug, venue, opens, **values) -> TourStop:
    closes = values.pop("closes", opens + timedelta(days=20))
    stop = factories.make_stop(slug, venue=venue, opens=opens, **values)
    TourStop.objects.filter(pk=stop.pk).update(closes=closes)
    return stop
