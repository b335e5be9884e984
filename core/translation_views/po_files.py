"""PO files down and up."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from core.translation_views.common import back, refuse, translation_of
from core.translations import po_files


@require_safe
def download(request: HttpRequest, translation_id: int) -> HttpResponse:
    translation, _target = translation_of(request, translation_id, to_read=True)
    response = HttpResponse(po_files.written(translation), "text/x-gettext-translation")
    name = po_files.file_name(translation)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_POST
def upload(request: HttpRequest, translation_id: int) -> HttpResponse:
    translation, _target = translation_of(request, translation_id)
    try:
        po = po_files.read(_content(request), translation)
        taken = po_files.take(po, translation, user=request.user)
    except ValidationError as refusal:
        refuse(request, _("Aus der PO-Datei wurde nichts übernommen."), refusal.messages)
    else:
        _say(request, taken)
    return back(request, translation)


def _content(request: HttpRequest) -> bytes:
    file = request.FILES.get("file")
    if file is None:
        raise ValidationError(_("Es ist keine Datei angekommen. Bitte wählen Sie eine aus."))
    return file.read(po_files.LARGEST + 1)


def _say(request: HttpRequest, taken: po_files.Taken) -> None:
    say = messages.success if taken.taken else messages.warning
    say(request, " ".join(_sentences(taken)))


def _sentences(taken: po_files.Taken) -> list[str]:
    sentences = [
        ngettext(
            "%(number)s Text wurde aus der PO-Datei übernommen.",
            "%(number)s Texte wurden aus der PO-Datei übernommen.",
            taken.taken,
        )
        % {"number": taken.taken}
    ]
    if taken.same:
        sentence = ngettext(
            "%(number)s stand schon so da.", "%(number)s standen schon so da.", taken.same
        )
        sentences.append(sentence % {"number": taken.same})
    if taken.unfinished:
        sentence = ngettext(
            "%(number)s ist leer oder als unfertig („fuzzy“) markiert und fehlt noch.",
            "%(number)s sind leer oder als unfertig („fuzzy“) markiert und fehlen noch.",
            taken.unfinished,
        )
        sentences.append(sentence % {"number": taken.unfinished})
    if taken.unknown:
        sentence = ngettext(
            "%(number)s gibt es im Original nicht (mehr).",
            "%(number)s gibt es im Original nicht (mehr). Vielleicht wurde es seitdem geändert.",
            taken.unknown,
        )
        sentences.append(sentence % {"number": taken.unknown})
    return sentences
