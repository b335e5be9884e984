"""Requests at the places of their way, with what was offered and sent, for tests."""

import io
from datetime import date, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from exhibition.domain import request_links
from exhibition.enums import PaperKind, RequestState, StopState
from exhibition.models import ExhibitionRequest, RequestOffer, RequestPaper, RequestStep, TourStop
from tests import factories
from tests.exhibition.planner.tables import MARCH, make_request, make_stop

PDF = factories.PDF


def make_asked(number=1, *, state=RequestState.IN_REVIEW, **values) -> ExhibitionRequest:
    """A confirmed request in that state."""
    values.setdefault("confirmed_at", timezone.now())
    asked = make_request(number, state=state, **values)
    for one in dict.fromkeys([RequestState.RECEIVED, state]):
        RequestStep.objects.create(request=asked, state=one)
    return asked


def make_unconfirmed(number=1) -> ExhibitionRequest:
    return make_asked(number, state=RequestState.RECEIVED, confirmed_at=None)


def make_offer(
    asked: ExhibitionRequest, slug="a", *, opens: date = MARCH, held=7, **values
) -> RequestOffer:
    """A date that is held for ``held`` days more; it ran out where that is below nought."""
    until = timezone.localdate() + timedelta(days=held)
    stop = make_stop(slug, opens=opens, state=StopState.ON_HOLD, hold_until=until, **values)
    return RequestOffer.objects.create(request=asked, stop=stop)


def make_offered(number=1, count=2, **values) -> ExhibitionRequest:
    """A request with so many dates to choose from, two months from each other."""
    asked = make_asked(number, state=RequestState.OFFERED)
    for turn in range(count):
        opens = MARCH + timedelta(days=60 * turn)
        make_offer(asked, f"termin-{number}-{turn}", opens=opens, **values)
    return asked


def make_paper(asked: ExhibitionRequest, kind=PaperKind.AGREEMENT, content=PDF) -> RequestPaper:
    paper = RequestPaper(request=asked, kind=kind, sha256="0" * 64, size=len(content))
    paper.file.save("papier.pdf", io.BytesIO(content), save=False)
    paper.save()
    return paper


def states(asked: ExhibitionRequest) -> list[str]:
    """Of its offers, earliest first."""
    return [offer.state for offer in asked.offers.all()]


def stop_states() -> dict[str, str]:
    return dict(TourStop.objects.values_list("slug", "state"))


def path(asked: ExhibitionRequest, below="") -> str:
    return request_links.path(asked) + below


def picture(kind="JPEG", size=(60, 40)) -> bytes:
    out = io.BytesIO()
    Image.effect_noise(size, 50).convert("RGB").save(out, kind)
    return out.getvalue()


def box(kind: bytes, content: bytes = b"") -> bytes:
    return (len(content) + 8).to_bytes(4, "big") + kind + content


def heic() -> bytes:
    return box(b"ftyp", b"heic\0\0\0\0mif1heic") + box(b"meta", b"x" * 9) + box(b"mdat", b"y" * 50)


def upload(content: bytes, name="vertrag.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)
