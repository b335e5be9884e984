"""The Atom feed of the stops in one language: those that were announced last come first."""

import uuid

from django.db.models import DateTimeField, F, Max, Min, Q
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import linebreaks
from django.utils.translation import gettext as _

from core import atom
from core.texts import without_control_characters
from exhibition.addresses import full, stop_path
from exhibition.calendar_events import NAMESPACE
from exhibition.domain import settlement_area
from exhibition.domain.stop_outlook import OUTLOOK_PREFETCH
from exhibition.enums import PUBLIC_STATES
from exhibition.models import TourPage, TourStop
from exhibition.stop_days import days_of
from exhibition.views.stop_parts import caution, notice

ENTRIES = 30


def stop_feed(page: TourPage, request: HttpRequest) -> HttpResponse:
    """The latest public stops. Addresses are absolute; 304 for a reader that has it all."""
    tour_path = page.get_url(request)
    found = atom.new_feed(
        title=_("Ich hab’s geschafft!") + f" – {page.title}",
        introduction=page.introduction,
        address=full(tour_path),
        language_code=page.locale.language_code,
    )
    for stop in latest_stops():
        _add(found, stop, full(stop_path(stop, tour_path)), page.locale.language_code)
    return atom.answer(request, found)


def latest_stops():
    """By the log: when a stop was announced, and when it was changed last since then.

    Stops that nobody wrote down in the log count from their last change.
    """
    announced = Q(changes__after__in=PUBLIC_STATES) & ~Q(changes__before__in=PUBLIC_STATES)
    told = Q(changes__after__in=PUBLIC_STATES) | Q(changes__before__in=PUBLIC_STATES)
    stops = TourStop.objects.public().annotate(
        announced_at=Coalesce(
            Min("changes__changed_at", filter=announced),
            F("changed_at"),
            output_field=DateTimeField(),
        ),
        told_at=Max("changes__changed_at", filter=told),
    )
    stops = stops.for_listing().prefetch_related(*OUTLOOK_PREFETCH)
    return stops.order_by("-announced_at", "-pk")[:ENTRIES]


def _add(found: Atom1Feed, stop: TourStop, address: str, language: str) -> None:
    town = settlement_area.name_in_words(stop.venue, language)
    introductions = settlement_area.introductions(stop, language)
    told = [notice(stop), caution(stop), *(text.introduction for text in introductions)]
    found.add_item(
        title=without_control_characters(
            _("%(town)s: %(days)s") % {"town": town, "days": days_of(stop)}
        ),
        link=address,
        description=linebreaks(without_control_characters("\n\n".join(filter(None, told))), True),
        pubdate=stop.announced_at,
        updateddate=max(stop.announced_at, stop.told_at or stop.announced_at),
        unique_id=uuid.uuid5(NAMESPACE, f"stop:{stop.pk}:feed:{language}").urn,
    )
