"""What the page of a stop says of registering for its opening."""

from django import template
from django.utils import timezone

from core.registrations import rules
from core.registrations.counts import count
from core.registrations.kinds import kind_named
from exhibition.domain import openings
from exhibition.models import TourStop
from exhibition.views.opening_registration import FORM

register = template.Library()


@register.simple_tag
def opening_registration(stop: TourStop) -> dict:
    """``door`` says which sentence; ``left`` is None where there is no limit."""
    terms = openings.terms(stop)
    taken = 0
    if terms.takes_registrations and terms.places is not None:
        taken = count(kind_named(openings.KIND), stop).taken
    door = rules.door(terms, taken=taken, at=timezone.now())
    return {
        "door": door.value,
        "terms": terms,
        "left": rules.left(terms.places, taken),
        "form": FORM,
    }
