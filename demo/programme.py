"""Facts of the programme: mentor projects, figures, milestones, in every language."""

from core.models import District
from demo.content import shapes
from demo.content.figures import FIGURES, MILESTONES
from demo.content.projects import PROJECTS
from demo.translation import make_in_all_languages
from home.models import MentorProject, Milestone, ProgrammeFigure


def build_programme() -> None:
    """All projects, figures and milestones."""
    for project in PROJECTS:
        build_project(project)
    for position, figure in enumerate(FIGURES):
        build_figure(figure, position)
    for position, milestone in enumerate(MILESTONES):
        build_milestone(milestone, position)


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
