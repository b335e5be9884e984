"""Takes one person out of one page in memory: names, photos, films, the entry on its list."""

from django.db.models import CharField, TextField
from modelcluster.models import get_all_child_relations
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.models.pages import COMMENTS_RELATION_NAME

from stories.domain.erasure.names import Names
from stories.domain.erasure.terms import Plan

ADDRESSES = {"path", "slug", "url_path"}
KEPT_KEYS = {"type", "id"}  # of a block: words for programs


def scrub_page(page: Page, plan: Plan) -> None:
    """Afterwards nothing in the page shows or names the person. Saves nothing."""
    scrub_row(page, plan.names)
    for field in page._meta.concrete_fields:
        if isinstance(field, StreamField):
            value = field.value_from_object(page)
            setattr(page, field.name, _without_person(value, plan))
        elif _points_at(field, page) in plan.work_keys:
            setattr(page, field.name, None)
            if hasattr(page, f"{field.name}_alternative_text"):
                setattr(page, f"{field.name}_alternative_text", "")
    others = [entry for entry in page.appearances.all() if entry.person_id != plan.person.pk]
    page.appearances = others
    setattr(page, COMMENTS_RELATION_NAME, [])
    for relation in get_all_child_relations(type(page)):
        for child in getattr(page, relation.get_accessor_name()).all():
            scrub_row(child, plan.names)


def _points_at(field, page: Page) -> tuple[type, int] | None:
    model = field.related_model
    return (model, field.value_from_object(page)) if model else None


def scrub_row(row, names: Names) -> None:
    """Replaces the names in every text column of a row, save addresses. Saves nothing."""
    for field in row._meta.concrete_fields:
        if isinstance(field, CharField | TextField) and not field.choices:
            text = field.value_from_object(row)
            if isinstance(text, str) and field.name not in ADDRESSES:
                setattr(row, field.name, names.scrubbed(text)[: field.max_length])


def _without_person(stream: StreamValue, plan: Plan) -> StreamValue:
    raw = []
    for child, data in zip(stream, stream.raw_data, strict=True):
        if _shows(child, plan):
            raw += _text_beside(data, stream.stream_block)
        else:
            raw.append(dict(data))
    clean = [{**data, "value": _scrubbed(data["value"], plan.names)} for data in raw]
    return StreamValue(stream.stream_block, clean, is_lazy=True)


def _shows(child, plan: Plan) -> bool:
    keys = plan.work_keys
    return any(
        (model, int(key)) in keys
        for model, key, *_path in child.block.extract_references(child.value)
        if str(key).isdecimal()
    )


def _text_beside(data, stream_block) -> list[dict]:
    """What stays of a block whose picture goes: the text that stood beside it."""
    value = data["value"]
    text = value.get("text") if isinstance(value, dict) else None
    if not text or "text" not in stream_block.child_blocks:
        return []
    return [{"type": "text", "value": text}]


def _scrubbed(value, names: Names):
    if isinstance(value, str):
        return names.scrubbed(value)
    if isinstance(value, list | tuple):
        return [_scrubbed(item, names) for item in value]
    if isinstance(value, dict):
        return {
            key: item if key in KEPT_KEYS else _scrubbed(item, names) for key, item in value.items()
        }
    return value
