"""Drafts by a machine: off unless the environment names a service; never published unread.

What a machine wrote is marked as such until somebody changes it. ``keep_back`` in
``publishing`` lets no page out with it before somebody has read the page.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from core.translations.asking import TranslationFailed
from core.translations.fitting import damage_of, has_lost_links
from core.translations.services import Service
from core.translations.writing import MACHINE, cleaned, write

Refusal = Callable[[Page, list[str]], str]
_refusals: list[Refusal] = []


def register_refusal(refusal: Refusal) -> None:
    """Asks ``refusal(page, texts)`` before anything is sent: a sentence for the editor, or "".

    ``page`` is the source as it is to be translated, in memory; ``texts`` what would be sent of
    it (HTML).
    """
    if refusal not in _refusals:
        _refusals.append(refusal)


@dataclass(frozen=True)
class Errand:
    """What would be sent for a translation: to whom, and which texts."""

    service: Service
    segments: tuple[StringSegment, ...]

    @property
    def texts(self) -> list[str]:
        return list(dict.fromkeys(segment.string.data for segment in self.segments))

    @property
    def characters(self) -> int:
        return sum(map(len, self.texts))


@dataclass(frozen=True)
class Drafted:
    """How many texts the machine has written, brought back damaged, and not come to."""

    written: int
    damaged: int
    left: int


def errand(translation: Translation) -> Errand:
    """What a machine would be asked for: texts without any translation, of a page.

    Raises TranslationFailed with the sentence why nothing may or can be sent.
    """
    service = get_machine_translator()
    if service is None:
        raise TranslationFailed(_("Hier ist kein Übersetzungsdienst eingerichtet."))
    if not service.can_translate(translation.source.locale, translation.target_locale):
        sentence = _("%(service)s kann diese Sprache nicht. Bitte übersetzen Sie von Hand.")
        raise TranslationFailed(sentence % {"service": service.display_name})
    page = translation.source.as_instance()
    if not isinstance(page, Page):
        raise TranslationFailed(
            _(
                "Nur Seiten können von einer Maschine übersetzt werden: Was hier steht, wäre"
                " sofort zu sehen, ohne dass es jemand gelesen hat."
            )
        )
    found = Errand(service, tuple(_missing(translation)))
    for refusal in _refusals:
        if sentence := refusal(page, found.texts):
            raise TranslationFailed(sentence)
    return found


def _missing(translation: Translation) -> list[StringSegment]:
    written = StringTranslation.objects.filter(
        locale=translation.target_locale, context__object_id=translation.source.object_id
    )
    there = set(written.values_list("translation_of_id", "context_id"))
    segments = StringSegment.objects.filter(source=translation.source).order_by("order")
    return [
        segment
        for segment in segments.select_related("string", "context", "source")
        if (segment.string_id, segment.context_id) not in there
    ]


def draft(translation: Translation, *, user) -> Drafted:
    """Has the missing texts translated and writes them down as a machine's, all or none.

    What came back damaged stays missing. Raises TranslationFailed: then nothing is written.
    """
    asked = errand(translation)
    answers = asked.service.translate(
        translation.source.locale,
        translation.target_locale,
        list(dict.fromkeys(segment.string.as_value() for segment in asked.segments)),
    )
    with transaction.atomic():
        states = [_keep(translation, segment, asked, answers, user) for segment in asked.segments]
    return Drafted(*(states.count(state) for state in ("written", "damaged", "left")))


def _keep(translation, segment, asked: Errand, answers: dict, user) -> str:
    answer = answers.get(segment.string.as_value())
    if answer is None:
        return "left"
    text = cleaned(answer.data)
    if damage_of(segment, text) or has_lost_links(segment, text):
        return "damaged"
    key = {"translation_of_id": segment.string_id, "context_id": segment.context_id}
    if not StringTranslation.objects.filter(**key, locale=translation.target_locale).exists():
        tool = asked.service.display_name
        write(segment, translation.target_locale, text, user=user, kind=MACHINE, tool=tool)
    return "written"
