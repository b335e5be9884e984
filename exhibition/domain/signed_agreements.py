"""The signed agreement, as the house sends it: checked, kept privately, told to the colleagues.

Whether it is signed as it should be, a person looks: receiving it moves the request nowhere.
"""

from collections.abc import Iterable

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from exhibition.domain import house_files, house_notices
from exhibition.domain.paper_files import LARGEST, ending_of, sha256_of
from exhibition.domain.request_refusals import RefusedToHouse
from exhibition.enums import PaperKind, RequestState
from exhibition.models import ExhibitionRequest, RequestPaper

MOST = 10  # files of one request
STATES = (RequestState.AGREEMENT_OUT, RequestState.SIGNED)


def is_wanted(request: ExhibitionRequest) -> bool:
    return request.state in STATES


@transaction.atomic
def receive(request: ExhibitionRequest, files: Iterable[UploadedFile]) -> list[RequestPaper]:
    """Keeps the files of a signed agreement, all of them or none; one that is here only once.

    Raises RefusedToHouse with a sentence that says what to do.
    """
    files = list(files)
    stored = ExhibitionRequest.objects.select_for_update().get(pk=request.pk)
    if not is_wanted(stored):
        raise RefusedToHouse(_("Im Moment warten wir auf keinen Leihvertrag."), "no_agreement")
    if not files:
        raise RefusedToHouse(_("Bitte wählen Sie eine Datei aus."), "no_file")
    checked = [(file, _checked(file)) for file in files]
    here = set(_papers(stored).values_list("sha256", flat=True))
    wanted = {sha256_of(file): (file, ending) for file, ending in checked}
    new = {digest: pair for digest, pair in wanted.items() if digest not in here}
    if len(here) + len(new) > MOST:
        sentence = _("Das sind zu viele Dateien: %(most)s sind möglich.") % {"most": MOST}
        raise RefusedToHouse(sentence, "too_many_files")
    kind = PaperKind.SIGNED_AGREEMENT
    papers = house_files.keep(stored, kind, new.values(), language=stored.language)
    if papers:
        house_notices.post(stored, house_notices.AGREEMENT)
    return papers


def _papers(request: ExhibitionRequest):
    return RequestPaper.objects.filter(request=request, kind=PaperKind.SIGNED_AGREEMENT)


def _checked(file: UploadedFile) -> str:
    """The ending of its kind. Raises RefusedToHouse."""
    if file.size > LARGEST:
        raise house_files.too_large()
    ending = ending_of(file)
    if not ending:
        sentence = _("Eine Datei ist beschädigt oder kein PDF und kein Foto (JPEG, PNG, HEIC).")
        raise RefusedToHouse(sentence, "wrong_content")
    return ending
