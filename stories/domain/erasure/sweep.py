"""The last look: does any text column of any table still say who the person was?

Reads everything, row by row, and knows no list of places: a table that is added tomorrow is
swept too. Says where something was found, never what.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, TranslationSource

from stories.domain.erasure.names import Names
from stories.domain.erasure.terms import Remaining

CHUNK = 500  # rows in memory at a time
MOST_KEYS = 30  # of one table in one sentence
WITHOUT_TEXT = (
    models.BooleanField,
    models.DateField,
    models.DecimalField,
    models.DurationField,
    models.FloatField,
    models.IntegerField,
    models.TimeField,
    models.UUIDField,
)
SKIPPED = {"stories.ErasureProof", "sessions.Session"}  # ours without names; signed and packed


def sweep(names: Names, kept: dict[type[models.Model], set]) -> list[Remaining]:
    """What still quotes the person. In rows that were about them the public name counts too."""
    found, about_them = defaultdict(list), _with_companions(kept)
    for model in _swept_models():
        for key, texts in _rows(model):
            if names.identifies(texts) or (str(key) in about_them[model] and names.quotes(texts)):
                found[model].append(str(key))
    return [_remaining(model, keys) for model, keys in found.items()]


def _swept_models() -> Iterator[type[models.Model]]:
    for model in apps.get_models(include_auto_created=True):
        is_table = model._meta.managed and not model._meta.proxy
        if is_table and model._meta.label not in SKIPPED and _text_columns(model):
            yield model


def _text_columns(model: type[models.Model]) -> list[str]:
    return [
        field.name
        for field in model._meta.local_concrete_fields
        if not field.is_relation and not isinstance(field, WITHOUT_TEXT)
    ]


def _rows(model: type[models.Model]) -> Iterator[tuple[object, list]]:
    """Each row as its key and its texts. Read as plain text: no block asks the database."""
    columns = {f"swept_{name}": Cast(name, TextField()) for name in _text_columns(model)}
    rows = model._base_manager.order_by().annotate(**columns).values_list("pk", *columns)
    for key, *texts in rows.iterator(chunk_size=CHUNK):
        yield key, texts


def _with_companions(kept: dict[type[models.Model], set]) -> dict[type[models.Model], set[str]]:
    """The rows that stayed, with their parent rows and all that other tables say of them."""
    about = defaultdict(set)
    for model, keys in kept.items():
        relatives = [model, *model._meta.get_parent_list()]
        for relative in relatives:
            about[relative] |= {str(key) for key in keys}
        types = [
            ContentType.objects.get_for_model(one, for_concrete_model=False) for one in relatives
        ]
        for other in apps.get_models():
            columns = {field.name for field in other._meta.concrete_fields}
            if {"content_type", "object_id"} <= columns and other._meta.managed:
                rows = other._base_manager.filter(
                    content_type__in=types, object_id__in=[str(key) for key in keys]
                )
                about[other] |= {str(key) for key in rows.values_list("pk", flat=True)}
    _add_translations(kept, about)
    return about


def _add_translations(kept, about: dict[type[models.Model], set[str]]) -> None:
    pages = [key for model, keys in kept.items() if issubclass(model, Page) for key in keys]
    families = Page.objects.filter(pk__in=pages).values("translation_key")
    sources = TranslationSource.objects.filter(object__in=families)
    texts = StringTranslation.objects.filter(context__object__in=families)
    for rows in (sources, texts):
        about[rows.model] |= {str(key) for key in rows.values_list("pk", flat=True)}


def _remaining(model: type[models.Model], keys: Iterable[str]) -> Remaining:
    keys = list(keys)
    named = ", ".join(keys[:MOST_KEYS]) + ("…" if len(keys) > MOST_KEYS else "")
    return Remaining(
        "row",
        f"{model._meta.label} {named}",
        _("Hier steht noch ein Name oder eine Anschrift. Bitte von Hand nachsehen."),
    )
