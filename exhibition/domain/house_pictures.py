"""The logo of a house, and photos of the condition: checked, drawn anew, kept privately.

Of what comes only the pixels are kept: no EXIF, no place, no program. An SVG is refused, since
it can hold one. Colleagues may add the same for a house that sends them by mail.
"""

from collections.abc import Callable, Iterable

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from PIL import Image

from exhibition.domain import house_files, house_notices
from exhibition.domain.document_logos import drawn_anew, photo_anew
from exhibition.domain.paper_files import LARGEST
from exhibition.domain.request_files import delete_paper
from exhibition.domain.request_refusals import RefusedToHouse
from exhibition.enums import PaperKind, RequestState
from exhibition.models import ExhibitionRequest, RequestPaper

S, P = RequestState, PaperKind
SMALLEST = 400  # pixels of a logo's longer side: less is ugly on a poster
MOST = 12  # photos of one report
AT_THE_HOUSE = (S.BOOKED, S.PREPARED, S.SHOWN)
STATES = {
    P.LOGO: (S.ACCEPTED, S.AGREEMENT_OUT, S.SIGNED, *AT_THE_HOUSE),
    P.CONDITION_OUT_PHOTO: AT_THE_HOUSE,
    P.CONDITION_BACK_PHOTO: (*AT_THE_HOUSE, S.RETURNED),
}


def wanted(request: ExhibitionRequest) -> list[PaperKind]:
    """What its house may send now: a logo, and from delivery on photos of the condition."""
    kinds = [kind for kind, states in STATES.items() if request.state in states]
    if request.stop is None or request.state == S.RETURNED:
        return kinds
    today, last_day = timezone.localdate(), request.stop.closes or request.stop.opens
    not_now = set()
    if today < last_day:
        not_now.add(P.CONDITION_BACK_PHOTO)
    if today >= last_day or today < request.stop.taken_from:
        not_now.add(P.CONDITION_OUT_PHOTO)
    return [kind for kind in kinds if kind not in not_now]


@transaction.atomic
def receive(
    request: ExhibitionRequest, kind: str, files: Iterable[UploadedFile], *, by=None
) -> list[RequestPaper]:
    """Keeps pictures of a kind, all of them or none. A new logo takes the place of the former.

    ``by``: the colleague who adds them; None: the house itself, of which colleagues are told.
    Raises RefusedToHouse with a sentence that says what to do.
    """
    stored = ExhibitionRequest.objects.select_for_update().get(pk=request.pk)
    if kind not in STATES or stored.state not in STATES[kind]:
        raise RefusedToHouse(_("Im Moment brauchen wir kein Bild."), "no_picture_wanted")
    files = list(files)
    if not files:
        raise RefusedToHouse(_("Bitte wählen Sie eine Datei aus."), "no_file")
    here = stored.papers.filter(kind=kind)
    if kind == P.LOGO:
        new = _checked(files[-1:], drawn_anew, SMALLEST)
    else:
        if here.count() + len(files) > MOST:
            sentence = _("Das sind zu viele Dateien: %(most)s sind möglich.") % {"most": MOST}
            raise RefusedToHouse(sentence, "too_many_files")
        new = _checked(files, photo_anew, 1)
    former = list(here) if kind == P.LOGO else []
    ending = "png" if kind == P.LOGO else "jpg"
    drawn = [(ContentFile(data), ending) for data in new]
    papers = house_files.keep(stored, kind, drawn, added_by=by)
    for paper in former:
        delete_paper(paper)
    if by is None:
        house_notices.post(stored, house_notices.PICTURES)
    return papers


def _checked(
    files: list[UploadedFile], draw: Callable[[UploadedFile], bytes], smallest: int
) -> list[bytes]:
    return [_drawn(file, draw, smallest) for file in files]


def _drawn(file: UploadedFile, draw: Callable[[UploadedFile], bytes], smallest: int) -> bytes:
    """Told by what it holds; names and types that a browser sends are not looked at."""
    if file.size > LARGEST:
        raise house_files.too_large()
    if max(_size(file)) < smallest:
        sentence = _("Das Bild ist zu klein. Bitte nehmen Sie eins mit mindestens %(px)s Pixeln.")
        raise RefusedToHouse(sentence % {"px": smallest}, "too_small")
    data = draw(file)
    if not data:
        raise _no_picture()
    return data


def _size(file: UploadedFile) -> tuple[int, int]:
    try:
        file.seek(0)
        with Image.open(file, formats=("PNG", "JPEG")) as picture:
            return picture.size
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise _no_picture() from None
    finally:
        file.seek(0)


def _no_picture() -> RefusedToHouse:
    sentence = _("Eine Datei ist beschädigt oder kein Bild (JPEG, PNG).")
    return RefusedToHouse(sentence, "wrong_content")
