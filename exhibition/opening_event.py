"""How the opening of a stop is called and where it is, for those who register for it."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.registrations.kinds import Kind, Words, register_kind
from exhibition.addresses import full, page_path, stop_path
from exhibition.domain import openings, settlement_area
from exhibition.enums import DatePrecision
from exhibition.models import OpeningRegistration, TourPage, TourStop


def words(stop: TourStop) -> Words:
    """In the language that is active; the German page where the tour is not there in it."""
    code, venue = get_language(), stop.venue
    text = stop.text_in(code)
    title = (text.opening_title if text else "") or _("Eröffnung")
    address = full(stop_path(stop, page_path(TourPage) or page_path(TourPage, language="de")))
    return Words(
        title=_("%(title)s, %(town)s")
        % {"title": title, "town": settlement_area.name_in_words(venue, code)},
        place=", ".join(part for part in _place(stop) if part),
        address=address,
        calendar=f"{address}event.ics" if stop.precision == DatePrecision.DAY else "",
    )


def _place(stop: TourStop) -> tuple[str, ...]:
    venue = stop.venue
    return venue.name, stop.room, venue.street, f"{venue.postcode} {venue.town}".strip()


def register() -> None:
    register_kind(
        Kind(
            name=openings.KIND,
            model=OpeningRegistration,
            parent="stop",
            terms=openings.terms,
            words=words,
            loaded=("stop__venue",),
        )
    )
