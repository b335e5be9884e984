"""When what somebody has agreed to begins, for what has to be made ahead of that day."""

from datetime import datetime, time

from django.db.models import Q
from django.utils import timezone

from stories.models import Consent, Film, Photo


def beginnings(work: Photo | Film) -> list[datetime]:
    """The first moments of consents to come, of everybody in a photo or film.

    A film that belongs to another needs the consents of those in that one too.
    """
    shown = Q(person__in=work.people.all())
    if getattr(work, "alternative_of_id", None):
        shown |= Q(person__in=work.alternative_of.people.all())
    ahead = Consent.objects.filter(shown, valid_from__gt=timezone.localdate())
    days = ahead.values_list("valid_from", flat=True).distinct()
    return [timezone.make_aware(datetime.combine(day, time.min)) for day in days]
