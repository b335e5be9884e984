import pytest
from django.contrib.auth import get_user_model
from wagtail.models import Locale

from core.models import District
from home.models import HomePage, MentorProject, ProgrammeFigure, StandardPage
from news.models import NewsIndexPage, NewsPage
from tests.once import made_once


@pytest.fixture
def german(home):
    return Locale.objects.get(language_code="de")


@pytest.fixture
def make_news(home):
    def make(title="Neues", *, language="de", **values):
        locale = Locale.objects.get(language_code=language)
        page = NewsPage(title=title, locale=locale, **values)
        NewsIndexPage.objects.get(locale=locale).add_child(instance=page)
        return page

    return make


@pytest.fixture
def make_project(german):
    def make(name="Mentoring Pirna", *, ags="14628", **values):
        values.setdefault("town", "Pirna")
        values.setdefault("latitude", 50.9626)
        values.setdefault("longitude", 13.9403)
        values.setdefault("locale", german)
        district = District.objects.get(ags=ags)
        return MentorProject.objects.create(
            name=name, district=district, organisation="Träger", **values
        )

    return make


@pytest.fixture
def make_figure(german):
    def make(key, value, **values):
        values.setdefault("label", key)
        return ProgrammeFigure.objects.create(
            key=key, value=value, period="2020", source="Ministerium", locale=german, **values
        )

    return make


@pytest.fixture
def make_standard_page(home):
    def make(title="Über uns", **values):
        page = StandardPage(title=title, locale=home.locale, **values)
        home.add_child(instance=page)
        return page

    return make


@pytest.fixture
def open_data_world(home, make_news, make_project, make_figure):
    """Something of everything. Gives the person who is shown."""
    from tests.home.open_data_world import make_open_data_world

    return make_open_data_world(home, make_news, make_project, make_figure)


@pytest.fixture(scope="module")
def work_world(django_db_setup, django_db_blocker):
    """A superuser, and one of each that waits."""
    from tests.home.work_world import make_work

    with made_once(django_db_blocker):
        user = get_user_model().objects.create_superuser("alle", "alle@example.org", "x")
        home = HomePage.objects.get(locale__language_code="de")
        make_work(1, home, user)
        yield user, home


@pytest.fixture
def everybody(work_world, db):
    """The superuser of the world, signed in by no one yet."""
    return work_world[0]
