"""A small site for the tests of the search for leaks, and short ways to read its report."""

from django.utils import timezone
from wagtail.models import Locale

from exhibition.models import Panel
from kiosk.models import Kiosk
from news.models import NewsIndexPage, NewsPage
from stories.domain.photos import make_renditions
from stories.leaks.check import leak_check
from stories.leaks.findings import Kind, Report
from stories.models import Appearance, Film, FilmCaptions, Person, StoryPage
from tests import factories

MARKER = "Der Marker liegt im dritten Regal ganz oben links neben der Tür."
STORY, IN_ENGLISH = "/de/geschichten/rima/", "/en/stories/rima/"
CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:02.000\nHallo.\n"


def make_rima(**values) -> Person:
    """Rima, who agrees to all: with story, portrait, film, panel, kiosk, in two languages."""
    person = factories.make_person("Rima", **values)
    factories.make_consent(person)
    portrait = factories.make_photo(person, title="Rima")
    make_renditions(portrait)
    story = factories.make_story(person, portrait=portrait)
    story.body = [("text", f"<p>{MARKER}</p>")]
    story.save()
    english = story.copy_for_translation(Locale.objects.get(language_code="en"))
    english.save_revision().publish()
    FilmCaptions.objects.create(film=make_film(person), language="de", webvtt=CAPTIONS)
    Panel.objects.create(title="Rima", story=story, code="rima22")
    Kiosk.objects.create(name="Kiosk 1")
    factories.make_stop("bautzen").stories.add(story)
    return person


def make_film(person: Person) -> Film:
    return factories.make_film(person)


def make_news(person: Person, **values) -> NewsPage:
    news = NewsPage(
        title="Neues",
        slug="neues",
        day=timezone.localdate(),
        introduction=MARKER,
        locale=Locale.objects.get(language_code="de"),
        **values,
    )
    news.appearances = [Appearance(person=person)]
    NewsIndexPage.objects.get(locale=news.locale).add_child(instance=news)
    return news


def story() -> StoryPage:
    return StoryPage.objects.get(slug="rima", locale__language_code="de")


def look(*surfaces: str) -> Report:
    """The report of a search on these surfaces only."""
    return leak_check(only=surfaces)


def places(report: Report, kind: Kind) -> set[str]:
    return {finding.where for finding in report.findings if finding.kind == kind}


def kinds(report: Report) -> set[Kind]:
    return {finding.kind for finding in report.findings}
