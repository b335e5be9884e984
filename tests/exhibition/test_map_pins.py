import re
from datetime import timedelta

from django.utils import timezone

from exhibition.map_pins import _box, _overlap, pins
from tests import factories


def test_labels_on_the_map_do_not_lie_on_one_another(db):
    places = [
        ("Zwickau", 50.727, 12.488),
        ("Hohenstein-Ernstthal", 50.800, 12.712),
        ("Chemnitz", 50.835, 12.929),
        ("Glauchau", 50.823, 12.544),
        ("Meerane", 50.847, 12.463),
        ("Görlitz", 51.155, 14.988),
        ("Plauen", 50.497, 12.137),
    ]
    stops = []
    for town, latitude, longitude in places:
        venue = factories.make_venue(town)
        venue.latitude, venue.longitude = latitude, longitude
        venue.save()
        stops.append((factories.make_stop(town.lower(), venue=venue), "past"))
    placed = pins([*stops, stops[0]])
    assert len(placed) == len(places)  # the same place twice has one pin
    boxes = [
        _box(pin.x, pin.y, pin.stop.venue.town, pin.kind, pin.side)
        for pin in placed
        if pin.side != "none"
    ]
    assert not any(_overlap(one, other) for n, one in enumerate(boxes) for other in boxes[n + 1 :])


def test_the_lists_say_the_same_as_the_map(home, client):
    today = timezone.localdate()
    kinds = {"now": -3, "ahead": 30, "later": 60, "past": -100, "earlier": -200}
    for number, (slug, days) in enumerate(kinds.items()):
        venue = factories.make_venue(f"Ort {slug}")
        type(venue).objects.filter(pk=venue.pk).update(longitude=12.2 + number / 2)
        factories.make_stop(slug, venue=venue, opens=today + timedelta(days=days), days=20)
    off = factories.make_venue("Ort abgesagt")
    factories.make_stop("weg", venue=off, opens=today + timedelta(days=9), state="relocated")
    page = client.get("/de/tour/").content.decode()
    on_the_map = set(re.findall(r'class="nadel nadel--(\w+)[^>]*href="/de/tour/(\w+)/"', page))
    assert on_the_map == {
        ("now", "now"),
        ("planned", "ahead"),
        ("planned", "later"),
        ("past", "past"),
        ("past", "earlier"),
    }
    lists = dict(re.findall(r'<section[^>]*aria-labelledby="([\w-]+)"(.*?)</section>', page, re.S))
    where = {"now": "jetzt", "planned": "kommt", "past": "war-da"}
    for kind, slug in on_the_map:
        assert f'<h3><a href="/de/tour/{slug}/">' in lists[where[kind]]
    assert lists["kommt"].count("geplant") == 2
    assert "Umgezogen" in lists["kommt"]  # what is not on the map says why
