"""What wagtail-localize keeps of a page: sources, strings, their translations, overrides.

A string is one row for all pages that say the same. It goes when no source uses it any more
and no translation of another object hangs on it: such a row could be the person's.
"""

import json
from collections.abc import Collection
from uuid import UUID

from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    SegmentOverride,
    String,
    StringSegment,
    StringTranslation,
    Template,
    TemplateSegment,
    TranslatableObject,
    TranslationSource,
)
from wagtail_localize.strings import StringValue

from stories.domain.erasure.terms import Ledger, Plan

SEGMENTS = (OverridableSegment, RelatedObjectSegment, StringSegment, TemplateSegment)


def forget_translations(keys: Collection[UUID], ledger: Ledger) -> None:
    """Deletes all that is kept of objects with these translation keys."""
    for segments in SEGMENTS:
        segments.objects.filter(source__object__in=keys).delete()
        segments.objects.filter(context__object__in=keys).delete()
    ledger.count(StringTranslation.objects.filter(context__object__in=keys).delete())
    SegmentOverride.objects.filter(context__object__in=keys).delete()
    TranslatableObject.objects.filter(pk__in=keys).delete()
    forget_unused_strings(ledger)


def forget_unused_strings(ledger: Ledger) -> None:
    """Deletes strings and templates that nothing refers to; overrides without a place too."""
    ledger.count(
        String.objects.filter(segments=None).exclude(translations__context__isnull=False).delete()
    )
    Template.objects.filter(segments=None).delete()
    SegmentOverride.objects.filter(context=None).delete()


def scrub_translations(plan: Plan, ledger: Ledger) -> None:
    """Takes names and works out of what is kept of pages that stay, which are clean by now."""
    keys = {page.translation_key for page in plan.other_pages}
    for source in TranslationSource.objects.filter(object__in=keys):
        for segment in source.stringsegment_set.select_related("string"):
            _replace_string(segment.string, source, plan)
        try:
            source.update_from_db()
        except source.specific_content_type.model_class().DoesNotExist:
            source.delete()
    _scrub_translated(keys, plan)
    _forget_overrides(keys, plan)
    forget_unused_strings(ledger)


def _replace_string(string: String, source: TranslationSource, plan: Plan) -> None:
    """Puts the clean string in place of the old one, for this object only, translations too."""
    clean = plan.names.scrubbed(string.data)
    if clean == string.data:
        return
    new = String.from_value(string.locale, StringValue(clean))
    ours = StringTranslation.objects.filter(context__object=source.object_id)
    for translation in ours.filter(translation_of=string):
        rivals = ours.filter(
            translation_of=new, locale=translation.locale_id, context=translation.context_id
        )
        rivals.delete()
        StringTranslation.objects.filter(pk=translation.pk).update(translation_of=new)
    source.stringsegment_set.filter(string=string).update(string=new)


def _scrub_translated(keys: Collection[UUID], plan: Plan) -> None:
    for translation in StringTranslation.objects.filter(context__object__in=keys):
        clean = plan.names.scrubbed(translation.data)
        if clean != translation.data:
            StringTranslation.objects.filter(pk=translation.pk).update(data=clean)


def _forget_overrides(keys: Collection[UUID], plan: Plan) -> None:
    """Overrides choose another photo or text for one language."""
    works = {key for _model, key in plan.work_keys}
    for override in SegmentOverride.objects.filter(context__object__in=keys):
        value = json.loads(override.data_json)
        if value in works if isinstance(value, int) else plan.names.quotes(value):
            override.delete()
