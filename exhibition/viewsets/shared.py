"""What the viewsets share."""

from wagtail.admin.panels import FieldPanel


def rows(*names: str) -> list[FieldPanel]:
    """A panel for each field."""
    return [FieldPanel(name) for name in names]


def value(label, shown) -> dict:
    """A line of an inspect view that is no field of the model."""
    return {"label": label, "value": shown, "component": None}
