"""No secret of an address gets into a log."""

import logging
from types import SimpleNamespace

import pytest
from django.conf import settings

from core.logs import WithoutTokens


def record(path: str, **kwargs) -> logging.LogRecord:
    made = logging.LogRecord("django.request", 30, "", 0, "%s: %s", ("Not Found", path), None)
    made.request = SimpleNamespace(resolver_match=SimpleNamespace(kwargs=kwargs))
    return made


@pytest.mark.parametrize("token", ["abcd2345", "ABCD efgh", "äöü", "\n"])
def test_the_token_of_an_address_is_left_out(token):
    as_logged = f"/de/brief/{token}/".encode("unicode_escape").decode()
    line = record(as_logged, token=token)
    assert WithoutTokens().filter(line)
    assert line.getMessage() == "Not Found: /de/brief/…/"


def test_the_secret_of_a_page_of_wagtail_is_left_out():
    line = record("/de/anfragen/weiter/abcd2345/")
    line.request.routable_resolver_match = SimpleNamespace(kwargs={"secret": "abcd2345"})
    assert WithoutTokens().filter(line)
    assert line.getMessage() == "Not Found: /de/anfragen/weiter/…/"


def test_other_lines_stay_as_they_are():
    line = record("/de/geschichten/rima/", slug="rima")
    assert WithoutTokens().filter(line)
    assert line.getMessage() == "Not Found: /de/geschichten/rima/"


def test_lines_without_a_request_pass():
    line = logging.LogRecord("django.request", 30, "", 0, "started", None, None)
    assert WithoutTokens().filter(line)
    line.request = SimpleNamespace(resolver_match=None)
    assert WithoutTokens().filter(line)
    assert line.getMessage() == "started"


def test_the_filter_is_in_force():
    assert "without_tokens" in settings.LOGGING["loggers"]["django.request"]["filters"]
    assert any(
        isinstance(one, WithoutTokens) for one in logging.getLogger("django.request").filters
    )
