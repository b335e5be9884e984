"""A tour for panels that belong to no story: stops around a day, and figures of the programme."""

from datetime import date, timedelta

from core import programme_figures
from core.models import District
from core.programme_figures import ProgrammeFigure
from exhibition.models import TourStop
from tests import factories

DAY = date(2027, 5, 10)
PLACES = [  # town, district, latitude, longitude, days from DAY until it opens
    ("Plauen", "14523", 50.497, 12.137, -300),
    ("Zwickau", "14524", 50.727, 12.488, -240),
    ("Chemnitz", "14511", 50.835, 12.929, -190),
    ("Görlitz", "14626", 51.155, 14.988, -130),
    ("Dresden", "14612", 51.050, 13.738, -80),
    ("Bautzen", "14625", 51.181, 14.424, -9),
    ("Leipzig", "14713", 51.340, 12.375, -3),
    ("Meißen", "14627", 51.163, 13.475, 40),
    ("Dresden", "14612", 51.051, 13.739, 75),
    ("Radebeul", "14627", 51.106, 13.659, 110),
    ("Hohenstein-Ernstthal", "14524", 50.800, 12.712, 150),
    ("Hoyerswerda", "14625", 51.437, 14.235, 190),
]
FIGURES = [
    ProgrammeFigure(2000, "Menschen wurden begleitet", "2020 und 2021", "Ministerium", "über"),
    ProgrammeFigure(840, "fanden Arbeit", "2020 und 2021", "Ministerium", "über"),
    ProgrammeFigure(71, "Mentorinnen und Mentoren", "seit 2022", "Ministerium"),
]


def make_tour(places=PLACES) -> list[TourStop]:
    return [_stop(number, *place) for number, place in enumerate(places)]


def _stop(number, town, district, latitude, longitude, days) -> TourStop:
    venue = factories.make_venue(town, district=District.objects.get(ags=district))
    venue.latitude, venue.longitude = latitude, longitude
    venue.save()
    opens = DAY + timedelta(days=days)
    ended = days < -28
    return factories.make_stop(
        f"station-{number}",
        venue=venue,
        opens=opens,
        state="checked" if ended else "signed",
        visitors=120 + number if ended else None,
    )


def know_figures(monkeypatch, figures=FIGURES) -> None:
    monkeypatch.setattr(programme_figures, "_source", [lambda language: list(figures)])
