from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("exhibition", "0006_rooms_contacts_crates")]

    operations = [
        migrations.RemoveField(
            model_name="exhibitionset",
            name="number_of_crates",
        ),
        migrations.RemoveField(
            model_name="exhibitionset",
            name="media_stations",
        ),
        migrations.RemoveField(
            model_name="venue",
            name="ceiling_height",
        ),
        migrations.RemoveField(
            model_name="venue",
            name="contact_email",
        ),
        migrations.RemoveField(
            model_name="venue",
            name="contact_name",
        ),
        migrations.RemoveField(
            model_name="venue",
            name="contact_telephone",
        ),
        migrations.RemoveField(
            model_name="venue",
            name="floor_space",
        ),
        migrations.RemoveField(
            model_name="venue",
            name="has_network",
        ),
        migrations.RemoveField(
            model_name="venue",
            name="has_power",
        ),
        migrations.RemoveField(
            model_name="venue",
            name="wall_metres",
        ),
    ]
