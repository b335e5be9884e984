"""What travels with a set, as papers list it: panels, crates, media stations.

Panels of stories have no title there: it may be the name of a person.
"""

from collections import defaultdict
from dataclasses import dataclass

from exhibition.domain.editions.hanging import editions_in
from exhibition.domain.panels import qr_address
from exhibition.enums import PanelKind, ResourceKind
from exhibition.models import ExhibitionSet, Panel, TourResource, TourStop

HANGING_ORDER = (PanelKind.INTRODUCTION, PanelKind.TOUR_MAP, PanelKind.FIGURES, PanelKind.STORY)


@dataclass(frozen=True)
class Item:
    """Something that travels, as a paper lists it. ``sizes`` as „100 × 30 × 75 cm“."""

    number: str
    name: str
    detail: str = ""
    sizes: str = ""
    weight: int | None = None  # kg


def panels_of(exhibition_set: ExhibitionSet) -> list[Item]:
    """Its panels, with the editions that hang there, in two queries.

    Only panels that show nobody are called by their title.
    """
    kinds, editions = list(HANGING_ORDER), _editions_in(exhibition_set)
    panels = sorted(exhibition_set.panels.all(), key=lambda panel: kinds.index(panel.kind))
    return [
        Item(
            number=str(number),
            name=panel.get_kind_display() if panel.kind == PanelKind.STORY else panel.title,
            detail=", ".join([_address(panel), *editions[panel.pk]]),
            sizes=panel.get_layout_display(),
        )
        for number, panel in enumerate(panels, start=1)
    ]


def _address(panel: Panel) -> str:
    return qr_address(panel).removeprefix("https://").removeprefix("http://").rstrip("/")


def _editions_in(exhibition_set: ExhibitionSet) -> dict[int, list[str]]:
    """„Auflage 2“ by the key of the panel. German, as the papers that list it."""
    found = defaultdict(list)
    for hanging in editions_in(exhibition_set):
        found[hanging.edition.panel_id].append(f"Auflage {hanging.edition.number}")
    return found


def crates_of(exhibition_set: ExhibitionSet) -> list[Item]:
    return [
        Item(
            number=f"K{number}",
            name=crate.label,
            detail=crate.contents,
            sizes=_sizes(crate.length, crate.width, crate.height),
            weight=crate.weight,
        )
        for number, crate in enumerate(exhibition_set.crates.all(), start=1)
    ]


def stations_of(stop: TourStop) -> list[Item]:
    """Media stations that travel: those of the set and those chosen for this stop."""
    stations = TourResource.objects.filter(kind=ResourceKind.MEDIA_STATION)
    own = stations.filter(exhibition_set=stop.exhibition_set_id, is_active=True)
    found = {station.pk: station.name for station in [*own, *stations.filter(stops=stop)]}
    return [
        Item(number=f"M{number}", name=name) for number, name in enumerate(found.values(), start=1)
    ]


def _sizes(*lengths: int | None) -> str:
    return " × ".join(map(str, lengths)) + " cm" if all(lengths) else ""
