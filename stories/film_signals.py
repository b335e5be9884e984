"""What has to happen with films. Signals carry no rules: they call what has to happen."""

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver

from core import jobs
from stories.domain.films import stills, versions
from stories.models import Film, FilmVersion


@receiver(pre_save, sender=Film)
def forget_what_was_made_of_old_file(sender, instance, raw=False, **kwargs):
    instance.has_new_file = not raw and versions.has_new_file(instance)
    if instance.has_new_file and instance.pk:
        versions.forget_everything(instance)
    elif instance.pk and not raw:
        stills.forget_replaced(instance)


@receiver(post_save, sender=Film)
def want_versions_of_new_file(sender, instance, raw=False, **kwargs):
    if raw:
        return
    if instance.has_new_file:
        versions.forget_versions([instance])  # of the old file, kept in between
        versions.want_versions(instance)
    versions.want_still(instance)
    stills.follow_people(instance)


@receiver(m2m_changed, sender=Film.people.through)
def people_of_film_changed(sender, instance, action, reverse, pk_set, **kwargs):
    if action not in ("post_add", "post_remove", "post_clear"):
        return
    for film in Film.objects.filter(pk__in=pk_set or ()) if reverse else [instance]:
        stills.follow_people(film)
        versions.want_first_versions(film)


@receiver(pre_delete, sender=Film)
def forget_what_was_made(sender, instance, **kwargs):
    versions.forget_everything(instance)


@receiver(post_delete, sender=FilmVersion)
def delete_file_of_version(sender, instance, **kwargs):
    versions.delete_file(instance)


@receiver(jobs.worker_started)
def ask_for_films_without_versions(sender, **kwargs):
    versions.ask_for_all_missing()
