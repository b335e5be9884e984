"""Requests for tests of the workplace, and colleagues who may do this and that."""

import uuid
from datetime import date, timedelta

from django.contrib.auth.models import Permission
from django.utils import timezone

from core.models import District
from exhibition.models import ExhibitionRequest, RequestStep

MAY = date(2027, 5, 1)


def unsaved_request(number=1, **values) -> ExhibitionRequest:
    """A request that waits since as many days as its number says."""
    standard = {
        "number": f"2026-{number:03d}",
        "submission_key": uuid.uuid4(),
        "state": "in_review",
        "house": f"Haus {number}",
        "kind": "library",
        "street": "Markt 1",
        "postcode": "02625",
        "town": "Bautzen",
        "wished_begin": MAY,
        "duration": "four_weeks",
        "contact_name": "Klara Muster",
        "email": f"haus{number}@example.org",
        "telephone": "03591 12345",
        "received_at": timezone.now() - timedelta(days=number),
    }
    if "district" not in values:
        standard["district"] = District.objects.get(ags="14625")
    return ExhibitionRequest(**standard | values)


def make_request(number=1, **values) -> ExhibitionRequest:
    request = unsaved_request(number, **values)
    request.save()
    RequestStep.objects.create(request=request, state=request.state, at=request.received_at)
    return request


def make_colleague(django_user_model, name: str, *codenames: str):
    """Somebody who may enter the workplace, and what ``codenames`` say."""
    user = django_user_model.objects.create_user(name, f"{name}@example.org", "x")
    wanted = ("access_admin", *codenames)
    user.user_permissions.add(*Permission.objects.filter(codename__in=wanted))
    return user
