"""The exhibition's two copies, where they stand, and what travels with them. All invented."""

from datetime import date

from demo.tour_days import checked_on
from exhibition.enums import ResourceKind
from exhibition.models import Depot, ExhibitionSet, SetCheck, SetCrate, TourResource

KEYS = ("A", "B")
CRATES = (  # label, contents, length, width and height in cm, weight in kg
    ("Tafeln 1–5", "Fünf Bildtafeln auf Leinwand, in Decken", 100, 30, 75, 62),
    ("Tafeln 6–9", "Vier Bildtafeln auf Leinwand, in Decken", 100, 30, 75, 54),
    ("Ständer", "Neun Ständer, Schrauben, zwei Inbusschlüssel", 210, 40, 35, 62),
    ("Medienstation", "Bildschirm, Standfuß, Kabel, Verlängerung", 80, 60, 50, 32),
)
FINDINGS = "Beispielangabe: vollständig, leichte Kratzer an zwei Ständern."


def build_sets(*, day: date) -> dict[str, ExhibitionSet]:
    """Two copies of the exhibition by key, packed and looked at before ``day``."""
    depot = Depot.objects.create(
        name="Lager Dresden (Beispiel)",
        street="Musterweg 1",
        postcode="01067",
        town="Dresden",
        latitude=51.05089,
        longitude=13.73832,
    )
    return {key: build_set(f"Satz {key}", depot, checked=checked_on(day)) for key in KEYS}


def build_set(name: str, depot: Depot, *, checked: date) -> ExhibitionSet:
    """One copy with its crates. Somebody saw on the day ``checked`` that it may travel."""
    exhibition_set = ExhibitionSet(
        name=name,
        depot=depot,
        stands=9,
        weight=sum(crate[-1] for crate in CRATES),
        insured_value=12_000,
        condition=FINDINGS,
    )
    sizes = ("label", "contents", "length", "width", "height", "weight")
    exhibition_set.crates = [
        SetCrate(sort_order=number, **dict(zip(sizes, crate, strict=True)))
        for number, crate in enumerate(CRATES)
    ]
    exhibition_set.checks = [SetCheck(checked_on=checked, is_fit=True, findings=FINDINGS)]
    exhibition_set.save()
    return exhibition_set


def build_resources(sets: dict[str, ExhibitionSet]) -> dict[str, list[TourResource]]:
    """A van and a crew for each set, by its key: on two tours they cannot be at once.

    Each set has a media station too; it goes along by itself and is not in the lists.
    """
    return {key: _along_with(key, number, sets[key]) for number, key in enumerate(KEYS, start=1)}


def _along_with(key: str, number: int, exhibition_set: ExhibitionSet) -> list[TourResource]:
    TourResource.objects.create(
        kind=ResourceKind.MEDIA_STATION,
        name=f"Medienstation {key}",
        exhibition_set=exhibition_set,
    )
    return [
        TourResource.objects.create(kind=ResourceKind.VAN, name=f"Transporter {number}"),
        TourResource.objects.create(kind=ResourceKind.CREW, name=f"Team {number}"),
    ]
