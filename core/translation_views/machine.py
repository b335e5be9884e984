"""„Translate with …“: says first who gets the texts, then has them drafted."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail_localize.models import Translation

from core.translation_views.common import ask_first, back, refuse, translation_of
from core.translations.asking import TranslationFailed
from core.translations.machine import Drafted, Errand, draft, errand


@require_POST
def machine_translate(request: HttpRequest, translation_id: int) -> HttpResponse:
    translation, _target = translation_of(request, translation_id)
    try:
        asked = errand(translation)
        if not asked.segments:
            messages.info(request, _("Es gibt keinen Text mehr ohne Übersetzung."))
        elif "confirmed" not in request.POST:
            return _ask(request, translation, asked)
        else:
            _say(request, draft(translation, user=request.user), asked.service.display_name)
    except TranslationFailed as failure:
        refuse(request, _("Kein Maschinenentwurf."), [str(failure)])
    return back(request, translation)


def _ask(request: HttpRequest, translation: Translation, asked: Errand) -> HttpResponse:
    service = asked.service
    words = {
        "service": service.display_name,
        "host": service.host,
        "number": len(asked.segments),
        "characters": asked.characters,
    }
    sentences = [
        ngettext(
            "Ein Text dieser Seite (%(characters)s Zeichen) wird an %(service)s geschickt, an den"
            " Server %(host)s.",
            "%(number)s Texte dieser Seite (%(characters)s Zeichen) werden an %(service)s"
            " geschickt, an den Server %(host)s.",
            words["number"],
        )
        % words,
        _(
            "Dabei verlassen Texte über Menschen dieses Haus. Schicken Sie nur, was veröffentlicht"
            " werden darf."
        ),
        _(
            "Was zurückkommt, ist ein Entwurf. Er wird erst veröffentlicht, wenn jemand ihn"
            " gelesen und das eingetragen hat."
        ),
    ]
    return ask_first(
        request,
        title=_("Maschinenentwurf"),
        subtitle=translation.get_target_instance().get_admin_display_title(),
        icon="globe",
        sentences=sentences,
        button=_("An %(service)s schicken") % words,
        fallback=translation.get_target_instance_edit_url(),
    )


def _say(request: HttpRequest, drafted: Drafted, service: str) -> None:
    if drafted.written:
        sentence = ngettext(
            "%(number)s Text ist jetzt als Maschinenentwurf da (%(service)s). Bitte lesen und"
            " verbessern Sie ihn.",
            "%(number)s Texte sind jetzt als Maschinenentwurf da (%(service)s). Bitte lesen und"
            " verbessern Sie alle.",
            drafted.written,
        )
        messages.success(request, sentence % {"number": drafted.written, "service": service})
    if drafted.damaged:
        sentence = ngettext(
            "%(number)s Text kam beschädigt zurück und wurde nicht übernommen. Bitte übersetzen"
            " Sie ihn von Hand.",
            "%(number)s Texte kamen beschädigt zurück und wurden nicht übernommen. Bitte"
            " übersetzen Sie sie von Hand.",
            drafted.damaged,
        )
        messages.warning(request, sentence % {"number": drafted.damaged})
    if drafted.left:
        sentence = ngettext(
            "%(service)s ist langsam: %(number)s Text fehlt noch. Bitte fordern Sie den Entwurf"
            " noch einmal an.",
            "%(service)s ist langsam: %(number)s Texte fehlen noch. Bitte fordern Sie den Entwurf"
            " noch einmal an.",
            drafted.left,
        )
        messages.warning(request, sentence % {"number": drafted.left, "service": service})
