"""Stops in every state in which visitors meet them, in brackets."""

from datetime import time, timedelta

from django.utils import timezone

from exhibition.enums import DatePrecision, HostRole, StopState
from exhibition.models import (
    StopHost,
    StopPhoto,
    TourStop,
    TourStopChange,
    TourStopText,
    VenueOpeningException,
    VenueOpeningHours,
    VenueRoom,
    VenueText,
)
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
    _hours(venue, today)
    _house(now, venue)
    opening = {"opening_event_at": timezone.now() + timedelta(days=9), "opening_hours": "⟨8–18⟩"}
    coming = _stop("coming", other, today + timedelta(days=8), room="⟨Room⟩", **opening)
    TourStopText.objects.create(
        stop=coming,
        locale=english(),
        introduction="⟨Introduction⟩",
        access="⟨Access⟩",
        opening_title="⟨Opening⟩",
        opening_text="⟨Come in.⟩",
        opening_guests="⟨Guest⟩",
    )
    TourStop.objects.filter(pk=coming.pk).update(
        approval_asked_at=timezone.now(),
        opening_event_ends_at=opening["opening_event_at"] + timedelta(hours=2),
    )
    _stop("month", other, today + timedelta(days=90), precision=DatePrecision.MONTH, closes=None)
    figures = {"visitors": 1240, "guided_tours": 3, "school_classes": 2}
    past = _stop("past", other, today - timedelta(days=400), state=StopState.CLOSED, **figures)
    _afterwards(past)
    _stop("moved", venue, today + timedelta(days=50), state=StopState.RELOCATED, successor=coming)
    _stop("ended", venue, today + timedelta(days=60), state=StopState.TERMINATED)
    off = _stop("off", venue, today + timedelta(days=70), state=StopState.CANCELLED)
    TourStopChange.objects.create(stop=off, before=StopState.SIGNED, after=StopState.CANCELLED)


def _hours(venue, today) -> None:
    """Closed today and open tomorrow, so that a page has most to say."""
    for day in (today + timedelta(days=number) for number in (1, 2)):
        VenueOpeningHours.objects.create(
            venue=venue, weekday=day.weekday(), opens=time(9), closes=time(18)
        )
    for first in (today, today + timedelta(days=9)):
        VenueOpeningException.objects.create(
            venue=venue, first_day=first, last_day=first, reason="⟨Reason⟩"
        )


def _house(stop, venue) -> None:
    for building, is_step_free in [("⟨Building⟩", True), ("⟨Annex⟩", False)]:
        room = VenueRoom.objects.create(
            venue=venue, name="⟨Room⟩", building=building, is_step_free=is_step_free
        )
        stop.rooms.add(room)
    VenueText.objects.create(venue=venue, locale=english(), directions="⟨By bus.⟩")
    for role in HostRole.values:
        StopHost.objects.create(stop=stop, name="⟨Host⟩", role=role, address="https://example.org")


def _afterwards(stop) -> None:
    TourStopText.objects.create(
        stop=stop, locale=english(), looking_back="⟨Many came.⟩", press_text="⟨Press⟩"
    )
    photo = factories.make_photo(shows_people=False)
    photo.credit, photo.licence, photo.is_illustration = "⟨Credit⟩", "⟨Licence⟩", True
    photo.alternative_texts = {"en": "⟨A room.⟩"}
    photo.save()
    StopPhoto.objects.create(stop=stop, photo=photo)


def _stop(slug, venue, opens, **values) -> TourStop:
    closes = values.pop("closes", opens + timedelta(days=20))
    stop = factories.make_stop(slug, venue=venue, opens=opens, **values)
    TourStop.objects.filter(pk=stop.pk).update(closes=closes)
    return stop
