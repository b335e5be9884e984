"""One kiosk that waits for its device."""

from exhibition.models import ExhibitionSet
from kiosk.models import Kiosk

NAME = "Kiosk Freiberg (Beispiel)"


def build_kiosk(exhibition_set: ExhibitionSet) -> Kiosk:
    """A kiosk that travels with ``exhibition_set`` and is not paired yet."""
    return Kiosk.objects.create(name=NAME, exhibition_set=exhibition_set)
