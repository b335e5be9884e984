"""A field of a report: the same value in a cell on the page and in the file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import is_aware, localtime
from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn

EMPTY = "–"


@dataclass(frozen=True)
class Field:
    """``value`` of a row: text, number, day, moment, yes or no, None where nothing is known.

    ``sort_key``: the field of the database by which it is sorted; of rows that are worked out,
    the name of the field. ``url`` of a row for a user: where the cell leads; empty for nowhere.
    """

    name: str
    label: str
    value: Callable[[Any], Any]
    sort_key: str = ""
    url: Callable[[Any, Any], str] | None = None
    is_number: bool = False
    width: str | None = None

    def column(self) -> Column:
        kind = FirstCell if self.url else NumberCell if self.is_number else Cell
        return kind(self)


def in_words(value) -> str:
    """A value as it is read on the page."""
    if value is None or value == "":
        return EMPTY
    if isinstance(value, bool):
        return _("ja") if value else _("nein")
    if isinstance(value, datetime):
        return date_format(localtime(value) if is_aware(value) else value, "SHORT_DATETIME_FORMAT")
    return date_format(value, "SHORT_DATE_FORMAT") if isinstance(value, date) else str(value)


class FieldMixin:
    def __init__(self, field: Field):
        self.field = field
        keys = {"sort_key": field.sort_key or None, "width": field.width}
        super().__init__(field.name, label=field.label, **keys)

    def get_value(self, instance):
        return in_words(self.field.value(instance))


class Cell(FieldMixin, Column):
    class Media:
        css = {"all": ["css/report.css"]}


class NumberCell(FieldMixin, NumberColumn):
    """With separators as the language has them."""

    def get_value(self, instance):
        value = self.field.value(instance)
        return EMPTY if value is None else value


class FirstCell(FieldMixin, TitleColumn):
    """Leads to where the row is mended, for those who may go there."""

    def get_link_url(self, instance, parent_context):
        return self.field.url(instance, parent_context["request"].user)
