"""Open data: mentor projects and figures of the programme as plain dictionaries."""

from django.db.models import QuerySet

from core.languages import languages_of_list
from home.models import MentorProject, ProgrammeFigure


def projects_in(language_code: str) -> QuerySet[MentorProject]:
    projects = MentorProject.objects.filter(locale__language_code=language_code)
    projects = projects.select_related("district", "locale")
    return projects.order_by("district__name", "name", "pk")


def project_as_data(project: MentorProject) -> dict:
    """See the schema ``MentorProject``. How to reach it is that of the project, not of a person."""
    return {
        "id": project.pk,
        "key": str(project.translation_key),
        "language": project.locale.language_code,
        "name": project.name,
        "organisation": project.organisation,
        "town": project.town,
        "district": {"ags": project.district.ags, "name": project.district.full_name},
        "latitude": project.latitude,
        "longitude": project.longitude,
        "languages_spoken": [one.code for one in languages_of_list(project.languages)],
        "email": project.email,
        "telephone": project.telephone,
        "about": project.about,
    }


def figures_in(language_code: str) -> QuerySet[ProgrammeFigure]:
    figures = ProgrammeFigure.objects.filter(locale__language_code=language_code)
    return figures.select_related("locale").order_by("position", "pk")


def figure_as_data(figure: ProgrammeFigure) -> dict:
    """See the schema ``Figure``."""
    return {
        "key": figure.key,
        "language": figure.locale.language_code,
        "value": figure.value,
        "qualifier": figure.qualifier,
        "label": figure.label,
        "period": figure.period,
        "source": figure.source,
    }
