"""The texts of a page by the place they stand in, and a page put together from them.

A place is wagtail-localize's content path: ``title``, ``body.<block id>.heading``. Rich text has
several segments at one place: a template and its strings.
"""

import json
from collections import defaultdict
from collections.abc import Collection

from wagtail.fields import StreamField
from wagtail.models import Locale, Page
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    TemplateSegment,
    TranslationSource,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments, quote_path_component
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue

Texts = dict[str, list]  # place → segments, in their order


def texts_of(page: Page) -> Texts:
    """What the page says, in memory as it is."""
    texts = defaultdict(list)
    for segment in extract_segments(page):
        if not isinstance(segment, OverridableSegmentValue):
            texts[segment.path].append(segment)
    return dict(texts)


def drafted(source: TranslationSource, locale: Locale) -> Texts:
    """The translations that are there, at places where none is missing and none has an error."""
    texts, gaps, links = defaultdict(list), set(), _own_links(source, locale)
    strings = StringSegment.objects.filter(source=source).annotate_translation(locale)
    for segment in strings.select_related("context").order_by("order"):
        place = segment.context.path
        if not segment.translation:
            gaps.add(place)
            continue
        texts[place].append(_translated(segment, links))
    templates = TemplateSegment.objects.filter(source=source).select_related("context", "template")
    for segment in templates:
        texts[segment.context.path].insert(0, _template(segment))
    return {place: segments for place, segments in texts.items() if place not in gaps}


def _own_links(source: TranslationSource, locale: Locale) -> dict[str, str]:
    """Where links lead in this language, by the path of wagtail-localize that ends in the old."""
    segments = OverridableSegment.objects.filter(source=source).annotate_override_json(locale)
    chosen = segments.filter(override_json__isnull=False).values_list(
        "context__path", "override_json"
    )
    return {path: json.loads(target) for path, target in chosen}


def _translated(segment: StringSegment, links: dict[str, str]) -> StringSegmentValue:
    attributes = json.loads(segment.attrs) if segment.attrs else None
    for element in (attributes or {}).values():
        path = f"{segment.context.path}.{quote_path_component(element.get('href', ''))}"
        element.update({"href": links[path]} if path in links else {})
    value = StringSegmentValue(segment.context.path, StringValue(segment.translation), attributes)
    return value.with_order(segment.order)


def _template(segment: TemplateSegment) -> TemplateSegmentValue:
    template = segment.template
    return TemplateSegmentValue(
        segment.context.path,
        template.template_format,
        template.template,
        template.string_count,
        order=segment.order,
    )


def put_together(source: Page, translation: Page, *choices: Texts) -> Page:
    """The translation with everything of the source, and texts from the first choice that has any.

    A block for which no choice has all texts stays as it is in the source and is named in
    ``untranslated_blocks``; a field outside of blocks keeps what it has. Changes both pages in
    memory: give it a ``source`` that is not used afterwards. Saves nothing.
    """
    places = texts_of(source)
    chosen = {place: _first(place, choices) for place in places}
    left = {_block(source, place) for place, texts in chosen.items() if texts is None} - {None}
    for place, texts in places.items():
        if _block(source, place) in left:
            chosen[place] = texts
    segments = [segment for texts in chosen.values() for segment in texts or ()]
    copy_synchronised_fields(source, translation)
    ingest_segments(source, translation, source.locale, translation.locale, segments)
    if hasattr(translation, "untranslated_blocks"):
        translation.untranslated_blocks = sorted(left)
    return translation


def _first(place: str, choices: Collection[Texts]) -> list | None:
    return next((texts[place] for texts in choices if place in texts), None)


def _block(page: Page, place: str) -> str | None:
    """The id of the outermost block that the place is in; None for a field of the page."""
    field, _, rest = place.partition(".")
    is_stream = rest and isinstance(page._meta.get_field(field), StreamField)
    return rest.partition(".")[0] if is_stream else None


def words_of(page: Page) -> set[tuple[str, str]]:
    """Place and plain words of each text that is in the page's own language."""
    left = set(getattr(page, "untranslated_blocks", ()))
    return {
        words
        for place, segments in texts_of(page).items()
        if _block(page, place) not in left
        for words in _words(segments)
    }


def words_in(texts: Texts) -> set[tuple[str, str]]:
    """Place and plain words of each of these texts."""
    return {words for segments in texts.values() for words in _words(segments)}


def _words(segments: list) -> list[tuple[str, str]]:
    strings = [segment for segment in segments if isinstance(segment, StringSegmentValue)]
    return [(segment.path, segment.string.render_text()) for segment in strings]
