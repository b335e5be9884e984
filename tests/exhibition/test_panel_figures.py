"""The panel of figures: what the programme says, and what the exhibition counted itself."""

from datetime import timedelta

import pytest

from exhibition.domain.panel_figures import LONGEST_BAR, figure_columns
from exhibition.enums import StopState
from home.models import ProgrammeFigure
from tests.exhibition.panel_world import DAY, know_figures, make_tour

pytestmark = pytest.mark.django_db


@pytest.fixture
def stops():
    return make_tour()


def column(language="de", day=DAY):
    return figure_columns(day=day, languages=[language])[0]


def numbers(found) -> dict[str, str]:
    return {figure.label: figure.number for figure in found.figures}


def test_what_has_begun_until_the_day_is_counted(stops):
    found = column()
    assert numbers(found) == {"Stationen der Tour": "7", "Orte": "7", "Gäste": "610"}
    assert found.as_of == "Stand: 10. Mai 2027"
    later = numbers(column(day=DAY + timedelta(days=80)))
    assert (later["Stationen der Tour"], later["Orte"]) == ("9", "8")  # Dresden again


def test_two_languages_share_the_room_and_say_the_first_figures_only(stops, monkeypatch):
    know_figures(monkeypatch)
    alone = figure_columns(day=DAY, languages=["de"])[0].figures
    german, _arabic = figure_columns(day=DAY, languages=["de", "ar"])
    assert numbers(german).keys() >= {"Stationen der Tour", "Gäste"}
    assert set(german.figures) < set(alone)


def test_visitors_say_of_how_many_stops_they_are_known(stops):
    (visitors,) = [one for one in column().figures if one.label == "Gäste"]
    assert visitors.note == "gezählt bei 5 von 7 Stationen"


def test_what_was_called_off_or_is_not_public_does_not_count(stops):
    for stop, state in zip(stops, (StopState.CANCELLED, StopState.DRAFT), strict=False):
        type(stop).objects.filter(pk=stop.pk).update(state=state)
    assert numbers(column())["Stationen der Tour"] == "5"


def test_bars_are_as_long_as_their_share_of_the_fullest_year(stops):
    bars = column().bars
    assert [(bar.year, bar.number, bar.length) for bar in bars] == [
        ("2026", "4", LONGEST_BAR),
        ("2027", "3", 750),
    ]
    assert bars[0].words == "4 Stationen"
    assert bars[1].blank == 250


def test_figures_of_the_programme_come_with_period_and_source(stops, monkeypatch):
    know_figures(monkeypatch)
    found = column()
    first = found.figures[0]
    assert (first.qualifier, first.number, first.note) == ("über", "2.000", "2020 und 2021")
    assert found.sources == ("Ministerium", "eigene Zählung der Ausstellung")


def test_numbers_are_written_in_the_digits_of_the_language(stops):
    farsi = column("fa")
    assert "۶۱۰" in numbers(farsi).values()
    assert farsi.bars[0].year == "۲۰۲۶"


def test_the_start_says_what_the_figures_are_in_that_language_only(home):
    ProgrammeFigure.objects.all().delete()
    words = {"label": "fanden Arbeit", "period": "2021", "source": "Ministerium"}
    ProgrammeFigure.objects.create(key="jobs", value=840, locale=home.locale, **words)
    assert numbers(column()) == {"fanden Arbeit": "840"}
    assert numbers(column("ar")) == {}


def test_a_tour_that_has_not_begun_has_no_figures(db):
    found = column()
    assert (found.figures, found.bars) == ((), ())
