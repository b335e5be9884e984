"""So are the form in which people register, its errors, their own page and all mails to them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.form_drafts import Draft
from core.registrations import desk, links
from exhibition.enums import StopState
from exhibition.models import OpeningRegistration, TourStop
from tests.exhibition.openings import change, come, register
from tests.texts.test_forms_and_letters import problems_of_mails
from tests.texts.visitor import everything

pytestmark = pytest.mark.django_db
STOP = "/en/tour/coming/"
FORM = f"{STOP}anmelden/"
ENTRIES = {"name": "⟨Klara⟩", "email": "klara@example.org", "seats": "1"}


@pytest.fixture
def stop(visitor):
    TourStop.objects.filter(slug="coming").update(
        takes_registrations=True,
        registration_places=1,
        registration_until=timezone.now() + timedelta(days=3),
    )
    return TourStop.objects.get(slug="coming")


def test_the_form_its_errors_and_what_the_page_of_the_stop_says(visitor, stop, monkeypatch):
    for path in (STOP, FORM, f"{FORM}danke/"):
        assert visitor.get(path).status_code == 200
    visitor.post(FORM, draft=Draft().pack(), name="⟨" + "x" * 200, email="1", seats="99")
    visitor.post(FORM)
    visitor.post(FORM, draft=Draft().pack(), **ENTRIES)
    monkeypatch.setattr(Draft, "age", property(lambda _draft: 60.0))
    visitor.post(FORM, draft="x", **ENTRIES)
    visitor.post(FORM, homepage="x", draft=Draft().pack(), **ENTRIES)
    monkeypatch.setattr("core.registrations.form_page.REGISTRATIONS_AN_HOUR", 0)
    assert visitor.post(FORM, draft=Draft().pack(), **ENTRIES).status_code == 429
    come(stop, "juri", language="en")
    visitor.get(STOP)
    visitor.get(FORM)
    change(stop, registration_until=timezone.now())
    visitor.get(STOP)
    assert visitor.get(FORM).status_code == 410
    change(stop, takes_registrations=False)
    visitor.get(STOP)
    assert everything(visitor.found) == ""


def test_what_the_link_opens_in_every_state_and_every_mail(visitor, stop):
    row = register(stop, "juri", language="en")
    visitor.get(links.path(row))
    desk.confirm(row)
    visitor.get(links.path(row))
    waiting = come(stop, "klara", language="en")
    visitor.get(links.path(waiting))
    register(stop, "klara", language="en")
    desk.cancel(row)
    visitor.get(links.path(row))
    change(stop, opening_event_at=stop.opening_event_at + timedelta(days=1))
    late = register(stop, "late", language="en")
    OpeningRegistration.objects.filter(pk=late.pk).update(
        registered_at=timezone.now() - timedelta(days=3)
    )
    visitor.get(links.path(late))
    change(stop, state=StopState.CANCELLED)
    visitor.get(links.path(row))
    change(stop, state=StopState.SIGNED, opening_event_at=timezone.now() - timedelta(hours=1))
    visitor.get(links.path(row))
    path = links.path(row)
    row.delete()
    assert visitor.get(path).status_code == 410
    assert visitor.get("/anmeldung/x/").status_code == 404
    assert problems_of_mails() == []
    assert everything(visitor.found) == ""
