"""The figures of the programme for panels: what the editors keep for the front page."""

from core.programme_figures import ProgrammeFigure as Printed
from home.models import ProgrammeFigure


def paper_figures(language: str) -> list[Printed]:
    """In that language only: a panel mixes no languages within a column."""
    return [
        Printed(one.value, one.label, one.period, one.source, one.qualifier)
        for one in ProgrammeFigure.objects.filter(locale__language_code=language)
    ]
