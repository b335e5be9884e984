"""Signals carry no rules: they call what has to happen."""

from django.dispatch import receiver
from wagtail.signals import page_published

from news.domain.event_registrations import tell_of_change
from news.models import EventPage


@receiver(page_published, sender=EventPage)
def tell_guests(sender, instance, **kwargs):
    tell_of_change(instance)
