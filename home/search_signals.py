"""Signals carry no rules: they have written anew what the search reads."""

from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import Page

from exhibition.models import TourStop, TourStopText, Venue
from home.domain.search import indexing
from home.models import MentorProject, SearchDocument

OF_PAGES = {"live", "title", "locale"}


@receiver(post_save)
def write_saved_page(sender, instance, raw=False, update_fields=None, **kwargs):
    if not isinstance(instance, Page) or raw:
        return
    searched = OF_PAGES | {field.field_name for field in instance.get_search_fields()}
    if update_fields is None or searched & set(update_fields):
        indexing.write_page(instance.specific)


@receiver(post_save, sender=TourStop)
def write_saved_stop(sender, instance, raw=False, **kwargs):
    if not raw:
        indexing.write_stop(instance)


@receiver([post_save, post_delete], sender=TourStopText)
def write_stop_of_text(sender, instance, raw=False, **kwargs):
    stop = None if raw else TourStop.objects.filter(pk=instance.stop_id).first()
    if stop:
        indexing.write_stop(stop)


@receiver(post_save, sender=Venue)
def write_stops_of_venue(sender, instance, created=False, raw=False, **kwargs):
    if not created and not raw:
        for stop in TourStop.objects.public().filter(venue=instance):
            indexing.write_stop(stop)


@receiver(post_save, sender=MentorProject)
def write_saved_project(sender, instance, raw=False, **kwargs):
    if not raw:
        indexing.write_project(instance)


@receiver(pre_delete, sender=SearchDocument)
def forget_words_of_deleted(sender, instance, **kwargs):
    indexing.forget_words([instance.pk])
