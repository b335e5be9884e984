import json
import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from exhibition.domain import tour
from exhibition.enums import StopState
from exhibition.models import TourStop, TourStopText
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def get(client, path="/de/tour/"):
    response = client.get(path)
    return response, response.content.decode()


def section(page, identifier):
    found = re.search(rf'<section[^>]*aria-labelledby="{identifier}".*?</section>', page, re.S)
    return found.group() if found else ""


def test_now_coming_and_past_stand_in_their_lists(home, client):
    for slug, days in [("pirna", -100), ("freiberg", -3), ("torgau", 30)]:
        venue = factories.make_venue(slug.title())
        factories.make_stop(slug, opens=TODAY + timedelta(days=days), venue=venue)
    _response, page = get(client)
    for identifier, town in [("jetzt", "Freiberg"), ("kommt", "Torgau"), ("war-da", "Pirna")]:
        assert f'href="/de/tour/{town.lower()}/">{town}</a>' in section(page, identifier)
    assert page.count("<h1") == 1
    assert page.count('class="nadel nadel--now') == 1  # all three stood in one place


def test_an_empty_tour_says_so(home, client):
    response, page = get(client)
    assert response.status_code == 200
    assert "steht noch nicht fest" in page


@pytest.mark.parametrize("state", ["draft", "on_hold", "contract_out"])
def test_what_is_not_signed_is_nowhere(home, client, state):
    factories.make_stop(state=state)
    assert "Bautzen" not in get(client)[1]
    assert get(client, "/de/tour/bautzen/")[0].status_code == 404
    assert get(client, "/de/tour/bautzen/event.ics")[0].status_code == 404
    assert b"BEGIN:VEVENT" not in client.get("/tour.ics").content


def test_an_unknown_stop_is_not_found(home, client):
    assert get(client, "/de/tour/nirgendwo/")[0].status_code == 404


def queries_of(client, path):
    get(client, path)  # what is asked once a process
    with CaptureQueriesContext(connection) as queries:
        get(client, path)
    return len(queries)


def test_the_tour_takes_as_many_queries_with_three_stops_as_with_one(
    home, client, django_assert_num_queries
):
    def add_stops(number):
        for days in (-200, -3, 30):
            venue = factories.make_venue(f"Ort {number} {days}")
            opens = timezone.localdate() + timedelta(days=days)
            stop = factories.make_stop(f"ort-{number}-{abs(days)}", opens=opens, venue=venue)
            german = Locale.objects.get(language_code="de")
            TourStopText.objects.create(stop=stop, locale=german)

    add_stops(1)
    queries = queries_of(client, "/de/tour/")
    add_stops(2)
    add_stops(3)
    with django_assert_num_queries(queries):
        get(client)


def test_a_stop_takes_as_many_queries_with_three_stories_as_with_one(
    home, client, django_assert_num_queries
):
    stop = factories.make_stop()
    stop.stories.set([factories.make_consented_story("Rima")])
    queries = queries_of(client, "/de/tour/bautzen/")
    stop.stories.add(*(factories.make_consented_story(name) for name in ("Olena", "Joel")))
    with django_assert_num_queries(queries):
        assert "Olena" in get(client, "/de/tour/bautzen/")[1]


def test_a_stop_leads_to_itself_in_the_other_language(home, client):
    factories.make_stop()
    _response, page = get(client, "/de/tour/bautzen/")
    assert 'href="/en/tour/bautzen/"' in page
    assert get(client, "/en/tour/bautzen/")[0].status_code == 200


def test_only_the_month_is_told_where_no_more_is_known(home, client):
    factories.make_stop(opens=date(2022, 2, 28), precision="month")
    TourStop.objects.update(closes=None)
    for path in ("/de/tour/", "/de/tour/bautzen/"):
        _response, page = get(client, path)
        assert "Februar 2022" in page
        assert "28" not in re.sub(r"<script.*?</script>", "", section(page, "war-da") or page)
    assert "2022-02-28" not in page
    assert get(client, "/de/tour/bautzen/event.ics")[0].status_code == 404


def test_a_month_to_come_stays_ahead_until_it_is_over(db):
    stop = factories.make_stop(opens=date(2027, 3, 1), precision="month")
    TourStop.objects.update(closes=None)
    stops = TourStop.objects.public()
    assert list(stops.ahead(date(2027, 3, 31))) == [stop]
    assert list(stops.past(date(2027, 3, 31))) == []
    assert list(stops.past(date(2027, 4, 1))) == [stop]
    assert list(stops.ahead(date(2027, 4, 1))) == []


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (StopState.TERMINATED, "Vorzeitig beendet"),
        (StopState.RELOCATED, "in Görlitz"),
        (StopState.CANCELLED, "Abgesagt"),
    ],
)
def test_what_does_not_take_place_is_told_plainly(home, client, editor, state, sentence):
    successor = factories.make_stop("goerlitz", venue=factories.make_venue("Görlitz"))
    stop = factories.make_stop(successor=successor, state=StopState.SET_UP)
    tour.change_state(stop, state, by=editor)
    response, page = get(client, "/de/tour/bautzen/")
    assert response.status_code == 200
    assert sentence in page
    assert "gerade zu sehen" not in section(get(client)[1], "kommt").split("Görlitz")[0]


def test_a_new_place_that_is_not_signed_stays_secret(home, client):
    successor = factories.make_stop(
        "goerlitz", venue=factories.make_venue("Görlitz"), state=StopState.ON_HOLD
    )
    factories.make_stop(successor=successor, state=StopState.RELOCATED)
    for path in ("/de/tour/", "/de/tour/bautzen/"):
        assert "Görlitz" not in get(client, path)[1]


def test_a_stop_shows_only_stories_that_may_be_shown(home, client):
    stop = factories.make_stop()
    without = factories.make_story(factories.make_person("Olena"), title="Olena")
    stop.stories.set([factories.make_consented_story("Rima"), without])
    _response, page = get(client, "/de/tour/bautzen/")
    assert "Rima" in page
    assert "Olena" not in page


def test_structured_data_cannot_end_its_element(home, client):
    venue = factories.make_venue(name="</script><script>alert(1)</script>")
    factories.make_stop(venue=venue)
    _response, page = get(client, "/de/tour/bautzen/")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S).group(1)
    assert json.loads(found)["location"]["name"] == venue.name
    assert "<script>alert" not in page
