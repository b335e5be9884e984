"""Signals carry no rules: they call what has to happen."""

from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished

from home.domain import sharing_pictures
from home.models import SharingPicture


@receiver(page_published)
def follow_published_page(sender, instance, **kwargs):
    sharing_pictures.follow_page(instance)


@receiver(page_unpublished)
def forget_picture_of_unpublished_page(sender, instance, **kwargs):
    sharing_pictures.forget_pages([instance.pk])


@receiver(post_delete, sender=SharingPicture)
def delete_file_of_picture(sender, instance, **kwargs):
    sharing_pictures.DELETION.after_commit(instance.file.name)
