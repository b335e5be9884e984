import json

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from exhibition.enums import DatePrecision, StopState
from exhibition.models import TourStopText
from tests import factories

SITE = "http://127.0.0.1:8000"


def read(path, status=200, **values):
    response = Client().get(path, values)
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/json"
    return json.loads(response.content)


def test_stories_are_listed_with_absolute_addresses(home):
    story = factories.make_consented_story("Rima")
    data = read("/api/v1/stories/")
    assert data["count"] == 1
    (entry,) = data["results"]
    assert entry["id"] == story.pk
    assert entry["url"] == f"{SITE}/de/geschichten/rima/"
    assert entry["district"] == {"ags": "14627", "name": "Landkreis Meißen"}


def test_a_portrait_comes_with_its_sizes(home):
    person = factories.make_person("Rima")
    factories.make_consent(person)
    photo = factories.make_photo(person)
    from stories.domain.photos import make_renditions

    make_renditions(photo)
    factories.make_story(person, title="Rima", portrait=photo, portrait_alternative_text="Rima.")
    portrait = read("/api/v1/stories/")["results"][0]["portrait"]
    assert portrait["alternative_text"] == "Rima."
    assert portrait["renditions"][0]["url"].startswith(f"{SITE}/media/renditions/")
    assert photo.file.name not in json.dumps(portrait)


def test_stories_without_consent_are_no_open_data(home):
    story = factories.make_story(factories.make_person("Selam"), title="Selam")
    assert read("/api/v1/stories/")["results"] == []
    assert "error" in read(f"/api/v1/stories/{story.pk}/", 404)


def test_a_withdrawn_story_is_gone_at_once(home):
    story = factories.make_consented_story("Rima")
    etag = Client().get("/api/v1/stories/").headers["ETag"]
    factories.withdraw_everything(story.appearances.get().person)
    again = Client().get("/api/v1/stories/", headers={"If-None-Match": etag})
    assert again.status_code == 200
    assert json.loads(again.content)["results"] == []
    assert read(f"/api/v1/stories/{story.pk}/", 404)


def test_a_story_in_full_is_plain_text(home):
    body = [("lead", "Am Anfang."), ("text", "<p>Ein <b>Absatz</b>.</p><p>Noch einer.</p>")]
    story = factories.make_consented_story("Rima", body=body)
    data = read(f"/api/v1/stories/{story.pk}/")
    assert data["opening"] == "Ein Auftakt."
    assert data["body"] == [
        {"type": "lead", "value": "Am Anfang."},
        {"type": "text", "value": "Ein Absatz. Noch einer."},
    ]


def test_stations_and_quotes_are_there_and_photos_are_not(home):
    photo = factories.make_photo(shows_people=False)
    station = {"when": "Monat 1", "heading": "Frage", "text": "Zählt das?"}
    body = [
        ("stations", {"heading": "Weg", "stations": [station]}),
        ("quote", {"text": "Ja.", "speaker": "Rima"}),
        ("photo", {"photo": photo}),
    ]
    story = factories.make_consented_story("Rima", body=body)
    blocks = read(f"/api/v1/stories/{story.pk}/")["body"]
    assert [block["type"] for block in blocks] == ["stations", "quote"]
    assert blocks[0]["value"]["stations"] == [station]


def test_nothing_internal_is_told(home):
    person = factories.make_person("Rima", real_name="Geheim Name", email="geheim@example.org")
    factories.make_consent(person)
    story = factories.make_story(person, title="Rima")
    venue = factories.make_contact(name="Frau Geheim", email="geheim@example.org").venue
    factories.make_stop(venue=venue)
    for path in ("/api/v1/stories/", f"/api/v1/stories/{story.pk}/", "/api/v1/tour/"):
        assert "eheim" not in json.dumps(read(path))


def test_one_language_alone(home):
    factories.make_consented_story("Rima")
    assert read("/api/v1/stories/", language="en")["results"] == []
    assert read("/api/v1/stories/", language="de")["count"] == 1


@pytest.mark.parametrize("language", ["xx", "", "de-DE", "\x00", "deutsch" * 200])
@pytest.mark.parametrize("path", ["/api/v1/stories/", "/api/v1/tour/"])
def test_an_unknown_language_is_a_clear_400(home, path, language):
    data = read(path, 400, language=language)
    codes = ", ".join(code for code, _name in settings.LANGUAGES)
    assert data["error"] == f"Unknown language. There are: {codes}."


@pytest.mark.parametrize(
    ("page", "status"),
    [("x", 400), ("1.5", 400), ("", 400), ("0", 400), ("9", 404), ("9" * 30, 400), ("١", 400)],
)
def test_a_page_that_is_not_there_is_said_clearly(home, page, status):
    assert "error" in read("/api/v1/stories/", status, page=page)


def test_fifty_a_page_with_the_way_on(home):
    for number in range(51):
        factories.make_stop(f"halt-{number}", venue=factories.make_venue(f"Ort {number}"))
    first = read("/api/v1/tour/", language="en")
    assert len(first["results"]) == 50
    assert first["next"] == f"{SITE}/api/v1/tour/?language=en&page=2"
    second = read("/api/v1/tour/", page="2")
    assert len(second["results"]) == 1
    assert second["next"] is None


def test_who_has_it_already_gets_304(home):
    factories.make_consented_story("Rima")
    client = Client()
    etag = client.get("/api/v1/stories/").headers["ETag"]
    again = client.get("/api/v1/stories/", headers={"If-None-Match": etag})
    assert again.status_code == 304
    assert again.content == b""


def test_open_data_is_open_and_read_only(home):
    response = Client().get("/api/v1/stories/")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert not response.cookies
    for method in ("post", "put", "patch", "delete"):
        assert getattr(Client(), method)("/api/v1/stories/").status_code == 405


@pytest.mark.parametrize("number", ["0", "999999", "9" * 40])
def test_an_unknown_story_is_a_clear_404(home, number):
    assert "error" in read(f"/api/v1/stories/{number}/", 404)


def test_a_stop_in_the_language_asked_for(home, german_and_english):
    german, english = german_and_english
    stop = factories.make_stop("bautzen")
    TourStopText.objects.create(stop=stop, locale=german, introduction="Hallo")
    TourStopText.objects.create(stop=stop, locale=english, introduction="Hello")
    (entry,) = read("/api/v1/tour/", language="en")["results"]
    assert entry["introduction"] == "Hello"
    assert entry["url"] == f"{SITE}/en/tour/bautzen/"
    assert entry["calendar_url"] == f"{SITE}/en/tour/bautzen/event.ics"
    assert entry["status"] == "ahead"


@pytest.fixture
def german_and_english(home):
    from wagtail.models import Locale

    return [Locale.objects.get(language_code=code) for code in ("de", "en")]


def test_a_stop_without_signed_contract_is_no_open_data(home):
    factories.make_stop("geheim", state=StopState.CONTRACT_OUT)
    assert read("/api/v1/tour/")["results"] == []


@pytest.mark.parametrize(
    ("state", "days", "status"),
    [
        (StopState.SIGNED, 10, "ahead"),
        (StopState.OPEN, -3, "now"),
        (StopState.CHECKED, -90, "past"),
        (StopState.SIGNED, -90, "past"),
        (StopState.CLOSED, -3, "past"),
        (StopState.TERMINATED, -3, "ended_early"),
        (StopState.RELOCATED, 10, "relocated"),
    ],
)
def test_the_status_is_what_a_visitor_needs(home, state, days, status):
    opens = timezone.localdate() + timezone.timedelta(days=days)
    factories.make_stop(state=state, opens=opens)
    assert read("/api/v1/tour/")["results"][0]["status"] == status


def test_where_only_the_month_is_known_there_is_no_calendar(home):
    factories.make_stop(precision=DatePrecision.MONTH)
    assert read("/api/v1/tour/")["results"][0]["calendar_url"] is None


def test_stories_of_a_stop_without_consent_are_left_out(home):
    shown = factories.make_consented_story("Rima")
    hidden = factories.make_story(factories.make_person("Selam"), title="Selam")
    factories.make_stop().stories.set([shown, hidden])
    (entry,) = read("/api/v1/tour/")["results"]
    assert entry["stories"] == [str(shown.translation_key)]


def test_a_new_home_is_told_once_it_is_public(home):
    successor = factories.make_stop("neu", state=StopState.ON_HOLD, venue=factories.make_venue("B"))
    factories.make_stop("alt", state=StopState.RELOCATED, successor=successor)
    assert read("/api/v1/tour/")["results"][0]["relocated_to"] is None
    type(successor).objects.filter(pk=successor.pk).update(state=StopState.SIGNED)
    entries = {entry["slug"]: entry for entry in read("/api/v1/tour/")["results"]}
    assert entries["alt"]["relocated_to"] == "neu"


def test_the_description_names_what_is_delivered(home):
    factories.make_consented_story("Rima")
    factories.make_stop()
    description = read("/api/v1/openapi.json")
    schemas = description["components"]["schemas"]
    story = read("/api/v1/stories/")["results"][0]
    stop = read("/api/v1/tour/")["results"][0]
    assert set(story) == set(schemas["Story"]["properties"])
    assert set(stop) == set(schemas["Stop"]["properties"])
    assert set(stop["venue"]) == set(schemas["Stop"]["properties"]["venue"]["properties"])


@pytest.mark.parametrize("path", ["/api/v1/stories/", "/api/v1/tour/"])
def test_the_number_of_queries_does_not_grow(home, path, django_assert_max_num_queries):
    def queries() -> int:
        Client().get(path)
        with django_assert_max_num_queries(12) as captured:
            Client().get(path)
        return len(captured)

    def make(number):
        person = factories.make_person(f"Mensch{number}")
        factories.make_consent(person)
        portrait = factories.make_photo(person)
        story = factories.make_story(person, title=f"Mensch{number}", portrait=portrait)
        stop = factories.make_stop(f"halt-{number}", venue=factories.make_venue(f"Ort {number}"))
        stop.stories.add(story)

    make(1)
    with_one = queries()
    make(2)
    make(3)
    assert queries() == with_one
