"""What pages say to search engines fits schema.org, and is true of what they show."""

import pytest
from django.test import Client

from tests import factories
from tests.home.open_data_world import add_podcast_and_book, make_event
from tests.home.schema_org import check, things_in

PAGES = {
    "/de/": "WebSite",
    "/de/geschichten/": "CollectionPage",
    "/de/geschichten/rima/": "Article",
    "/de/filme/": "CollectionPage",
    "/de/filme/ein-film/": "VideoObject",
    "/de/aktuelles/": "CollectionPage",
    "/de/aktuelles/neues/": "NewsArticle",
    "/de/aktuelles/treffen/": "Event",
    "/de/podcast/": "PodcastSeries",
    "/de/podcast/folge/": "PodcastEpisode",
    "/de/gaestebuch/": "WebPage",
    "/de/tour/": "CollectionPage",
    "/de/tour/bautzen/": "ExhibitionEvent",
    "/de/mentoren-finden/": "CollectionPage",
    "/de/ausstellung-anfragen/": "WebPage",
    "/de/ueber-uns/": "WebPage",
}
NOT_KEPT = ["/de/suche/?q=Rima", "/de/nichts/", "/de/einbinden/", "/de/einwilligung-widerrufen/"]


@pytest.fixture
def pages(home, open_data_world, make_standard_page):
    make_standard_page("Über uns", slug="ueber-uns", introduction="Wer wir sind.")
    add_podcast_and_book(home)
    return open_data_world


def _things(path: str) -> list[dict]:
    return things_in(Client().get(path).content.decode())


@pytest.mark.parametrize("path", list(PAGES))
def test_every_page_fits_the_vocabulary_and_what_google_asks_for(pages, path):
    things = _things(path)
    assert PAGES[path] in {thing["@type"] for thing in things}
    for thing in things:
        check(thing, path)


@pytest.mark.parametrize("path", [path for path in PAGES if path != "/de/"])
def test_the_way_to_a_page_begins_at_the_start_and_ends_there(pages, path):
    (way,) = [one for one in _things(path) if one["@type"] == "BreadcrumbList"]
    steps = way["itemListElement"]
    assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
    assert steps[0]["item"] == "http://127.0.0.1:8000/de/"
    assert steps[-1]["item"] == f"http://127.0.0.1:8000{path}"


@pytest.mark.parametrize("path", NOT_KEPT)
def test_what_is_no_page_tells_nothing(pages, path):
    assert _things(path) == []


def test_a_story_tells_the_public_name_and_no_other(home):
    person = factories.make_person("Rima", real_name="Geheim Name")
    factories.make_consent(person)
    factories.make_story(person, title="Rima")
    story = _things("/de/geschichten/rima/")[0]
    assert story["about"]["name"] == "Rima"
    assert "Geheim" not in str(story)


def test_a_withdrawn_story_tells_nothing(pages):
    factories.withdraw_everything(pages)
    response = Client().get("/de/geschichten/rima/")
    assert response.status_code == 410
    assert things_in(response.content.decode()) == []


def test_an_event_that_is_called_off_says_so(home):
    make_event(home, is_cancelled=True)
    event = _things("/de/aktuelles/treffen/")[0]
    assert event["eventStatus"] == "https://schema.org/EventCancelled"


def test_the_link_of_an_online_event_is_told_to_those_who_register_only(home):
    link = "https://treffen.example.org/raum"
    make_event(home, is_online=True, online_address=link, takes_registrations=True)
    assert link not in str(_things("/de/aktuelles/treffen/"))
    assert link not in Client().get("/api/v1/events/").content.decode()


def test_mentor_projects_are_listed(pages):
    listed = _things("/de/mentoren-finden/")[0]["mainEntity"]
    assert listed["numberOfItems"] == len(listed["itemListElement"]) == 1


def test_no_title_ends_the_script_it_stands_in(home, make_news):
    make_news("</script><script>alert(1)</script>", slug="boese")
    html = Client().get("/de/aktuelles/boese/").content.decode()
    assert "<script>alert" not in html
    assert things_in(html)[0]["headline"] == "</script><script>alert(1)</script>"


def test_the_search_of_the_site_is_named(pages):
    action = _things("/de/")[0]["potentialAction"]
    assert action["target"]["urlTemplate"].endswith("/de/suche/?q={search_term_string}")


@pytest.mark.parametrize(
    ("is_online", "mode", "where"),
    [(True, "Online", "VirtualLocation"), (False, "Offline", "Place")],
)
def test_an_event_says_how_one_takes_part_and_that_it_is_free(home, is_online, mode, where):
    make_event(home, is_online=is_online)
    event = _things("/de/aktuelles/treffen/")[0]
    assert event["eventAttendanceMode"] == f"https://schema.org/{mode}EventAttendanceMode"
    assert event["location"]["@type"] == where
    assert event["isAccessibleForFree"] is True
    assert event["offers"]["price"] == 0


@pytest.mark.parametrize(
    "thing",
    [
        {"@type": "Nonsense"},
        {"@type": "Person", "startDate": "2026-01-01"},
        {"@type": "Person", "colour": "red"},
        {"@type": "BreadcrumbList"},
        {"@type": "CreativeWork", "publisher": {"@type": "Place", "name": "Ort"}},
    ],
)
def test_the_check_finds_what_does_not_fit(thing):
    with pytest.raises(AssertionError):
        check(thing)
