from home.models.organisation import FunderLogo, OrganisationSettings, OrganisationText
from home.models.pages import (
    HomePage,
    MentorIndexPage,
    StandardPage,
    StandardPageKind,
)
from home.models.partner import ProgrammePartner
from home.models.programme import MentorProject, Milestone, ProgrammeFigure
from home.models.search import SearchDocument, SearchPlace, SearchWord
from home.models.second_look import SecondLookTask
from home.models.series import ChartKind, ProgrammeSeries
from home.models.sharing import SharingPicture

__all__ = [
    "ChartKind",
    "FunderLogo",
    "HomePage",
    "MentorIndexPage",
    "MentorProject",
    "Milestone",
    "OrganisationSettings",
    "OrganisationText",
    "ProgrammeFigure",
    "SecondLookTask",
    "ProgrammePartner",
    "ProgrammeSeries",
    "SharingPicture",
    "SearchDocument",
    "SearchPlace",
    "SearchWord",
    "StandardPage",
    "StandardPageKind",
]
