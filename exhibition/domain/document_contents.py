"""What stands in the papers of a request or of a stop: only what its own rows say.

Names of people in the stories stand in no paper but the leaflet (``document_stories``): panels of
stories have a number and the short address that is printed on them.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from django.utils import timezone

from core.sender import sender
from exhibition.domain import document_guests, publicity
from exhibition.domain.document_items import crates_of, panels_of, stations_of
from exhibition.domain.document_logos import drawn_anew, photo_anew
from exhibition.domain.document_stories import Told
from exhibition.domain.document_subjects import Subject, house_of, number_of, stop_of
from exhibition.domain.warnings import rooms
from exhibition.domain.working_days import is_working_day
from exhibition.enums import OfferState, PaperKind, StopState
from exhibition.models import ExhibitionRequest, ExhibitionSet, RequestOffer, TourStop

TEMPLATES = {
    PaperKind.OFFER: "print/papers/offer.html",
    PaperKind.AGREEMENT: "print/papers/agreement.html",
    PaperKind.PACKING_LIST: "print/papers/packing_list.html",
    PaperKind.SET_UP_GUIDE: "print/papers/set_up_guide.html",
    PaperKind.CONDITION_OUT: "print/papers/condition.html",
    PaperKind.CONDITION_BACK: "print/papers/condition.html",
    PaperKind.POSTER: "print/papers/poster.html",
    PaperKind.POSTER_A2: "print/papers/poster.html",
    PaperKind.INVITATION: "print/papers/invitation.html",
    PaperKind.LEAFLET: "print/papers/leaflet.html",
    PaperKind.CERTIFICATE: "print/papers/certificate.html",
    PaperKind.PRESS_KIT: "print/papers/poster.html",  # the rest of it: document_press.py
}
PHOTOS_OF = {
    PaperKind.CONDITION_OUT: PaperKind.CONDITION_OUT_PHOTO,
    PaperKind.CONDITION_BACK: PaperKind.CONDITION_BACK_PHOTO,
}
DELIVERED_BEFORE = 5  # working days between delivery and the first day
REPORTED_WITHIN = 48  # hours after delivery, or after taking down
EMPTY_LINES = 3  # for what somebody adds by hand
DAY = timedelta(days=1)


def contents(subject: Subject, kind: PaperKind, stories: Sequence[Told] = ()) -> dict:
    """The values for the template of a paper, in the active language.

    What it is about must be fit for it (``document_rules``). ``stories``: those of a leaflet.
    """
    values = {"number": number_of(subject), "sender": sender(), "house": house_of(subject)}
    if kind == PaperKind.OFFER:
        return values | _offer(subject)
    stop = stop_of(subject)
    values |= {"stop": stop, "venue": stop.venue, "set": stop.exhibition_set, "kind": kind}
    if kind == PaperKind.CERTIFICATE:
        return values | document_guests.certificate(stop)
    if kind in publicity.PAPERS:
        values |= {"has_logo": "logo.png" in files(subject, kind)}
        return values | _for_guests(stop, kind, stories)
    values |= _delivery(stop) | {"hours": REPORTED_WITHIN}
    if kind == PaperKind.AGREEMENT:
        return values | {"transport": subject.transport, "insurance": subject.insurance}
    values |= _travelling(stop) | {"needs": _needs(stop.exhibition_set)}
    return values | {"photos": sorted(files(subject, kind))}


def _for_guests(stop: TourStop, kind: PaperKind, stories: Sequence[Told]) -> dict:
    if kind == PaperKind.INVITATION:
        return document_guests.invitation(stop)
    if kind == PaperKind.LEAFLET:
        return document_guests.leaflet(stop, stories)
    return document_guests.poster(stop)


def files(subject: Subject, kind: PaperKind) -> dict[str, bytes]:
    """The pictures that a paper shows: the logo of the house, or photos of the condition.

    What is broken, or not there, is left out.
    """
    if kind in publicity.PAPERS:
        logo = subject.papers.filter(kind=PaperKind.LOGO).first()
        found = {"logo.png": drawn_anew(logo.file)} if logo else {}
    elif kind in PHOTOS_OF:
        photos = subject.papers.filter(kind=PHOTOS_OF[kind]).order_by("added_at", "pk")
        found = {f"foto-{n:02}.jpg": photo_anew(one.file) for n, one in enumerate(photos, start=1)}
    else:
        return {}
    return {name: data for name, data in found.items() if data}


def open_offers(request: ExhibitionRequest) -> list[RequestOffer]:
    """The dates that wait for an answer and are still kept for the house."""
    offers = request.offers.filter(
        state=OfferState.OPEN,
        stop__state=StopState.ON_HOLD,
        stop__hold_until__gte=timezone.localdate(),
    )
    return list(offers.select_related("stop__exhibition_set", "stop__venue"))


def before_working_days(day: date, number: int = DELIVERED_BEFORE) -> date:
    """The last working day that has so many of them between itself and ``day``."""
    while number >= 0:
        day -= DAY
        number -= is_working_day(day)
    return day


def _delivery(stop: TourStop) -> dict:
    """As planned, else as early as it should be."""
    wanted = before_working_days(stop.opens)
    planned = stop.leaves_depot or wanted
    return {"deliver_by": planned, "is_early": planned <= wanted}


def _offer(request: ExhibitionRequest) -> dict:
    offers = open_offers(request)
    dated = max((offer.offered_at for offer in offers), default=request.received_at)
    return {
        "offers": offers,
        "dated": timezone.localdate(dated),
        "delivered_before": DELIVERED_BEFORE,
        "hours": REPORTED_WITHIN,
    }


def _travelling(stop: TourStop) -> dict:
    crates = crates_of(stop.exhibition_set)
    return {
        "panels": panels_of(stop.exhibition_set),
        "crates": crates,
        "stations": stations_of(stop),
        "stands": stop.exhibition_set.stands,
        "total_weight": _sum(crate.weight for crate in crates) or stop.exhibition_set.weight,
        "empty_lines": range(EMPTY_LINES),
    }


def _needs(exhibition_set: ExhibitionSet) -> dict:
    """Wall in m, floor in m², ceiling in cm. Source: ``domain/warnings/rooms.py``."""
    return {
        "wall": max(0, rooms.PANELS - exhibition_set.stands),
        "floor": rooms.FLOOR,
        "ceiling": rooms.CEILING,
    }


def _sum(numbers: Iterable[int | None]) -> int | None:
    """None where one of them is not known."""
    found = list(numbers)
    return sum(found) if found and None not in found else None
