"""What stands in the papers of a request: only what its own rows say, nothing of other requests.

Names of people in the stories do not stand in papers: panels of stories have a number and the
short address that is printed on them. So a withdrawal has no paper to look for.
"""

from collections.abc import Iterable
from datetime import date, timedelta

import segno
from django.conf import settings
from django.utils import timezone
from django.utils.safestring import mark_safe

from core.sender import sender
from exhibition.domain import publicity
from exhibition.domain.document_items import crates_of, panels_of, stations_of
from exhibition.domain.document_logos import drawn_anew, photo_anew
from exhibition.domain.warnings import rooms
from exhibition.domain.working_days import is_working_day
from exhibition.enums import OfferState, PaperKind, StopState
from exhibition.models import ExhibitionRequest, ExhibitionSet, RequestOffer, TourPage, TourStop

TEMPLATES = {
    PaperKind.OFFER: "print/papers/offer.html",
    PaperKind.AGREEMENT: "print/papers/agreement.html",
    PaperKind.PACKING_LIST: "print/papers/packing_list.html",
    PaperKind.SET_UP_GUIDE: "print/papers/set_up_guide.html",
    PaperKind.CONDITION_OUT: "print/papers/condition.html",
    PaperKind.CONDITION_BACK: "print/papers/condition.html",
    PaperKind.POSTER: "print/papers/poster.html",
    PaperKind.PRESS_KIT: "print/papers/poster.html",  # the rest of it: document_press.py
}
PHOTOS_OF = {
    PaperKind.CONDITION_OUT: PaperKind.CONDITION_OUT_PHOTO,
    PaperKind.CONDITION_BACK: PaperKind.CONDITION_BACK_PHOTO,
}
DELIVERED_BEFORE = 5  # working days between delivery and the first day
REPORTED_WITHIN = 48  # hours after delivery, or after taking down
LONG = 45  # characters of a name, half as many as of hours: beyond, a poster is set smaller
EMPTY_LINES = 3  # for what somebody adds by hand
DAY = timedelta(days=1)


def contents(request: ExhibitionRequest, kind: PaperKind) -> dict:
    """The values for the template of a paper. The request must be fit for it (``documents``)."""
    values = {"number": request.number, "sender": sender(), "house": _house(request)}
    if kind == PaperKind.OFFER:
        return values | _offer(request)
    stop = stop_of(request)
    values |= {"stop": stop, "venue": stop.venue, "set": stop.exhibition_set, "kind": kind}
    values |= _delivery(stop) | {"hours": REPORTED_WITHIN}
    if kind in publicity.PAPERS:
        has_logo = "logo.png" in files(request, kind)
        is_long = max(len(stop.venue.name), len(stop.opening_hours) // 2) > LONG
        values |= {"site": _site(), "qr_code": _qr_code(stop)}
        return values | {"has_logo": has_logo, "is_long": is_long}
    if kind == PaperKind.AGREEMENT:
        return values | {"transport": request.transport, "insurance": request.insurance}
    values |= _travelling(stop) | {"needs": _needs(stop.exhibition_set)}
    return values | {"photos": sorted(files(request, kind))}


def files(request: ExhibitionRequest, kind: PaperKind) -> dict[str, bytes]:
    """The pictures that a paper shows: the logo of the house, or photos of the condition.

    What is broken, or not there, is left out.
    """
    if kind in publicity.PAPERS:
        logo = request.papers.filter(kind=PaperKind.LOGO).first()
        found = {"logo.png": drawn_anew(logo.file)} if logo else {}
    elif kind in PHOTOS_OF:
        photos = request.papers.filter(kind=PHOTOS_OF[kind]).order_by("added_at", "pk")
        found = {f"foto-{n:02}.jpg": photo_anew(one.file) for n, one in enumerate(photos, start=1)}
    else:
        return {}
    return {name: data for name, data in found.items() if data}


def stop_of(request: ExhibitionRequest) -> TourStop | None:
    """The stop that the request became, or that of the date that the house has chosen."""
    if request.stop_id is not None:
        return request.stop
    chosen = request.offers.filter(state=OfferState.CHOSEN).select_related("stop").first()
    return chosen.stop if chosen else None


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


def _house(request: ExhibitionRequest) -> dict:
    signatory = ", ".join(filter(None, (request.signatory_name, request.signatory_role)))
    return {
        "name": request.house,
        "lines": [request.street, f"{request.postcode} {request.town}".strip()],
        "attention": request.contact_name,
        "signatory": signatory,
    }


def _site() -> str:
    return settings.SITE_URL.partition("://")[2]


def _qr_code(stop: TourStop) -> str:
    """SVG of the way to the page of the stop; to the site where there is no page of the tour.

    Its title becomes its alternative text in the PDF.
    """
    tour = TourPage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE).first()
    path = f"{tour.get_url() or '/'}{stop.slug}/" if tour else "/"
    address = path if path.startswith("http") else settings.SITE_URL + path
    code = segno.make(address, error="m", micro=False)
    drawn = code.svg_inline(border=0, dark="#191714", omitsize=True, title=f"QR-Code: {address}")
    return mark_safe(drawn)  # noqa: S308


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
