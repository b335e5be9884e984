"""Registers the work on pictures for sharing, and who has to hear of people in them."""

from collections.abc import Collection

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import job_kinds, jobs
from core.job_kinds import Subject
from home import sharing_traces
from home.domain import sharing_pictures
from stories.domain.access import register_access_source
from stories.domain.erasure.terms import register_erasure_source
from stories.domain.withdrawal import register_task_source


def register() -> None:
    jobs.register(sharing_pictures.KIND, sharing_pictures.draw_in_background)
    jobs.register(sharing_pictures.FILE_KIND, sharing_pictures.DELETION.in_background)
    job_kinds.register(
        sharing_pictures.KIND, _("Bild zum Teilen zeichnen"), _pages, can_be_cancelled=True
    )
    job_kinds.register(sharing_pictures.FILE_KIND, _("Bild zum Teilen löschen"))
    register_task_source(sharing_traces.pictures_to_take_back, _("Bilder zum Teilen"))
    register_erasure_source(
        sharing_traces.erase_pictures, announce=sharing_traces.pictures_in_words
    )
    register_access_source(
        "sharing_pictures", sharing_traces.pictures_in_access, labels=sharing_traces.LABELS
    )


def _pages(keys: Collection[str]) -> dict[str, Subject]:
    titles = Page.objects.filter(pk__in=keys).values_list("pk", "title")
    return {str(key): Subject(title) for key, title in titles}
