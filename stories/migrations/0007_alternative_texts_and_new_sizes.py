"""Descriptions become alternative texts; previews as JPEG, which held EXIF, go; new sizes come."""

from django.db import migrations

from core.files import delete_for_sure

GERMAN = "de"


def move_descriptions(apps, schema_editor):
    photos = apps.get_model("stories", "Photo").objects.exclude(description="")
    for photo in photos.iterator():
        photo.alternative_texts.setdefault(GERMAN, photo.description)
        photo.description = ""
        photo.save(update_fields=["alternative_texts", "description"])


def move_back(apps, schema_editor):
    photos = apps.get_model("stories", "Photo").objects.filter(description="")
    for photo in photos.iterator():
        photo.description = photo.alternative_texts.get(GERMAN, "")[:255]
        photo.save(update_fields=["description"])


def delete_jpegs_with_exif(apps, schema_editor):
    """From now on a JPEG may leave the house: those made before hold places and names."""
    sizes = apps.get_model("stories", "PhotoRendition").objects
    for size in sizes.filter(file__iregex=r"\.jpe?g$"):
        storage, name = size.file.storage, size.file.name
        size.delete()
        delete_for_sure(storage, name)


def ask_for_sizes(apps, schema_editor):
    """The worker makes what a photo lacks, if anybody may see it, and deletes its old sizes."""
    jobs = apps.get_model("core", "Job").objects
    for key in apps.get_model("stories", "Photo").objects.values_list("pk", flat=True):
        jobs.get_or_create(kind="photo-sizes", key=str(key))


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0003_job"),
        ("stories", "0006_films_of_other_platforms"),
    ]

    operations = [
        migrations.RunPython(move_descriptions, move_back),
        migrations.RunPython(delete_jpegs_with_exif, migrations.RunPython.noop),
        migrations.RunPython(ask_for_sizes, migrations.RunPython.noop),
    ]
