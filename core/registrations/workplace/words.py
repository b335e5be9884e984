"""What editors read of an event at a glance."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _

from core.registrations.counts import count
from core.registrations.kinds import Kind


def in_words(kind: Kind, event: models.Model) -> str:
    """„34 von 40 Plätzen, 5 warten, 2 noch nicht bestätigt“. In seats, one query."""
    found, places = count(kind, event), kind.terms(event).places
    if places is None:
        parts = [_("%(taken)s Plätze vergeben, ohne Grenze") % {"taken": found.taken}]
    else:
        parts = [_("%(taken)s von %(places)s Plätzen") % {"taken": found.taken, "places": places}]
    if found.waiting:
        parts.append(_("%(count)s warten") % {"count": found.waiting})
    if found.unconfirmed:
        parts.append(_("%(count)s noch nicht bestätigt") % {"count": found.unconfirmed})
    return ", ".join(parts)


def list_url(kind: Kind, event: models.Model) -> str:
    return reverse("registrations", args=[kind.name, event.pk])


def may(user, kind: Kind, action: str) -> bool:
    """``action``: view, add or change. Who may change may view."""
    options = kind.model._meta
    actions = {action, "change"} if action == "view" else {action}
    return any(user.has_perm(f"{options.app_label}.{one}_{options.model_name}") for one in actions)
