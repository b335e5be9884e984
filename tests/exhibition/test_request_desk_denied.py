"""Every address about requests in the workplace asks who comes, also those that are added later."""

import re

import pytest
from django.urls import get_resolver

from exhibition.models import ExhibitionRequest
from tests.exhibition.own_requests import make_paper
from tests.exhibition.request_rows import make_colleague, make_request

pytestmark = pytest.mark.django_db
BELOW = "admin/anfragen/"
FEWEST = 15  # addresses that there are at least: the search for them works


def routes(patterns, before="") -> list[str]:
    """Every route below some patterns, as ``path`` was told it."""
    found = []
    for one in patterns:
        route = before + str(one.pattern).lstrip("^")
        inner = getattr(one, "url_patterns", None)
        found += [route] if inner is None else routes(inner, route)
    return found


def addresses(request: ExhibitionRequest) -> list[str]:
    values = {"state": "in_review", "key": make_paper(request).pk}
    found = [route for route in routes(get_resolver().url_patterns) if route.startswith(BELOW)]
    assert len(found) >= FEWEST
    return [
        "/" + re.sub(r"<\w+:(\w+)>", lambda name: str(values.get(name[1], request.pk)), route)
        for route in dict.fromkeys(found)
    ]


def is_refused(response) -> bool:
    """403, or Wagtail’s way: back to the start page, with a sentence."""
    return response.status_code == 403 or (response.status_code, response.get("Location")) == (
        302,
        "/admin/",
    )


def test_whoever_may_only_enter_the_workplace_sees_and_changes_no_request(
    client, django_user_model
):
    asked = make_request()
    client.force_login(make_colleague(django_user_model, "fremd"))
    let_in = [
        (address, send.__name__)
        for address in addresses(asked)
        for send in (client.get, client.post)
        if not is_refused(response := send(address)) and response.status_code != 405
    ]
    assert let_in == []


def test_whoever_may_only_read_requests_changes_none(client, django_user_model):
    asked = make_request()
    client.force_login(make_colleague(django_user_model, "lesen", "view_exhibitionrequest"))
    for address in addresses(asked):
        response = client.post(address)
        assert is_refused(response) or response.status_code == 405, address
    asked.refresh_from_db()
    assert (asked.state, asked.steps.count(), asked.papers.count()) == ("in_review", 1, 1)


def test_without_a_sign_in_there_is_only_the_way_to_it(client):
    for address in addresses(make_request()):
        assert client.get(address)["Location"].startswith("/admin/login/"), address
