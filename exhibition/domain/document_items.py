"""What travels with a set, as papers list it: panels, crates, media stations.

Panels of stories have no title there: it may be the name of a person.
"""

from dataclasses import dataclass

from exhibition.domain.panels import qr_address
from exhibition.enums import PanelKind, ResourceKind
from exhibition.models import ExhibitionSet, TourResource, TourStop

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
    """Its panels, in one query. Only panels that show nobody are called by their title."""
    kinds = list(HANGING_ORDER)
    panels = sorted(exhibition_set.panels.all(), key=lambda panel: kinds.index(panel.kind))
    return [
        Item(
            number=str(number),
            name=panel.get_kind_display() if panel.kind == PanelKind.STORY else panel.title,
            detail=qr_address(panel).removeprefix("https://").removeprefix("http://").rstrip("/"),
            sizes=panel.get_layout_display(),
        )
        for number, panel in enumerate(panels, start=1)
    ]


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
