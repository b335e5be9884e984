"""Where a kiosk stands, and where the exhibition goes next."""

from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.dates import day_in_words
from core.languages import site_languages
from exhibition.enums import StopState
from exhibition.models import TourStop
from kiosk.domain.welcome import welcomes
from kiosk.models import Kiosk

NEXT_STOPS = 3
STANDING = (StopState.SIGNED, StopState.IN_TRANSIT, StopState.SET_UP, StopState.OPEN)


def stop_of(kiosk: Kiosk, day: date) -> TourStop | None:
    """The kiosk's own stop, else the one at which its set can be visited on that day."""
    stops = TourStop.objects.select_related("venue").prefetch_related("texts__locale")
    if kiosk.stop_id:
        return stops.get(pk=kiosk.stop_id)
    if kiosk.exhibition_set_id:
        here = stops.now(day).filter(state__in=STANDING)
        return here.filter(exhibition_set=kiosk.exhibition_set_id).first()
    return None


def described(stop: TourStop | None) -> dict | None:
    """The house and what it says to its guests, in each language."""
    if stop is None:
        return None
    texts = {}
    for welcome in welcomes(stop):
        with override(welcome.wanted.code):
            texts[welcome.wanted.code] = {
                "text": welcome.text,
                "language": welcome.written.code if welcome.written else None,
                "direction": welcome.written.direction if welcome.written else None,
                "until": _("bis %(day)s") % {"day": day_in_words(stop.closes)}
                if stop.closes
                else "",
            }
    return {
        "house": stop.venue.name,
        "town": stop.venue.town,
        "is_example": stop.is_example,
        "texts": texts,
    }


def next_stops(day: date, *, besides: TourStop | None) -> list[dict]:
    """The stops to come, soonest first."""
    ahead = TourStop.objects.public().ahead(day).filter(state__in=STANDING)
    ahead = ahead.exclude(Q(pk=besides.pk) if besides else Q(pk=None)).select_related("venue")
    return [
        {
            "house": stop.venue.name,
            "town": stop.venue.town,
            "opens": {language.code: _opens(stop, language.code) for language in site_languages()},
        }
        for stop in ahead[:NEXT_STOPS]
    ]


def _opens(stop: TourStop, language_code: str) -> str:
    with override(language_code):
        return _("ab %(day)s") % {"day": day_in_words(stop.opens)}
