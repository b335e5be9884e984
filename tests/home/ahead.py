"""A small site on which something ends, begins, opens and closes in the weeks to come."""

from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from unittest import mock

from django.db import transaction
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale

from core import schedule
from home.domain.ahead import moment_of
from news.models import NewsIndexPage, NewsPage
from stories.models import Appearance, FilmIndexPage, FilmPage, StoryIndexPage
from tests import factories

ENDS, COMES, CHANGES, RUNS_OUT, OPENS = 20, 30, 32, 25, 35  # days from today
PATHS = (
    "/de/",
    "/en/",
    "/de/geschichten/",
    "/en/stories/",
    "/de/geschichten/rima/",
    "/en/stories/rima/",
    "/de/geschichten/joel/",
    "/en/stories/joel/",
    "/de/geschichten/samira/",
    "/de/filme/",
    "/de/filme/ein-film/",
    "/de/tour/",
    "/en/tour/",
    "/de/tour/bautzen/",
    "/de/tour/pirna/",
    "/de/suche/?q=Lehrerin",
    "/en/search/?q=Lehrerin",
    "/de/aktuelles/",
    "/de/aktuelles/kurz/",
    "/de/gibt-es-nicht/",
)


def in_days(number: int) -> date:
    return timezone.localdate() + timedelta(days=number)


def at_nine(number: int) -> datetime:
    return timezone.make_aware(datetime.combine(in_days(number), time(9)))


def make_world() -> None:
    rima, joel, samira = (factories.make_person(name) for name in ("Rima", "Joel", "Samira"))
    factories.make_consent(rima, valid_until=in_days(ENDS))
    factories.make_consent(joel)
    factories.make_consent(samira)
    story = factories.make_story(rima, portrait=factories.make_photo(rima, title="Foto Rima"))
    goes_on = factories.make_story(joel, title="Joel")
    for page in (story, goes_on):
        factories.make_translation(page, "en", title=page.title)
    _planned(samira)
    _changes(goes_on)
    _film(rima)
    _news()
    factories.make_stop("bautzen", opens=in_days(-5), days=28)
    factories.make_stop("pirna", opens=in_days(OPENS), days=28)


def _planned(person) -> None:
    story = factories.make_story(person, title="Samira", live=False)
    story.go_live_at = at_nine(COMES)
    story.save_revision(approved_go_live_at=story.go_live_at)
    story.save()


def _changes(story) -> None:
    """A published page whose next version is planned."""
    story.sentence, story.go_live_at = "Ein neuer Satz.", at_nine(CHANGES)
    story.save_revision(approved_go_live_at=story.go_live_at)


def _film(person) -> None:
    german = Locale.objects.get(language_code="de")
    film = factories.make_film(person, title="Film Rima")
    page = FilmPage(title="Ein Film", slug="ein-film", film=film, locale=german)
    page.appearances = [Appearance(person=person)]
    FilmIndexPage.objects.get(locale=german).add_child(instance=page)


def _news() -> None:
    german = Locale.objects.get(language_code="de")
    news = NewsPage(title="Kurz", slug="kurz", locale=german, expire_at=at_nine(RUNS_OUT))
    NewsIndexPage.objects.get(locale=german).add_child(instance=news)


@contextmanager
def clock_at(moment: datetime):
    """The clock of the whole process."""
    with mock.patch("django.utils.timezone.now", return_value=moment):
        yield


def public_on(day: date, paths=PATHS) -> dict[str, tuple[int, str]]:
    """What the public gets when it really is noon of that day; then all is as before."""
    planned = [at_nine(number) for number in (RUNS_OUT, COMES, CHANGES)]
    with transaction.atomic():
        for moment in (one for one in planned if one <= moment_of(day)):
            with clock_at(moment):
                schedule.follow()
        with clock_at(moment_of(day)):
            found = {path: _answer(Client(SERVER_NAME="localhost").get(path)) for path in paths}
        transaction.set_rollback(True)
    return found


def _answer(response) -> tuple[int, str]:
    return response.status_code, response.content.decode()


def titles_in_index(language: str = "de") -> set[str]:
    index = StoryIndexPage.objects.get(locale__language_code=language)
    return set(index.get_children().live().values_list("title", flat=True))
