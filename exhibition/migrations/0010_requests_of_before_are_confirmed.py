"""Until now nobody was asked to confirm: who asked before must not expire for that."""

from django.db import migrations
from django.db.models import F


def confirm(apps, schema_editor):
    requests = apps.get_model("exhibition", "ExhibitionRequest").objects
    requests.filter(confirmed_at=None).update(confirmed_at=F("received_at"))
    requests.filter(state="received").update(state="confirmed")


def back(apps, schema_editor):
    """What is confirmed was received, where the way had no such state yet."""
    requests = apps.get_model("exhibition", "ExhibitionRequest").objects
    requests.filter(state="confirmed").update(state="received")


class Migration(migrations.Migration):
    dependencies = [("exhibition", "0009_a_request_and_all_that_belongs_to_it")]
    operations = [migrations.RunPython(confirm, back)]
