"""Signals carry no rules: they call what has to happen."""

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver

from stories.domain.photos import make_renditions
from stories.models import Photo


@receiver(post_save, sender=Photo)
def make_sizes_of_photo(sender, instance, **kwargs):
    transaction.on_commit(lambda: make_renditions(instance))
