import pytest
from django.core.cache import cache

from core import rate_limit


@pytest.fixture(autouse=True)
def _nobody_has_come():
    cache.clear()


def coming_from(rf, address):
    return rf.get("/", REMOTE_ADDR=address)


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.0/24"),
        ("2001:db8:1:2::7", "2001:db8:1::/48"),
        ("::ffff:192.0.2.7", "192.0.2.0/24"),
        ("", ""),
        ("a socket", "a socket"),
    ],
)
def test_the_network_of_an_address(address, network):
    assert rate_limit.network_of(address) == network


def test_neighbours_share_a_limit_and_strangers_do_not(rf):
    limit = {"purpose": "test", "limit": 1}
    assert not rate_limit.is_network_too_often(coming_from(rf, "192.0.2.7"), **limit)
    assert rate_limit.is_network_too_often(coming_from(rf, "192.0.2.8"), **limit)
    assert not rate_limit.is_network_too_often(coming_from(rf, "192.0.3.8"), **limit)


def test_asking_whether_a_network_has_come_counts_nothing(rf):
    request = coming_from(rf, "192.0.2.7")
    assert not rate_limit.has_network_come(request, purpose="test")
    assert not rate_limit.has_network_come(request, purpose="test")
    rate_limit.is_network_too_often(request, purpose="test", limit=0)
    assert rate_limit.has_network_come(coming_from(rf, "192.0.2.9"), purpose="test")


def test_no_address_is_kept(rf, monkeypatch):
    kept = []
    monkeypatch.setattr(cache, "add", lambda key, *_rest: kept.append(key))
    monkeypatch.setattr(cache, "incr", lambda _key: 1)
    rate_limit.is_network_too_often(coming_from(rf, "192.0.2.7"), purpose="test", limit=1)
    assert "192.0.2" not in kept[0]
