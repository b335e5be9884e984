from home.models.organisation import FunderLogo, OrganisationSettings, OrganisationText
from home.models.pages import (
    HomePage,
    MentorIndexPage,
    StandardPage,
    StandardPageKind,
)
from home.models.programme import MentorProject, Milestone, ProgrammeFigure
from home.models.search import SearchDocument, SearchPlace, SearchWord

__all__ = [
    "FunderLogo",
    "HomePage",
    "MentorIndexPage",
    "MentorProject",
    "Milestone",
    "OrganisationSettings",
    "OrganisationText",
    "ProgrammeFigure",
    "SearchDocument",
    "SearchPlace",
    "SearchWord",
    "StandardPage",
    "StandardPageKind",
]
