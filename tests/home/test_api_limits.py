"""Open data: for everybody, but not without end; and every refusal is a sentence in JSON."""

import json

import jsonschema_rs
import pytest
from django.conf import settings
from django.test import Client

from home import open_data
from home.openapi_examples import EXAMPLES
from stories.leaks.registry import MARK
from tests import factories
from tests.home.open_data_world import PATHS

LISTS = [path for path in PATHS if "{id}" not in path]


@pytest.fixture
def few(monkeypatch):
    monkeypatch.setattr(open_data, "LIMIT", 2)


def test_who_asks_too_often_is_told_to_wait(home, few):
    client = Client()
    for _time in range(2):
        assert client.get("/api/v1/tour/").status_code == 200
    refused = client.get("/api/v1/stories/")
    assert refused.status_code == 429
    assert refused.headers["Retry-After"] == "600"
    assert refused.headers["Cache-Control"] == "no-store"
    assert "Wait 10 minutes" in refused.json()["error"]
    assert refused.headers["Access-Control-Allow-Origin"] == "*"


def test_others_are_not_held_up(home, few):
    for _time in range(3):
        Client(REMOTE_ADDR="192.0.2.1").get("/api/v1/tour/")
    assert Client(REMOTE_ADDR="192.0.2.2").get("/api/v1/tour/").status_code == 200


def test_our_own_search_for_leaks_is_not_counted_and_nobody_can_pretend_to_be_it(home, few):
    for _time in range(4):
        assert Client(**{MARK: True}).get("/api/v1/tour/").status_code == 200
    pretending = Client(headers={MARK: "1"})
    statuses = [pretending.get("/api/v1/tour/").status_code for _time in range(3)]
    assert statuses[-1] == 429


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
def test_writing_is_refused_in_json(home, method):
    response = getattr(Client(enforce_csrf_checks=True), method)("/api/v1/stories/")
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert "read only" in response.json()["error"]


@pytest.mark.parametrize("path", LISTS)
def test_head_says_the_same_without_content(home, path):
    got, asked = Client().get(path), Client().head(path)
    assert asked.status_code == 200
    assert asked.content == b""
    assert asked.headers["ETag"] == got.headers["ETag"]
    assert got.headers["Cache-Control"] == "no-cache"


def test_programs_of_other_sites_may_ask(home):
    response = Client().options("/api/v1/news/", headers={"Origin": "https://partner.example"})
    assert response.status_code == 204
    assert response.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert response.headers["Access-Control-Allow-Headers"] == "If-None-Match"
    assert "Access-Control-Allow-Credentials" not in response.headers


@pytest.mark.parametrize("path", ["/api/v1/", "/api/v1/nichts/", "/api/v1/stories/x/"])
def test_an_unknown_address_is_a_404_in_json(home, path):
    response = Client().get(path)
    assert response.status_code == 404
    assert "openapi.json" in response.json()["error"]


def test_an_address_without_its_last_stroke_leads_on(home):
    assert Client().get("/api/v1/stories").headers["Location"] == "/api/v1/stories/"


@pytest.mark.parametrize("path", PATHS)
def test_every_operation_is_described_in_full(home, path):
    operation = _description()["paths"][path]["get"]
    assert operation["operationId"]
    assert operation["tags"]
    assert {"200", "304", "400", "404", "405", "429"} <= set(operation["responses"])
    for parameter in operation["parameters"]:
        assert parameter["description"]
        assert "example" in parameter


def test_the_description_says_whose_it_is_and_what_holds(home):
    described = _description()
    assert set(described["paths"]) == set(PATHS)
    names = [one["get"]["operationId"] for one in described["paths"].values()]
    assert len(set(names)) == len(names)
    assert described["info"]["contact"]["url"] == f"{settings.SITE_URL}/"
    assert described["info"]["license"]["url"] == f"{settings.SITE_URL}/de/einbinden/"


@pytest.mark.parametrize("name", list(EXAMPLES))
def test_examples_are_as_they_are_described(home, name):
    described = _description()
    schema = {"$ref": f"#/components/schemas/{name}", "components": described["components"]}
    jsonschema_rs.validate(schema, EXAMPLES[name])


@pytest.mark.parametrize("path", LISTS)
def test_entries_hold_what_is_described_and_nothing_else(open_data_world, path):
    described = _description()["components"]["schemas"]
    (entry,) = Client().get(path).json()["results"]
    (schema,) = [
        schema
        for name, schema in described.items()
        if set(schema.get("required", ())) == set(entry)
    ]
    assert set(schema["properties"]) == set(entry)


@pytest.mark.parametrize("path", ["/api/v1/films/", "/api/v1/stories/"])
def test_what_somebody_took_back_is_gone_at_once(open_data_world, path):
    assert Client().get(path).json()["count"] == 1
    factories.withdraw_everything(open_data_world)
    assert Client().get(path).json()["count"] == 0


def test_news_and_events_that_are_not_public_are_not_there(home, make_news):
    page = make_news("Entwurf", live=False)
    assert Client().get("/api/v1/news/").json()["count"] == 0
    assert Client().get(f"/api/v1/news/{page.pk}/").status_code == 404
    assert Client().get(f"/api/v1/events/{page.pk}/").status_code == 404


def test_who_wrote_a_news_item_is_not_told(home, make_news):
    page = make_news("Neues", author="Frau Geheim")
    assert "Geheim" not in Client().get(f"/api/v1/news/{page.pk}/").content.decode()


@pytest.mark.parametrize("path", ["/api/v1/films/", "/api/v1/news/", "/api/v1/events/"])
def test_queries_do_not_grow_with_entries(open_data_world, home, make_news, path):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from tests.home.open_data_world import make_event, make_film_page

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            Client().get(path)
        return len(captured)

    queries()
    with_one = queries()
    for number in range(2):
        photo = factories.make_photo(open_data_world)
        make_film_page(home, open_data_world, photo, slug=f"film-{number}")
        make_event(home, slug=f"treffen-{number}")
        make_news(f"Neues {number}", slug=f"neues-{number}")
    assert queries() == with_one


def _description() -> dict:
    return json.loads(Client().get("/api/v1/openapi.json").content)
