"""Panels that were released for print, and where their prints hang."""

from exhibition.domain import editions
from exhibition.models import ExhibitionSet, Panel, PanelEdition

RELEASED = 2  # panels: each has to be measured, and nobody likes to wait for the demo


def build_editions(panels: list[Panel], sets: list[ExhibitionSet], *, by) -> list[PanelEdition]:
    """The first panels, hanging in every one of ``sets``. The worker makes their files."""
    released = [editions.release(panel, by=by) for panel in panels[:RELEASED]]
    for edition in released:
        for exhibition_set in sets:
            editions.hang(edition, exhibition_set, by=by)
    return released
