"""Example requests of invented houses, with the steps they have taken."""

import uuid
from datetime import date, time, timedelta

from core.models import District
from demo.content.requests import REQUESTS, Request
from demo.dates import moment, working_day_from
from exhibition.enums import RequestState
from exhibition.models import ExhibitionRequest, RequestStep

STEPS = (RequestState.CONFIRMED, RequestState.IN_REVIEW)


def build_requests(*, day: date) -> list[ExhibitionRequest]:
    """The example requests as on ``day``, numbered within its year. Nobody gets a mail."""
    return [
        build_request(request, number=f"{day.year}-{number:03}", day=day)
        for number, request in enumerate(REQUESTS, start=1)
    ]


def build_request(content: Request, *, number: str, day: date) -> ExhibitionRequest:
    """One request with a dated step for each day of ``days_ago``."""
    moments = [moment(day - timedelta(days=days), time(9, 30)) for days in content.days_ago]
    request = ExhibitionRequest(
        number=number,
        submission_key=uuid.uuid4(),
        state=STEPS[len(moments) - 1],
        received_at=moments[0],
        confirmed_at=moments[0],
        house=content.house,
        kind=content.kind,
        street=content.street,
        postcode=content.postcode,
        town=content.town,
        district=District.objects.get(ags=content.district),
        room=content.room,
        step_free=content.step_free,
        wished_begin=working_day_from(day + timedelta(days=content.days_ahead)),
        alternative_begin=_other_begin(content, day),
        duration=content.duration,
        wants_opening=content.wants_opening,
        wants_kiosk=content.wants_kiosk,
        wants_school_classes=content.wants_school_classes,
        contact_name=content.contact_name,
        contact_role=content.contact_role,
        email=content.email,
        message=content.message,
    )
    request.full_clean()
    request.save()
    steps = [(RequestState.RECEIVED, moments[0]), *zip(STEPS, moments, strict=False)]
    for state, at in steps:
        RequestStep.objects.create(request=request, state=state, at=at)
    return request


def _other_begin(content: Request, day: date) -> date | None:
    if content.other_days_ahead is None:
        return None
    return working_day_from(day + timedelta(days=content.other_days_ahead))
