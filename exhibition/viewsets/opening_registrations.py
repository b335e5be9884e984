"""Registrations for the opening, in the form of a stop."""

from django.contrib.auth.models import Permission

from core.registrations.workplace.panel import RegistrationsPanel
from exhibition.domain import openings
from exhibition.models import OpeningRegistration


class OpeningRegistrationsPanel(RegistrationsPanel):
    kind_name = openings.KIND


def permissions():
    """For ``register_permissions``: groups may be given them."""
    names = [f"{action}_openingregistration" for action in ("view", "add", "change")]
    app = OpeningRegistration._meta.app_label
    return Permission.objects.filter(content_type__app_label=app, codename__in=names)
