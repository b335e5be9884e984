"""What the devices counted in a season, for the report of the exhibition. Nothing about anybody."""

from datetime import date

from django.db.models import Sum
from django.utils.translation import gettext as _

from exhibition.domain.season_charts import Chart, chart
from exhibition.domain.season_figures import language_in_words
from kiosk.enums import FigureKind
from kiosk.models import KioskFigures


def charts_of_season(first: date, last: date) -> list[Chart]:
    """Visits at each town, and the languages in which guests read; one query each."""
    rows = KioskFigures.objects.filter(day__gte=first, day__lte=last).order_by()
    visits = rows.filter(kind=FigureKind.SESSION, stop__isnull=False)
    read = rows.filter(kind=FigureKind.LANGUAGE)
    towns = _sums(visits.values_list("stop__venue__town"))
    languages = [
        (language_in_words(code), number) for code, number in _sums(read.values_list("key"))
    ]
    return [
        chart(_("Besuche am Kiosk"), _("Ort"), _("Besuche"), towns),
        chart(_("Sprachen am Kiosk"), _("Sprache"), _("so oft gewählt"), languages),
    ]


def _sums(rows) -> list[tuple[str, int]]:
    """The largest first."""
    return sorted(rows.annotate(number=Sum("count")), key=lambda row: (-row[1], row[0]))
