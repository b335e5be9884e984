"""Signals carry no rules: they call what has to happen."""

from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published

from core.translations.following import follow
from core.translations.publishing import keep_back, tell_of_keeping_back


@receiver(pre_save)
def keep_translation_a_draft(sender, instance, raw=False, update_fields=None, **kwargs):
    if isinstance(instance, Page) and not raw:
        keep_back(instance, update_fields=update_fields)


@receiver(post_save)
def tell_that_translation_stays_a_draft(sender, instance, raw=False, **kwargs):
    if isinstance(instance, Page) and not raw:
        tell_of_keeping_back(instance)


@receiver(page_published)
def let_translations_follow(sender, instance, **kwargs):
    follow(instance)
