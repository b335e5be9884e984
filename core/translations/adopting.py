"""Pages that were translated elsewhere: from now on compared with their source."""

from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.segments import StringSegmentValue

from core.translations.texts import texts_of


def adopt(translation: Translation) -> int:
    """Takes the texts of the page that is there as translations; gives how many were taken.

    A text belongs to one of the source when it stands at the same place (the same block) and
    there are as many strings there. Others stay missing, and the page counts as outdated.
    """
    texts = texts_of(translation.get_target_instance())
    found = []
    for place, segments in _by_place(translation).items():
        ours = [text for text in texts.get(place, ()) if isinstance(text, StringSegmentValue)]
        if len(ours) != len(segments):
            continue
        for segment, text in zip(segments, ours, strict=True):
            found.append(
                StringTranslation(
                    translation_of_id=segment.string_id,
                    context_id=segment.context_id,
                    locale_id=translation.target_locale_id,
                    data=text.string.data,
                    translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
                )
            )
    return len(StringTranslation.objects.bulk_create(found, ignore_conflicts=True))


def _by_place(translation: Translation) -> dict[str, list[StringSegment]]:
    places: dict[str, list[StringSegment]] = {}
    segments = StringSegment.objects.filter(source=translation.source)
    for segment in segments.select_related("context").order_by("order"):
        places.setdefault(segment.context.path, []).append(segment)
    return places
