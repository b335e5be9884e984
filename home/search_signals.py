"""Signals carry no rules: they have written anew what the search reads."""

from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.search.index import SearchField

from exhibition.models import TourStop, TourStopText, Venue
from home.domain.search import indexing
from home.models import MentorProject, SearchDocument

OF_PAGES = {"live", "title", "locale"}


@receiver(post_save)
def write_saved_page(sender, instance, raw=False, update_fields=None, **kwargs):
    if not isinstance(instance, Page) or raw:
        return
    if update_fields is None:
        indexing.write_page(instance.specific)
    elif set(update_fields) & (OF_PAGES | _searched(instance)):
        # What was not saved with it may be a draft that is still being written.
        indexing.write_page(Page.objects.get(pk=instance.pk).specific)


def _searched(page: Page) -> set[str]:
    return {one.field_name for one in page.get_search_fields() if isinstance(one, SearchField)}


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
