"""Signals carry no rules: they call what has to happen."""

from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published

from core.translations.following import follow
from core.translations.publishing import keep_back


@receiver(pre_save)
def keep_translation_a_draft(sender, instance, raw=False, update_fields=None, **kwargs):
    if isinstance(instance, Page) and not raw:
        keep_back(instance, update_fields=update_fields)


@receiver(page_published)
def let_translations_follow(sender, instance, **kwargs):
    follow(instance)
