"""A request on its way, for tests of its papers."""

from datetime import date, timedelta
from io import BytesIO

from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image
from pypdf import PdfReader

from core import sender
from core.sender import Sender
from exhibition.enums import OfferState, PanelKind, PaperKind, RequestState, ResourceKind, StopState
from exhibition.models import Panel, RequestOffer, RequestPaper, SetCrate, TourResource
from tests import factories
from tests.exhibition.planner.tables import YEAR, make_request, make_stop

MARCH = date(YEAR, 3, 8)
OURS = Sender("Musterverein (Beispiel)", "Musterweg 2\n01067 Dresden", "wir@example.org", "0351 1")
STORY_NAME = "Rima"


def know_us(monkeypatch, ours: Sender = OURS) -> None:
    monkeypatch.setattr(sender, "_source", [lambda: ours])


def make_full_set(name="Satz A"):
    """With a crate, a station, an introduction and the panel of a story."""
    one_set = factories.make_set(name)
    one_set.stands, one_set.insured_value = 9, 12_000
    one_set.crates = [
        SetCrate(label="Kiste eins", contents="Decken", length=100, width=30, height=75, weight=62)
    ]
    one_set.save()
    TourResource.objects.create(
        kind=ResourceKind.MEDIA_STATION, name=f"Medienstation {name}", exhibition_set=one_set
    )
    panels = [
        Panel.objects.create(kind=PanelKind.STORY, title=STORY_NAME),
        Panel.objects.create(kind=PanelKind.INTRODUCTION, title="Worum es geht"),
    ]
    one_set.panels.set(panels)
    return one_set


def make_offer(request, one_set=None, *, opens=MARCH, slug="angebot", **values):
    """A date on hold for another week that waits for an answer."""
    stop = make_stop(
        slug,
        opens=opens,
        exhibition_set=one_set,
        state=StopState.ON_HOLD,
        hold_until=timezone.localdate() + timedelta(days=7),
        set_up_on=opens - timedelta(days=3),
        take_down_on=opens + timedelta(days=29),
        **values,
    )
    return RequestOffer.objects.create(request=request, stop=stop)


def accept(offer, state=RequestState.ACCEPTED):
    """The house has chosen: the offer's stop is that of the request."""
    offer.state = OfferState.CHOSEN
    offer.save()
    request = offer.request
    request.state, request.stop = state, offer.stop
    request.save()
    return request


def make_asked(number=1, **values):
    request = make_request(number, house="Musterrathaus (Beispiel)")
    for name, value in ({"state": RequestState.OFFERED} | values).items():
        setattr(request, name, value)
    request.save()
    return request


def text_of(data: bytes) -> str:
    """The words of a PDF, with single spaces."""
    pages = PdfReader(BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def read(paper) -> str:
    with paper.file.open() as file:
        return text_of(file.read())


def send_logo(request, data: bytes = b"") -> RequestPaper:
    """A blue square, or other bytes."""
    drawn = BytesIO()
    Image.new("RGB", (40, 20), "#33439a").save(drawn, "PNG")
    paper = RequestPaper(request=request, kind=PaperKind.LOGO, sha256="0" * 64, size=1)
    paper.file.save("logo.png", ContentFile(data or drawn.getvalue()))
    return paper
