"""Writing one translated text down, by hand or by a machine, with what is wrong about it."""

from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation

from core.texts import without_control_characters
from core.translations.fitting import problem_of

MANUAL = StringTranslation.TRANSLATION_TYPE_MANUAL
MACHINE = StringTranslation.TRANSLATION_TYPE_MACHINE
LONGEST = 20_000  # characters; no text of a page comes near


def cleaned(text: str) -> str:
    """The text without what no database takes: control characters and halves of characters."""
    whole = text.encode("utf-8", "ignore").decode()
    return without_control_characters(whole)


def write(
    segment: StringSegment, locale: Locale, text: str, *, user, kind: str = MANUAL, tool: str = ""
) -> StringTranslation:
    """Keeps the text as the translation; where it does not fit, marked and with the reason.

    A marked one counts as missing until it is mended; the editor shows why.
    """
    text = cleaned(text)
    problem = problem_of(segment, text)
    key = {
        "translation_of_id": segment.string_id,
        "context_id": segment.context_id,
        "locale_id": locale.pk,
    }
    values = {
        "data": text,
        "translation_type": kind,
        "tool_name": tool,
        "last_translated_by": user,
        "has_error": bool(problem),
        "field_error": problem,
    }
    if not problem:
        return StringTranslation.objects.update_or_create(**key, defaults=values)[0]
    # Without signals: they would write a title that is too long onto the page at once.
    found = StringTranslation.objects.filter(**key)
    if not found.update(**values, updated_at=timezone.now()):
        StringTranslation.objects.bulk_create([StringTranslation(**key, **values)])
    return found.get()
