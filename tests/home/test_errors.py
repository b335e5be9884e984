import logging

import pytest
from django.core.exceptions import PermissionDenied
from django.template.loader import get_template
from django.test import Client, RequestFactory
from django.urls import path

from config import urls
from home.views import errors


def view_that_breaks(request):
    raise RuntimeError("broken")


def view_that_refuses(request):
    raise PermissionDenied


def view_that_reads(request):
    return errors.page_not_found(request) if request.POST else None


class AddressesWithTrouble:
    handler400, handler403, handler404 = urls.handler400, urls.handler403, urls.handler404
    urlpatterns = [
        path("kaputt/", view_that_breaks),
        path("zu/", view_that_refuses),
        path("lesen/", view_that_reads),
        *urls.urlpatterns,
    ]


@pytest.fixture
def trouble(settings, home):
    settings.ROOT_URLCONF = AddressesWithTrouble
    logging.disable(logging.CRITICAL)
    yield Client(raise_request_exception=False, headers={"Accept-Language": "de"})
    logging.disable(logging.NOTSET)


def test_a_page_that_is_not_there_helps_on(home, client):
    response = client.get("/de/nichts/")
    text = response.content.decode()
    assert response.status_code == 404
    assert "Diese Seite finden wir nicht." in text
    assert 'href="/de/suche/"' in text
    assert text.count("<h1") == 1


def test_something_broken_is_said_in_both_languages_without_database(
    trouble, django_assert_num_queries
):
    with django_assert_num_queries(0):
        response = trouble.get("/kaputt/")
    assert response.status_code == 500
    assert "Hier ist etwas kaputt." in response.content.decode()
    assert "Something is broken." in response.content.decode()


def test_the_page_for_something_broken_needs_nothing_else():
    source = get_template("500.html").template.source
    assert "{%" not in source
    assert "{{" not in source
    assert "src=" not in source


def test_a_closed_page_is_said_kindly(trouble):
    response = trouble.get("/zu/")
    assert response.status_code == 403
    assert "Diese Seite ist nicht für alle." in response.content.decode()


def test_too_much_at_once_is_said_clearly(trouble, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    response = trouble.post("/lesen/", {"text": "x" * 200}, content_type="text/plain")
    response = trouble.post(
        "/lesen/", "text=" + "x" * 200, content_type="application/x-www-form-urlencoded"
    )
    assert response.status_code == 413
    assert "Das war zu viel auf einmal." in response.content.decode()


def test_too_many_fields_are_said_clearly(trouble, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 3
    response = trouble.post("/lesen/", {str(number): "x" for number in range(9)})
    assert response.status_code == 413


def test_an_unreadable_request_is_said_clearly(home):
    request = RequestFactory().get("/de/")
    response = errors.bad_request(request)
    assert response.status_code == 400
    assert "Das konnten wir nicht lesen." in response.content.decode()


def test_a_form_without_its_token_says_what_to_do(home):
    request = RequestFactory().get("/de/")
    response = errors.csrf_failure(request)
    assert response.status_code == 403
    assert "Bitte schicken Sie das Formular noch einmal ab." in response.content.decode()


def test_an_unknown_host_gets_no_page(home):
    assert Client().get("/de/", headers={"Host": "evil.example"}).status_code == 400


def test_errors_are_not_for_search_engines(home, client):
    assert 'content="noindex"' in client.get("/de/nichts/").content.decode()
