"""Links on a day to come lead to the same day, and nowhere where it does not reach."""

from datetime import date

import pytest

from home.ahead.addresses import is_walkable, on_that_day

DAY = date(2027, 3, 1)
THERE = "/admin/vorschau/2027-03-01"
HOSTS = frozenset({"example.org"})


@pytest.mark.parametrize(
    ("written", "led"),
    [
        ('<a href="/de/tour/">', f'<a href="{THERE}/de/tour/">'),
        ('<a href="/de-simple/?a=1#b">', f'<a href="{THERE}/de-simple/?a=1#b">'),
        (
            '<a href="https://example.org/en/">',
            f'<a href="https://example.org{THERE}/en/">',
        ),
        ('<form action="/de/suche/">', f'<form action="{THERE}/de/suche/">'),
        (
            '<img srcset="/media/a.webp 480w, /media/b.webp 960w">',
            f'<img srcset="{THERE}/media/a.webp 480w, {THERE}/media/b.webp 960w">',
        ),
        ('<b title="a > b" data-to="/de/">', f'<b title="a > b" data-to="{THERE}/de/">'),
    ],
)
def test_what_can_be_walked_is_led_there(written, led):
    assert on_that_day(written, DAY, HOSTS) == led


@pytest.mark.parametrize(
    "written",
    [
        '<a href="https://elsewhere.example/de/">',
        '<a href="//elsewhere.example/de/">',
        '<link href="/static/css/base.css">',
        '<a href="/kiosk/">',
        '<a href="/admin/">',
        '<a href="?seite=2">',
        '<a href="#inhalt">',
        '<a href="mailto:a@example.org">',
        "<p>href=&quot;/de/&quot;</p>",
        'Text href="/de/" outside of a tag',
    ],
)
def test_all_else_stays_as_it_is(written):
    assert on_that_day(written, DAY, HOSTS) == written


@pytest.mark.parametrize(
    "path", ["/anfrage/x/", "/kiosk/", "/api/v1/tour/", "/healthz", "/", "/dex/"]
)
def test_secrets_devices_and_data_have_no_day(path):
    assert not is_walkable(path)
