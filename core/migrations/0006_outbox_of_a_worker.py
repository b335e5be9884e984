import django.utils.timezone
from django.db import migrations, models
from django.db.models import Q

import core.models.outbox

MAXIMUM_ATTEMPTS = 20  # what was given up before it had a field for that


def fill(apps, schema_editor):
    mails = apps.get_model("core", "OutgoingMail").objects
    for key in mails.values_list("pk", flat=True):
        mails.filter(pk=key).update(message_id=core.models.outbox.new_message_id())
    given_up = mails.filter(sent_at=None, attempts__gte=MAXIMUM_ATTEMPTS)
    given_up.update(given_up_at=django.utils.timezone.now())


class Migration(migrations.Migration):
    dependencies = [("core", "0005_hard_word")]

    operations = [
        migrations.AlterModelOptions(
            name="outgoingmail",
            options={
                "ordering": ["-created_at", "-pk"],
                "verbose_name": "Mail",
                "verbose_name_plural": "Postausgang",
            },
        ),
        migrations.AddField(
            model_name="outgoingmail",
            name="given_up_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="aufgegeben"),
        ),
        migrations.AddField(
            model_name="outgoingmail",
            name="lease_until",
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="outgoingmail",
            name="not_before",
            field=models.DateTimeField(
                default=django.utils.timezone.now, verbose_name="nächster Versuch"
            ),
        ),
        migrations.AddField(
            model_name="outgoingmail",
            name="worker",
            field=models.CharField(blank=True, editable=False, max_length=32),
        ),
        # Unique, so each row needs its own before the column may say so.
        migrations.AddField(
            model_name="outgoingmail",
            name="message_id",
            field=models.CharField(editable=False, max_length=120, null=True),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="outgoingmail",
            name="message_id",
            field=models.CharField(
                default=core.models.outbox.new_message_id,
                editable=False,
                max_length=120,
                unique=True,
            ),
        ),
        migrations.AddIndex(
            model_name="outgoingmail",
            index=models.Index(
                condition=Q(("given_up_at", None), ("sent_at", None)),
                fields=["not_before"],
                name="mails_that_wait",
            ),
        ),
    ]
