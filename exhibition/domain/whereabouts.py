"""Where a set is today, in words, and until when: for whoever has to go there."""

from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import day_in_words
from exhibition.enums import FREE_STATES
from exhibition.models import ExhibitionSet, TourStop


def sets_with_stops() -> QuerySet[ExhibitionSet]:
    """Sets that know where they are: two queries for all of them."""
    stops = TourStop.objects.exclude(state__in=FREE_STATES).select_related("venue")
    return ExhibitionSet.objects.prefetch_related(Prefetch("stops", stops, to_attr="taking_it"))


def place_of(exhibition_set: ExhibitionSet) -> str:
    """Of one of ``sets_with_stops``."""
    day = timezone.localdate()
    stops = exhibition_set.taking_it
    here = next((stop for stop in stops if stop.taken_from <= day <= stop.taken_until), None)
    if here is None:
        return _("%(set)s, im Lager") % {"set": exhibition_set}
    values = {"set": exhibition_set, "venue": here.venue, "day": day_in_words(here.taken_until)}
    return _("%(set)s, jetzt: %(venue)s (bis %(day)s)") % values
