"""Signals carry no rules: they call what has to happen."""

from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.contrib.redirects.signal_handlers import autocreate_redirects_on_slug_change
from wagtail.signals import page_published, page_slug_changed

from stories.domain import open_sizes
from stories.domain.photos import follow_change, look_at_file, want_sizes_on
from stories.domain.publishing import hold_back, tell_of_holding_back
from stories.domain.real_names import forget_former_addresses
from stories.models import Photo, PhotoRendition, ShowsPeople


@receiver(post_save, sender=Photo)
def close_public_sizes(sender, instance, **kwargs):  # before others are made
    open_sizes.close(instance)


@receiver(post_delete, sender=PhotoRendition)
def delete_public_file(sender, instance, **kwargs):
    open_sizes.delete_file(instance)


@receiver(pre_save, sender=Photo)
def look_at_file_of_photo(sender, instance, raw=False, **kwargs):
    if not raw:
        look_at_file(instance)


@receiver(post_save, sender=Photo)
def follow_change_of_photo(sender, instance, raw=False, **kwargs):
    if not raw:
        follow_change(instance)


@receiver(page_published)
def want_sizes_on_published_page(sender, instance, **kwargs):
    want_sizes_on(instance)


@receiver(pre_save)
def keep_uncovered_page_a_draft(sender, instance, raw=False, update_fields=None, **kwargs):
    if isinstance(instance, ShowsPeople) and not raw:
        hold_back(instance, update_fields=update_fields)


@receiver(post_save)
def tell_that_page_stays_a_draft(sender, instance, raw=False, **kwargs):
    if isinstance(instance, ShowsPeople) and not raw:
        tell_of_holding_back(instance)


# Wagtail connects its own later, which then changes nothing: so that ours comes after it.
page_slug_changed.connect(autocreate_redirects_on_slug_change)


@receiver(page_slug_changed)
def forget_addresses_with_real_names(sender, instance, **kwargs):
    forget_former_addresses(instance)
