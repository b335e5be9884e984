"""What stands in the papers of a request: only what its own rows say, nothing of other requests.

Names of people in the stories do not stand in papers: panels of stories have a number and the
short address that is printed on them. So a withdrawal has no paper to look for.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.utils import timezone

from core.sender import sender
from exhibition.domain.document_logos import drawn_anew
from exhibition.domain.panels import qr_address
from exhibition.domain.warnings import rooms
from exhibition.domain.working_days import is_working_day
from exhibition.enums import OfferState, PanelKind, PaperKind, ResourceKind, StopState
from exhibition.models import ExhibitionRequest, ExhibitionSet, RequestOffer, TourResource, TourStop

TEMPLATES = {
    PaperKind.OFFER: "print/papers/offer.html",
    PaperKind.AGREEMENT: "print/papers/agreement.html",
    PaperKind.PACKING_LIST: "print/papers/packing_list.html",
    PaperKind.SET_UP_GUIDE: "print/papers/set_up_guide.html",
    PaperKind.CONDITION_OUT: "print/papers/condition.html",
    PaperKind.CONDITION_BACK: "print/papers/condition.html",
    PaperKind.POSTER: "print/papers/poster.html",
}
DELIVERED_BEFORE = 5  # working days between delivery and the first day
REPORTED_WITHIN = 48  # hours after delivery, or after taking down
EMPTY_LINES = 3  # for what somebody adds by hand
HANGING_ORDER = (PanelKind.INTRODUCTION, PanelKind.TOUR_MAP, PanelKind.FIGURES, PanelKind.STORY)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Item:
    """Something that travels, as a paper lists it. ``sizes`` as „100 × 30 × 75 cm“."""

    number: str
    name: str
    detail: str = ""
    sizes: str = ""
    weight: int | None = None  # kg


def contents(request: ExhibitionRequest, kind: PaperKind) -> dict:
    """The values for the template of a paper. The request must be fit for it (``documents``)."""
    values = {"number": request.number, "sender": sender(), "house": _house(request)}
    if kind == PaperKind.OFFER:
        return values | _offer(request)
    stop = stop_of(request)
    values |= {"stop": stop, "venue": stop.venue, "set": stop.exhibition_set, "kind": kind}
    values |= _delivery(stop) | {"hours": REPORTED_WITHIN}
    if kind == PaperKind.POSTER:
        return values | {"site": _site(), "has_logo": "logo.png" in files(request, kind)}
    if kind == PaperKind.AGREEMENT:
        return values | {"transport": request.transport, "insurance": request.insurance}
    return values | _travelling(stop) | {"needs": _needs(stop.exhibition_set)}


def files(request: ExhibitionRequest, kind: PaperKind) -> dict[str, bytes]:
    """The pictures that a paper shows: on a poster the logo of the house, where it sent one."""
    logo = request.papers.filter(kind=PaperKind.LOGO).first() if kind == PaperKind.POSTER else None
    picture = drawn_anew(logo.file) if logo else b""
    return {"logo.png": picture} if picture else {}


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


def panels_of(exhibition_set: ExhibitionSet) -> list[Item]:
    """Its panels, in one query. Only panels that show nobody are called by their title."""
    kinds = list(HANGING_ORDER)
    panels = sorted(exhibition_set.panels.all(), key=lambda panel: kinds.index(panel.kind))
    return [
        Item(
            number=str(number),
            name=panel.get_kind_display() if panel.kind == PanelKind.STORY else panel.title,
            detail=qr_address(panel).removeprefix("https://").removeprefix("http://").rstrip("/"),
            sizes=panel.get_layout_display(),
        )
        for number, panel in enumerate(panels, start=1)
    ]


def crates_of(exhibition_set: ExhibitionSet) -> list[Item]:
    return [
        Item(
            number=f"K{number}",
            name=crate.label,
            detail=crate.contents,
            sizes=_sizes(crate.length, crate.width, crate.height),
            weight=crate.weight,
        )
        for number, crate in enumerate(exhibition_set.crates.all(), start=1)
    ]


def stations_of(stop: TourStop) -> list[Item]:
    """Media stations that travel: those of the set and those chosen for this stop."""
    stations = TourResource.objects.filter(kind=ResourceKind.MEDIA_STATION)
    own = stations.filter(exhibition_set=stop.exhibition_set_id, is_active=True)
    found = {station.pk: station.name for station in [*own, *stations.filter(stops=stop)]}
    return [
        Item(number=f"M{number}", name=name) for number, name in enumerate(found.values(), start=1)
    ]


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


def _sizes(*lengths: int | None) -> str:
    return " × ".join(map(str, lengths)) + " cm" if all(lengths) else ""


def _sum(numbers: Iterable[int | None]) -> int | None:
    """None where one of them is not known."""
    found = list(numbers)
    return sum(found) if found and None not in found else None
