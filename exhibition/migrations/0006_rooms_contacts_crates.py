"""What stood with a house or set moves to rooms, contacts, crates and stations of their own."""

from django.db import migrations
from django.db.models import Q

OF_ROOMS = ("wall_metres", "floor_space", "ceiling_height", "has_power", "has_network")


def move(apps, schema_editor):
    of_app = apps.get_model
    for venue in of_app("exhibition", "Venue").objects.order_by("pk"):
        facts = {name: getattr(venue, name) for name in OF_ROOMS}
        if any(value is not None for value in facts.values()):
            of_app("exhibition", "VenueRoom").objects.create(
                venue=venue, name="Ausstellungsraum", sort_order=0, **facts
            )
        if venue.contact_name or venue.contact_email or venue.contact_telephone:
            of_app("exhibition", "VenueContact").objects.create(
                venue=venue,
                role="on_site",
                name=venue.contact_name or venue.name,
                email=venue.contact_email,
                telephone=venue.contact_telephone,
                sort_order=0,
            )
    for exhibition_set in of_app("exhibition", "ExhibitionSet").objects.order_by("pk"):
        for number in range(1, exhibition_set.number_of_crates + 1):
            of_app("exhibition", "SetCrate").objects.create(
                exhibition_set=exhibition_set, label=f"Kiste {number}", sort_order=number
            )
        add_stations(of_app("exhibition", "TourResource"), exhibition_set)


def add_stations(resource, exhibition_set):
    there = resource.objects.filter(Q(exhibition_set=exhibition_set, kind="media_station")).count()
    for number in range(there + 1, exhibition_set.media_stations + 1):
        resource.objects.create(
            kind="media_station",
            name=f"Medienstation {number} ({exhibition_set.name})"[:80],
            exhibition_set=exhibition_set,
        )


class Migration(migrations.Migration):
    dependencies = [("exhibition", "0005_the_whole_tour")]
    operations = [migrations.RunPython(move, migrations.RunPython.noop)]
