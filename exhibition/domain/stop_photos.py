"""Photos of a stop: those that may be shown on the website, asked anew each time they are read."""

from django.db.models import Prefetch

from exhibition.models import StopPhoto, TourStop
from stories.domain import consent
from stories.enums import Channel
from stories.models import Photo


def shown_photos() -> Prefetch:
    """Loads for stops what ``photos_of`` gives: to be made for each request, as consent changes.

    What is not cleared is not loaded. Who forgets this prefetch shows no photo at all.
    """
    may_be_shown = consent.cleared(Photo.objects.all(), Channel.WEB)
    rows = StopPhoto.objects.filter(photo__in=may_be_shown).select_related("photo")
    return Prefetch("photos", rows.prefetch_related("photo__renditions"), to_attr="shown_photos")


def photos_of(stop: TourStop) -> list[Photo]:
    """The photos of the stop that may be shown on the website, in their order.

    Reads what ``shown_photos`` has loaded; without it there are none.
    """
    return [row.photo for row in getattr(stop, "shown_photos", ())]
