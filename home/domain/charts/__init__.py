"""Charts of the programme's numbers: worked out here, drawn by templates/home/charts as SVG.

Words and places are finished: in the digits and the direction of the row's own language, which may
be German on a page in another one. Widths are per cent of the drawing, heights are ``em``: so
letters keep their size on a phone, and grow with the text.
"""

from django.utils.translation import override

from core.languages import language
from home.domain.charts.bars import bars
from home.domain.charts.chart import Chart, Row
from home.domain.charts.line import line
from home.domain.charts.share import share
from home.models import ChartKind, ProgrammeSeries

DRAW = {ChartKind.BARS: bars, ChartKind.LINE: line, ChartKind.SHARE: share}


def chart_of(series: ProgrammeSeries) -> Chart:
    """The chart of a row that has numbers; its table says the same."""
    own = language(series.locale.language_code)
    with override(own.code):
        rows = [
            Row.of(block.value["label"], block.value["qualifier"], block.value["value"])
            for block in series.points
        ]
        draw = DRAW[ChartKind(series.kind)]
        return Chart(
            series=series,
            language=own,
            rows=rows,
            drawing=draw(rows, is_right_to_left=own.direction == "rtl", code=own.code),
        )
