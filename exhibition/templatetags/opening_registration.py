"""What the page of a stop says of registering for its opening."""

from django import template

from core.registrations.invitation import invitation
from core.registrations.kinds import kind_named
from exhibition.domain import openings
from exhibition.models import TourStop
from exhibition.views.opening_registration import FORM

register = template.Library()


@register.simple_tag
def opening_registration(stop: TourStop) -> dict:
    """For ``registrations/invitation.html``."""
    return invitation(kind_named(openings.KIND), stop, form=FORM)
