"""What a news item or an event leads on to: only while it is public."""

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from exhibition.enums import StopState
from exhibition.models import TourStop
from stories.models import Appearance, FilmIndexPage, FilmPage
from tests import factories


@pytest.fixture
def story(home):
    return factories.make_consented_story("Rima")


@pytest.fixture
def film_page(home):
    person = factories.make_person("Davit")
    factories.make_consent(person)
    page = FilmPage(title="Ein Film", slug="ein-film", film=factories.make_film(person))
    page.locale = home.locale
    page.appearances = [Appearance(person=person)]
    FilmIndexPage.objects.get(locale=home.locale).add_child(instance=page)
    return page


def related(page) -> list[str]:
    response = Client().get(page.get_url())
    assert response.status_code == 200
    return [one.title for one in response.context["related"]]


@pytest.fixture(params=["news", "event"])
def make_page(request, make_news, make_event):
    return make_news if request.param == "news" else make_event


def test_story_film_and_stop_stand_under_the_text(client, make_page, story, film_page):
    stop = factories.make_stop("bautzen")
    page = make_page(related_story=story, related_film=film_page, related_stop=stop)
    text = client.get(page.get_url()).content.decode()
    assert '<h2 id="dazu">Dazu</h2>' in text
    for address in (story.get_url(), film_page.get_url(), "/de/tour/bautzen/"):
        assert f'href="{address}"' in text
    assert related(page)[:2] == ["Rima", "Ein Film"]
    assert "Bautzen" in related(page)[2]


def test_without_any_there_is_no_list(client, make_page):
    text = client.get(make_page().get_url()).content.decode()
    assert 'id="dazu"' not in text


def test_a_withdrawn_story_is_gone_from_it(client, make_page, story):
    page = make_page("Neues", related_story=story)
    assert related(page) == ["Rima"]
    factories.withdraw_everything(story.appearances.get().person)
    assert related(page) == []
    assert "Rima" not in client.get(page.get_url()).content.decode()


def test_a_withdrawn_film_is_gone_from_it(make_page, film_page):
    page = make_page(related_film=film_page)
    assert related(page) == ["Ein Film"]
    factories.withdraw_everything(film_page.appearances.get().person)
    assert related(page) == []


def test_drafts_closed_and_deleted_pages_are_not_in_it(make_page, story):
    page = make_page(related_story=story)
    restriction = PageViewRestriction.objects.create(page=story, restriction_type="login")
    assert related(page) == []
    restriction.delete()
    assert related(page) == ["Rima"]
    story.unpublish()
    assert related(page) == []
    story.delete()
    assert related(page) == []


@pytest.mark.parametrize("state", [StopState.DRAFT, StopState.ON_HOLD, StopState.CANCELLED])
def test_a_stop_that_is_not_public_is_not_in_it(make_page, state):
    stop = factories.make_stop("bautzen")
    page = make_page(related_stop=stop)
    assert len(related(page)) == 1
    TourStop.objects.filter(pk=stop.pk).update(state=state)
    assert related(page) == []


def test_each_language_leads_to_its_own_and_to_nothing_german(make_news, story):
    page = make_news("English", language="en", related_story=story)
    assert related(page) == []
    english = factories.make_translation(story, "en", title="Rima in English")
    assert related(page) == ["Rima in English"]
    assert english.live


def test_it_adds_a_fixed_number_of_queries(
    make_news, story, film_page, django_assert_max_num_queries
):
    page = make_news(
        related_story=story, related_film=film_page, related_stop=factories.make_stop("bautzen")
    )
    related(page)
    with django_assert_max_num_queries(45):
        related(page)
