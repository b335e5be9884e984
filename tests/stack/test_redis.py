"""The cache of a real site."""

import uuid

import pytest
from django.core.cache import cache

from config.environment import environment

pytestmark = pytest.mark.stack


@pytest.fixture
def on_redis(redis_address, settings):
    """A part of Redis that no other test uses."""
    cache_settings = environment.cache_url_config(redis_address)
    settings.CACHES = {"default": cache_settings | {"KEY_PREFIX": uuid.uuid4().hex}}


def test_the_cache_keeps_counts_and_forgets(on_redis):
    cache.set("a", {"ä": [1, 2]}, timeout=60)
    assert cache.get("a") == {"ä": [1, 2]}
    cache.set("count", 1, timeout=60)
    assert cache.incr("count") == 2
    assert cache.add("count", 9) is False
    cache.delete_many(["a", "count"])
    assert cache.get_many(["a", "count"]) == {}


@pytest.mark.django_db
def test_the_site_says_that_it_can_serve(on_redis, client):
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json()["cache"] == "ok"


@pytest.mark.django_db
def test_the_site_says_when_redis_is_gone(settings, client, caplog):
    settings.CACHES = {"default": environment.cache_url_config("redis://127.0.0.1:1/0")}
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["cache"] == "failed"
