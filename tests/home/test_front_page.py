from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale

from exhibition.enums import StopState
from home.front_page import title_lines
from stories.models import Appearance, Film, FilmIndexPage, FilmPage
from tests import factories


def main_of(response) -> str:
    return response.content.decode().split("<main")[1].split("</main")[0]


def make_film_page(person, still, **values):
    film = Film.objects.create(title="Film", duration=12, still=still, type="video")
    film.people.add(person)
    german = Locale.objects.get(language_code="de")
    page = FilmPage(title="Ein Film", film=film, locale=german, live=False)
    page.appearances = [Appearance(person=person)]
    FilmIndexPage.objects.get(locale=german).add_child(instance=page)
    return factories.publish_unasked(page)


@pytest.fixture
def rima(home):
    person = factories.make_person("Rima")
    factories.make_consent(person)
    return person


def test_an_empty_site_has_a_whole_start_page(client, home):
    response = client.get("/de/")
    text = main_of(response)
    assert response.status_code == 200
    assert text.count("<h1") == 1
    assert "Nächste Station" not in text
    assert "film__start" not in text
    assert "zaehlung" not in text


def test_the_first_story_stands_at_the_top_and_up_to_eight_in_the_row(client, home):
    for number in range(9):
        factories.make_consented_story(f"Mensch{number}")
    response = client.get("/de/")
    assert response.context["featured"].title == "Mensch0"
    assert len(response.context["stories"]) == 8
    assert "Die Geschichte von Mensch0" in main_of(response)


def test_a_story_without_consent_is_not_on_the_start_page(client, home):
    factories.make_story(factories.make_person("Selam"), title="Selam")
    factories.make_story(None, title="Niemand")
    response = client.get("/de/")
    assert response.context["featured"] is None
    assert "Selam" not in main_of(response)
    assert "Niemand" not in main_of(response)


def test_the_next_stop_is_the_one_that_is_open_now(client, home):
    today = timezone.localdate()
    factories.make_stop("spaeter", opens=today + timedelta(days=9), venue=factories.make_venue())
    venue = factories.make_venue("Pirna")
    factories.make_stop("jetzt", opens=today - timedelta(days=3), venue=venue)
    text = main_of(client.get("/de/"))
    assert "Jetzt zu sehen in" in text
    assert 'href="/de/tour/jetzt/"' in text
    assert 'href="/de/tour/spaeter/"' not in text


def test_without_one_that_is_open_it_is_the_next_to_open(client, home):
    factories.make_stop("bald")
    text = main_of(client.get("/de/"))
    assert "Nächste Station" in text
    assert 'href="/de/tour/bald/"' in text


@pytest.mark.parametrize(
    "state", [StopState.DRAFT, StopState.ON_HOLD, StopState.CONTRACT_OUT, StopState.CANCELLED]
)
def test_a_stop_without_signed_contract_is_not_told(client, home, state):
    factories.make_stop("geheim", state=state)
    text = main_of(client.get("/de/"))
    assert "Bautzen" not in text
    assert "geheim" not in text


def test_a_stop_that_is_over_is_not_the_next(client, home):
    factories.make_stop("alt", opens=timezone.localdate() - timedelta(days=90))
    assert "naechste__ort" not in main_of(client.get("/de/"))


def test_the_film_band_leads_to_the_film(client, rima):
    page = make_film_page(rima, factories.make_photo(rima))
    assert f'class="film__start" href="{page.get_url()}"' in main_of(client.get("/de/"))


def test_no_film_band_when_the_still_is_not_cleared(client, rima):
    stranger = factories.make_person("Fremd")
    make_film_page(rima, factories.make_photo(stranger))
    assert "film__start" not in main_of(client.get("/de/"))


def test_no_film_band_when_the_film_is_not_cleared(client, home):
    stranger = factories.make_person("Fremd")
    make_film_page(stranger, factories.make_photo(shows_people=False))
    assert "film__start" not in main_of(client.get("/de/"))


def test_the_drawn_field_is_shown_while_it_is_true(client, make_figure):
    make_figure("participants", 2000)
    make_figure("jobs", 840)
    figure = make_figure("apprenticeships", 280)
    assert "punkte-breit.svg" in main_of(client.get("/de/"))
    figure.value = 300
    figure.save()
    text = main_of(client.get("/de/"))
    assert "punkte-breit.svg" not in text
    assert "300" in text


def test_the_latest_three_news(client, home, make_news):
    for number in range(1, 5):
        make_news(f"Nr {number}", day=timezone.localdate() - timedelta(days=number))
    titles = [item.title for item in client.get("/de/").context["news"]]
    assert titles == ["Nr 1", "Nr 2", "Nr 3"]


def test_the_number_of_queries_is_small_and_does_not_grow(
    home, make_news, django_assert_max_num_queries
):
    def queries() -> int:
        Client().get("/de/")
        with django_assert_max_num_queries(29) as captured:
            assert Client().get("/de/").status_code == 200
        return len(captured)

    def make(number):
        person = factories.make_person(f"Mensch{number}")
        factories.make_consent(person)
        photo = factories.make_photo(person)
        factories.make_story(person, title=f"Mensch{number}", portrait=photo)
        make_news(f"Nr {number}")
        factories.make_stop(f"halt-{number}")

    make(1)
    with_one = queries()
    make(2)
    make(3)
    assert queries() == with_one


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Ich hab’s geschafft!", ("Ich hab’s", "geschafft")),
        ("I made it!", ("I made", "it")),
        ("Geschafft!", ("Geschafft",)),
    ],
)
def test_the_title_stands_on_two_lines(title, lines):
    found = title_lines(title)
    assert found["lines"] == lines
    assert found["mark"] == "!"
