"""Facts of the programme, in every language: projects, figures, charts, milestones, partners."""

from core.models import District
from demo.content import shapes
from demo.content.figures import FIGURES, MILESTONES
from demo.content.projects import PROJECTS
from demo.content.series import PARTNERS, SERIES
from demo.translation import SOURCE, in_languages, locale, make_in_all_languages
from home.models import (
    MentorProject,
    Milestone,
    ProgrammeFigure,
    ProgrammePartner,
    ProgrammeSeries,
)


def build_programme() -> None:
    """All projects, figures, charts, milestones and partners."""
    for project in PROJECTS:
        build_project(project)
    for position, figure in enumerate(FIGURES):
        build_figure(figure, position)
    for position, milestone in enumerate(MILESTONES):
        build_milestone(milestone, position)
    for position, series in enumerate(SERIES):
        build_series(series, position)
    for position, partner in enumerate(PARTNERS):
        texts = {"name": partner.name, "what": partner.what}
        make_in_all_languages(ProgrammePartner, texts, position=position)


def build_project(content: shapes.Project) -> MentorProject:
    """A mentor project; contact data are placeholders."""
    return make_in_all_languages(
        MentorProject,
        {"name": content.name, "about": content.about},
        district=District.objects.get(ags=content.district),
        organisation=content.organisation,
        town=content.town,
        latitude=content.latitude,
        longitude=content.longitude,
        languages=",".join(content.languages),
        email=content.email,
    )


def build_figure(content: shapes.Figure, position: int) -> ProgrammeFigure:
    """A figure of the programme with its period and source."""
    return make_in_all_languages(
        ProgrammeFigure,
        {
            "qualifier": content.qualifier,
            "label": content.label,
            "period": content.period,
            "source": content.source,
        },
        key=content.key,
        value=content.value,
        position=position,
    )


def build_milestone(content: shapes.Milestone, position: int) -> Milestone:
    """A step in the history of the programme."""
    return make_in_all_languages(
        Milestone,
        {"when": content.when, "heading": content.heading, "text": content.text},
        position=position,
    )


def build_series(content: shapes.Series, position: int) -> ProgrammeSeries:
    """Numbers that are drawn; a language that lacks one of their words shows the German ones."""
    german = ProgrammeSeries(
        key=content.key, kind=content.kind, position=position, **_series_texts(content, SOURCE)
    )
    german.locale = locale(SOURCE)
    german.full_clean()
    german.save()
    for code, texts in in_languages(lambda code: _series_texts(content, code)):
        translation = german.copy_for_translation(locale(code))
        for name, text in texts.items():
            setattr(translation, name, text)
        translation.full_clean()
        translation.save()
    return german


def _series_texts(content: shapes.Series, code: str) -> dict:
    names = ("heading", "label", "unit", "period", "source")
    return {name: getattr(content, name).in_language(code) for name in names} | {
        "points": [("point", _point(point, code)) for point in content.points]
    }


def _point(point: shapes.Point, code: str) -> dict:
    return {
        "label": point.label.in_language(code),
        "qualifier": point.qualifier.in_language(code),
        "value": point.value,
    }
