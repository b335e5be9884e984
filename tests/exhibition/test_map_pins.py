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
