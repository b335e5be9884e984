"""What devices counted, in the season report."""

from datetime import date

import pytest

from kiosk.domain.season import charts_of_season
from kiosk.enums import FigureKind
from kiosk.models import KioskFigures
from tests import factories

pytestmark = pytest.mark.django_db
DAY = date(2027, 3, 2)


def count(kind, number, *, key="", day=DAY, stop=None):
    KioskFigures.objects.create(kind=kind, key=key, day=day, count=number, stop=stop)


def test_visits_count_by_town_and_languages_by_their_german_name(home):
    stop = factories.make_stop("bautzen")
    count(FigureKind.SESSION, 5, stop=stop)
    count(FigureKind.SESSION, 7, stop=stop, day=date(2027, 3, 3))
    count(FigureKind.SESSION, 9)  # in the depot
    count(FigureKind.LANGUAGE, 4, key="ar", stop=stop)
    count(FigureKind.LANGUAGE, 8, key="de", day=date(2026, 3, 2), stop=stop)
    visits, languages = charts_of_season(date(2027, 1, 1), date(2027, 12, 31))
    assert [(bar.label, bar.number) for bar in visits.bars] == [(stop.venue.town, 12)]
    assert [(bar.label, bar.number) for bar in languages.bars] == [("Arabisch", 4)]
