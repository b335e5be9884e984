"""A site in which every page type has something to say, in English and in brackets."""

from wagtail.models import Page, Site

from core.models import District
from exhibition.models import TourPage, Venue
from home.models import (
    ChartKind,
    FunderLogo,
    HomePage,
    MentorProject,
    Milestone,
    OrganisationSettings,
    OrganisationText,
    ProgrammeFigure,
    ProgrammePartner,
    ProgrammeSeries,
    StandardPage,
    StandardPageKind,
)
from news.models import NewsIndexPage
from stories.models import Person, StoryIndexPage
from tests import factories
from tests.texts.brackets import IN_WORDS, below, body, english
from tests.texts.pseudo_locale import bracket
from tests.texts.world_stories import make_stories
from tests.texts.world_tour import make_stops


def make_world() -> Person:
    """Returns the person whom everything is about."""
    factories.make_translation(HomePage.objects.get(locale__language_code="de"), "ar", slug="ar")
    person = factories.make_person("⟨Rima⟩", email="rima@example.org", language="en")
    factories.make_consent(person)
    make_stories(person)
    make_stops()
    _organisation()
    for model in (Page, HomePage, TourPage, StoryIndexPage, NewsIndexPage, District, Venue):
        bracket(model)
    return person


def _organisation() -> None:
    organisation = OrganisationSettings.for_site(Site.objects.get(is_default_site=True))
    organisation.organisation, organisation.email = "⟨Organisation⟩", "kontakt@example.org"
    text = OrganisationText(locale=english(), funding_notice="⟨Paid by taxes.⟩", note="⟨Note⟩")
    organisation.texts = [text]
    organisation.logos = [FunderLogo(name="⟨Funder⟩", link="https://example.org")]
    organisation.save()
    for kind in (StandardPageKind.ABOUT, StandardPageKind.FACTS, StandardPageKind.IMPRINT):
        texts = body(("heading", "⟨H⟩"), ("text", "<p>⟨T⟩</p>"))
        below(HomePage, StandardPage(slug=kind.value, kind=kind, body=texts, **IN_WORDS))
    words = {"heading": "⟨Heading⟩", "text": "⟨Text⟩"}
    Milestone.objects.create(locale=english(), when="⟨2016⟩", **words)
    for key, value in {"participants": 2000, "jobs": 840, "apprenticeships": 280}.items():
        ProgrammeFigure.objects.create(
            locale=english(),
            key=key,
            value=value,
            qualifier="⟨more than⟩",
            label="⟨jobs⟩",
            period="⟨2020⟩",
            source="⟨Ministry⟩",
        )
    for kind in ChartKind:
        ProgrammeSeries.objects.create(
            locale=english(),
            key=kind.value,
            kind=kind,
            heading="⟨Heading⟩",
            label="⟨Year⟩",
            unit="⟨People⟩",
            points=[("point", {"label": f"⟨{n}⟩", "qualifier": "", "value": n}) for n in (1, 3)],
            period="⟨2020⟩",
            source="⟨Ministry⟩",
        )
    ProgrammePartner.objects.create(locale=english(), name="⟨Partner⟩", what="⟨What⟩")
    for number in range(2):
        MentorProject.objects.create(
            locale=english(),
            name="⟨Project⟩",
            organisation="⟨House⟩",
            about="⟨About⟩",
            town="⟨Town⟩",
            languages="en,ar",
            email="projekt@example.org",
            telephone="0351 123",
            latitude=50.96 + number,
            longitude=13.94,
            district=District.objects.get(ags="14628"),
        )
