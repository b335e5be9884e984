"""Example requests of invented houses, brought to where they stand by the rules of the site.

The mails of their steps are taken back, and the moments of the steps are those of the content.
"""

import uuid
from datetime import date, datetime, time, timedelta

from core.models import District, OutgoingMail
from demo.content.requests import REQUESTS, Request
from demo.dates import SAXONY, moment, working_day_from
from exhibition.domain import request_following, request_offers, requests, tour
from exhibition.enums import OfferState, RequestState
from exhibition.models import (
    ExhibitionRequest,
    ExhibitionSet,
    RequestMessage,
    RequestNote,
    RequestReminder,
    TourStop,
)

R = RequestState
FROM_THE_FORM = (
    "house", "kind", "legal_form", "street", "postcode", "town", "room", "duration",
    "wants_opening", "wants_kiosk", "wants_school_classes", "transport", "insurance",
    "contact_name", "contact_role", "email", "heard_from", "message",
)  # fmt: skip
MORNING, NOON = time(9, 30), time(12, 15)


def build_requests(*, day: date, colleague=None) -> list[ExhibitionRequest]:
    """The example requests as on ``day``, cared for by ``colleague``. Nobody gets a mail."""
    known = set(OutgoingMail.objects.values_list("pk", flat=True))
    built = [build_request(content, day=day, colleague=colleague) for content in REQUESTS]
    OutgoingMail.objects.exclude(pk__in=known).delete()
    return built


def build_request(content: Request, *, day: date, colleague=None) -> ExhibitionRequest:
    """One request with its rooms, steps, dates, notes and messages."""
    request = requests.submit(
        key=uuid.uuid4(),
        entries=entries_of(content, day),
        rooms=[vars(room) for room in content.rooms],
        language=content.language,
    )
    if content.state != R.RECEIVED:
        requests.confirm(request)
    if content.stop:
        follow_stop(request, content)
    elif content.state not in (R.RECEIVED, R.CONFIRMED):
        go_on(request, content, day, by=colleague)
    request.refresh_from_db()
    plan_next(request, content, day, colleague)
    add_words(request, content, day, colleague)
    put_back_in_time(request, content, day)
    request.full_clean()
    return request


def entries_of(content: Request, day: date) -> dict:
    """What the house has typed."""
    entries = {name: getattr(content, name) for name in FROM_THE_FORM}
    return entries | {
        "district": District.objects.get(ags=content.district),
        "step_free": all(room.is_step_free for room in content.rooms),
        "languages": list(content.languages),
        "wished_begin": working_day_from(day + timedelta(days=content.days_ahead)),
        "alternative_begin": _other_begin(content, day),
    }


def follow_stop(request: ExhibitionRequest, content: Request) -> None:
    """It became a stop that is on the tour already."""
    request.stop = TourStop.objects.get(slug=content.stop)
    request.save(update_fields=["stop"])
    request_following.follow(request.stop, by=None)
    request.refresh_from_db()
    if content.state != request.state:
        requests.change_state(request, content.state)


def go_on(request: ExhibitionRequest, content: Request, day: date, *, by) -> None:
    """As a colleague and the house take it from step to step."""
    requests.change_state(request, R.IN_REVIEW, by=by)
    if content.offers:
        offered = offer_dates(request, content, day, by=by)
        if content.state != R.OFFERED:
            request_offers.choose(offered[0])
            request.refresh_from_db()
        if content.state == R.AGREEMENT_OUT:
            request_offers.agreement_sent(request, by=by)
    elif content.state != R.IN_REVIEW:
        is_declined = content.state == R.DECLINED
        reason, by = content.decline_reason, by if is_declined else None
        requests.change_state(request, content.state, by=by, reason=reason)


def offer_dates(request: ExhibitionRequest, content: Request, day: date, *, by) -> list:
    """Dates on hold, each a stop that says that it is an example."""
    sets = {one.name.removeprefix("Satz "): one.pk for one in ExhibitionSet.objects.all()}
    dates = [
        (sets[key], working_day_from(day + timedelta(days=days))) for key, days in content.offers
    ]
    offered = request_offers.offer(request, dates, by=by)
    for one in offered:
        one.stop.is_example = True
        tour.save(one.stop, by=by)
    return offered


def plan_next(request: ExhibitionRequest, content: Request, day: date, colleague) -> None:
    """Who cares for it, and what is next until when."""
    request.assigned_to = colleague if content.is_assigned else None
    request.next_step = content.next_step
    if content.due_in is not None:
        request.due_on = day + timedelta(days=content.due_in)
    request.save(update_fields=["assigned_to", "next_step", "due_on"])


def add_words(request: ExhibitionRequest, content: Request, day: date, colleague) -> None:
    """Notes, messages, and what the house was reminded of."""
    for text, days in content.notes:
        at = _ago(day, days, NOON)
        RequestNote.objects.create(request=request, text=text, made_at=at, made_by=colleague)
    for message in content.messages:
        RequestMessage.objects.create(
            request=request,
            text=message.text,
            is_from_house=message.is_from_house,
            sent_at=_ago(day, message.days_ago, NOON),
            sent_by=None if message.is_from_house else colleague,
        )
    for kind, days in content.reminded.items():
        at = _ago(day, days, MORNING)
        RequestReminder.objects.create(request=request, kind=kind, sent_at=at)


def put_back_in_time(request: ExhibitionRequest, content: Request, day: date) -> None:
    """Each step gets its day; what was offered and answered goes with its step."""
    at = {}
    for step, days in zip(request.steps.all(), content.days_ago, strict=True):
        step.at = at[step.state] = _ago(day, days, MORNING)
        step.save(update_fields=["at"])
    request.received_at = at[R.RECEIVED]
    request.confirmed_at = at.get(R.CONFIRMED)
    request.save(update_fields=["received_at", "confirmed_at"])
    if content.offers:
        request.offers.update(offered_at=at[R.OFFERED])
        request.offers.exclude(state=OfferState.OPEN).update(answered_at=at.get(R.ACCEPTED))


def _ago(day: date, days: int, clock: time) -> datetime:
    """That time of that day; never later than now."""
    return min(moment(day - timedelta(days=days), clock), datetime.now(SAXONY))


def _other_begin(content: Request, day: date) -> date | None:
    if content.other_days_ahead is None:
        return None
    return working_day_from(day + timedelta(days=content.other_days_ahead))
