"""Whether a translated text fits: whole HTML, links of the source only, not longer than allowed.

A translation may be as long as the German text might have been. wagtail-localize asks for
none of it before the page is saved, and Wagtail for nothing in the blocks of a page then.
"""

import re
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db.models import Field, ForeignObjectRel
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.models import StringSegment
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.strings import StringValue, validate_translation_links

from core.translations.texts import Texts, texts_of

TOO_LONG = "max_length"  # code of Django's error
LINK = re.compile(r"<a\b[^>]*>", re.IGNORECASE)


def problem_of(segment: StringSegment, text: str) -> str:
    """Why the text (HTML as wagtail-localize writes it) cannot stand for this one; empty: it can.

    ``segment`` knows its string, context and source.
    """
    if damage := damage_of(segment, text):
        return damage
    model = segment.source.specific_content_type.model_class()
    limit = _limit(definition(model, segment.context.field_path))
    length = len(StringValue(text).render_text())
    return too_long(length, limit) if limit and length > limit else ""


def damage_of(segment: StringSegment, text: str) -> str:
    """What of the text is broken, however long it is; empty: nothing."""
    try:
        value = StringValue.from_translated_html(text)
    except ValueError:
        return _(
            "In der Übersetzung steht HTML, das hier nicht stehen darf. Erlaubt sind nur Zeichen"
            " wie <b>, <i> und <a id=…>, so wie im Original."
        )
    try:
        validate_translation_links(segment.string.data, text)
    except ValueError:
        return _(
            "In der Übersetzung steht ein Link, den es im Original nicht gibt. Bitte schreiben"
            " Sie <a id=…> genau so wie im Original."
        )
    return "" if value.render_text().strip() else _("Die Übersetzung ist leer.")


def has_lost_links(segment: StringSegment, text: str) -> bool:
    """Whether a link of the source is missing or doubled: a machine must bring each back."""
    return _links(segment.string.data) != _links(text)


def _links(text: str) -> list[str]:
    return sorted(LINK.findall(text))


def too_long(length: int, limit: int) -> str:
    return _(
        "Die Übersetzung ist zu lang: %(length)s Zeichen, erlaubt sind %(limit)s."
        " Bitte kürzen Sie sie."
    ) % {"length": length, "limit": limit}


def definition(model: type, field_path: str) -> Field | blocks.Block | None:
    """The field or block that a text stands in, by wagtail-localize's ``field_path``."""
    name, *rest = field_path.split(".")
    field = model._meta.get_field(name) if name else None
    if isinstance(field, ForeignObjectRel):
        return definition(field.related_model, ".".join(rest))
    if not isinstance(field, StreamField):
        return field
    block = field.stream_block
    for part in rest:
        is_list = isinstance(block, blocks.ListBlock)
        block = block.child_block if is_list else getattr(block, "child_blocks", {}).get(part)
    return block


def _limit(place: Field | blocks.Block | None) -> int | None:
    """Most characters; of rich text no single string says how long it is."""
    if isinstance(place, blocks.FieldBlock):
        place = place.field
    return getattr(place, "max_length", None)


# A whole page -----------------------------------------------------------------------


def misfits(page: Page) -> list[str]:
    """Every text of the page, as in memory, that may not be saved: which, and why; empty: none.

    What is not language is as in the source and is not asked for here.
    """
    texts = texts_of(page)
    return [*_misfits_of_fields(page, texts), *_misfits_of_blocks(page, texts)]


def _misfits_of_fields(page: Page, texts: Texts) -> Iterator[str]:
    for place, segments in texts.items():
        field = definition(type(page), place) if "." not in place else None
        length = sum(len(text.string.render_text()) for text in _strings(segments))
        limit = _limit(field)
        if limit and length > limit:
            yield _named(field.verbose_name, too_long(length, limit))
    try:
        page.full_clean()
    except ValidationError as refusal:
        for name, errors in refusal.error_dict.items():
            label = page._meta.get_field(name).verbose_name if name in _field_names(page) else ""
            for error in errors:
                if error.code != TOO_LONG:
                    yield from (_named(label, message) for message in error.messages)


def _strings(segments: list) -> list[StringSegmentValue]:
    return [segment for segment in segments if isinstance(segment, StringSegmentValue)]


def _field_names(page: Page) -> set[str]:
    return {field.name for field in page._meta.get_fields() if hasattr(field, "verbose_name")}


def _misfits_of_blocks(page: Page, texts: Texts) -> Iterator[str]:
    for field in page._meta.get_fields():
        if not isinstance(field, StreamField):
            continue
        value = field.value_from_object(page)
        for place, labels, block, text in _leaves(field.stream_block, value, [field.name], []):
            if place in texts:
                yield from (_named(" – ".join(labels), why) for why in _refusals(block, text))


def _leaves(block: blocks.Block, value, path: list[str], labels: list[str]) -> Iterator[tuple]:
    """Place, labels from outside to inside, block and value of everything that holds no blocks."""
    if isinstance(block, blocks.StreamBlock):
        for child in value:
            yield from _leaves(
                child.block, child.value, [*path, child.id], [*labels, str(child.block.label)]
            )
    elif isinstance(block, blocks.ListBlock):
        for child in value.bound_blocks:
            yield from _leaves(child.block, child.value, [*path, child.id], labels)
    elif isinstance(value, blocks.StructValue):
        for name, child in block.child_blocks.items():
            yield from _leaves(child, value.get(name), [*path, name], [*labels, str(child.label)])
    else:
        yield ".".join(path), labels, block, value


def _refusals(block: blocks.Block, value) -> list[str]:
    try:
        block.clean(value)
    except ValidationError as refusal:
        return [
            too_long(error.params["show_value"], error.params["limit_value"])
            if error.code == TOO_LONG
            else " ".join(error.messages)
            for error in refusal.error_list
        ]
    return []


def _named(label: str, sentence: str) -> str:
    return f"„{capfirst(label)}“: {sentence}" if label else sentence
