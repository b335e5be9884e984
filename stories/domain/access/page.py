"""From the keys of an access to what a person reads: headings, labels, days in words."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from core.dates import day_in_words, time_in_words

NOT_PARTS = {"made_at", "explanations", "labels"}


@dataclass(frozen=True)
class Node:
    """A value to be read: a text, a list of nodes, or nodes with labels."""

    text: str = ""
    items: tuple["Node", ...] = ()
    fields: tuple[tuple[str, "Node"], ...] = ()


def readable(record: dict) -> list[tuple[str, Node]]:
    """The parts of a record with their headings. What is empty is left out, save whole parts."""
    labels = record["labels"]
    return [
        (labels[key], _node(value, labels)) for key, value in record.items() if key not in NOT_PARTS
    ]


def _node(value, labels: dict[str, str]) -> Node:
    if isinstance(value, dict):
        filled = {key: item for key, item in value.items() if item not in (None, "", [])}
        return Node(
            fields=tuple((labels[key], _node(item, labels)) for key, item in filled.items())
        )
    if isinstance(value, list):
        return Node(items=tuple(_node(item, labels) for item in value))
    return Node(text=_in_words(value))


def _in_words(value) -> str:
    if isinstance(value, bool):
        return _("ja") if value else _("nein")
    if isinstance(value, datetime):
        return f"{day_in_words(value)}, {time_in_words(value)}"
    if isinstance(value, date):
        return day_in_words(value)
    return str(value)
