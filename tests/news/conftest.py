from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone
from wagtail.models import Locale

from news.models import EventPage, NewsIndexPage, NewsPage
from stories.models import Appearance


@pytest.fixture
def index(home):
    return NewsIndexPage.objects.get(locale__language_code="de")


@pytest.fixture
def make_news(index):
    def make(title="Neues", *, day=date(2022, 7, 5), people=(), language="de", **values):
        locale = Locale.objects.get(language_code=language)
        page = NewsPage(title=title, day=day, locale=locale, **values)
        NewsIndexPage.objects.get(locale=locale).add_child(instance=page)
        for person in people:
            Appearance.objects.create(page=page, person=person)
        return page

    return make


@pytest.fixture
def make_event(index):
    def make(title="Treffen", *, begins_at: datetime | None = None, **values):
        begins_at = begins_at or timezone.now() + timedelta(days=5)
        values.setdefault("place", "Rathaus Pirna")
        page = EventPage(title=title, begins_at=begins_at, **values)
        page.locale = Locale.objects.get(language_code="de")
        index.add_child(instance=page)
        return page

    return make
