"""The list below the tour board, and by what it is sorted."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from exhibition.domain.board_cards import Card


@dataclass(frozen=True)
class TableColumn:
    """A heading that sorts. ``direction``: ascending, descending or none."""

    label: str
    query: str
    direction: str


@dataclass(frozen=True)
class Order:
    """A way to sort: its name in the address, its heading, what is compared."""

    name: str
    label: str
    key: Callable[[Card], tuple]


def _set_name(card: Card) -> str:
    return card.stop.exhibition_set.name if card.stop.exhibition_set else "\uffff"


ORDERS = (
    Order("tag", _("Laufzeit"), lambda card: (card.stop.opens, card.stop.pk)),
    Order("ort", _("Ort und Haus"), lambda card: (card.stop.venue.town, card.stop.opens)),
    Order("satz", _("Satz"), lambda card: (_set_name(card), card.stop.opens)),
    Order("stand", _("Stand"), lambda card: (_rank(card), card.stop.opens)),
    Order("belegt", _("Satz belegt"), lambda card: (card.stop.taken_from, card.stop.pk)),
    Order("frei", _("frei davor"), lambda card: (_free(card), card.stop.opens)),
    Order("km", _("Anfahrt"), lambda card: (card.leg.kilometres if card.leg else -1,)),
    Order("hinweise", _("Hinweise"), lambda card: (len(card.notes), card.stop.opens)),
)
BY_NAME = {order.name: order for order in ORDERS}


def sorted_cards(cards: list[Card], asked: str) -> list[Card]:
    """By ``asked``, a name of ``ORDERS``, backwards with „-“ before; else by the first day."""
    order = BY_NAME.get(asked.removeprefix("-"), ORDERS[0])
    return sorted(cards, key=order.key, reverse=asked.startswith("-"))


def table_columns(own: QueryDict) -> list[TableColumn]:
    """The headings, each with the query that sorts by it, or the other way round."""
    asked = own.get("sortierung", "") or ORDERS[0].name
    return [_column(order, asked, own) for order in ORDERS]


def _column(order: Order, asked: str, own: QueryDict) -> TableColumn:
    direction = ""
    if asked.removeprefix("-") == order.name:
        direction = "descending" if asked.startswith("-") else "ascending"
    query = own.copy()
    query.pop("export", None)
    query["sortierung"] = f"-{order.name}" if direction == "ascending" else order.name
    return TableColumn(order.label, query.urlencode(), direction)


def _rank(card: Card) -> int:
    return (
        type(card.stop)
        ._meta.get_field("state")
        .choices.index((card.stop.state, card.stop.get_state_display()))
    )


def _free(card: Card) -> int:
    return card.leg.free_days if card.leg and card.leg.free_days is not None else -1
