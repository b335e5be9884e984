import json
import logging

import pytest
from django.test import Client

from home.models import OrganisationSettings
from home.views import health


@pytest.fixture(autouse=True)
def quiet():
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def test_alive_asks_nobody(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = Client().get("/healthz")
    assert response.status_code == 200


def test_ready_when_everything_answers(db):
    response = Client().get("/readyz")
    assert response.status_code == 200
    assert json.loads(response.content)["ready"] is True
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("name", ["database", "cache", "storage_private", "storage_public"])
def test_not_ready_names_what_fails_and_not_why(db, monkeypatch, name):
    def fail():
        raise OSError("secret host name")

    monkeypatch.setitem(health.CHECKS, name, fail)
    response = Client().get("/readyz")
    answers = json.loads(response.content)
    assert response.status_code == 503
    assert answers.pop(name) == "failed"
    assert answers.pop("ready") is False
    assert set(answers.values()) == {"ok"}
    assert "secret" not in response.content.decode()


def test_a_cache_that_forgets_is_not_ready(db, settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    assert json.loads(Client().get("/readyz").content)["cache"] == "failed"


def test_whom_to_tell_about_a_weak_spot(home):
    settings = OrganisationSettings.for_site(home.get_site())
    settings.email = "kontakt@example.org"
    settings.save()
    text = Client().get("/.well-known/security.txt").content.decode()
    assert "Contact: mailto:kontakt@example.org\n" in text
    assert "Expires: 20" in text


def test_without_an_address_there_still_is_a_contact(home):
    text = Client().get("/.well-known/security.txt").content.decode()
    assert "Contact: http://127.0.0.1:8000/\n" in text
