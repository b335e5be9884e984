"""What the page of an event says of registering for it."""

from django.db import models

from core import clock
from core.registrations import rules
from core.registrations.counts import count
from core.registrations.kinds import Kind


def invitation(kind: Kind, event: models.Model, *, form: str) -> dict:
    """For ``registrations/invitation.html``. One query where places are counted.

    ``form``: the address of the form, from the page of the event. ``door`` says which sentence;
    ``left`` is None where there is no limit.
    """
    terms = kind.terms(event)
    taken = 0
    if terms.takes_registrations and terms.places is not None:
        taken = count(kind, event).taken
    door = rules.door(terms, taken=taken, at=clock.now())
    return {
        "door": door.value,
        "terms": terms,
        "left": rules.left(terms.places, taken),
        "form": form,
    }
