from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Grundlagen"

    def ready(self):
        from wagtail.models import Page

        from core import checks, doors, job_kinds, jobs, signals  # noqa: F401
        from core.translations import starting

        doors.register_choosers(Page, doors.may_redirect)
        jobs.register(starting.KIND, starting.begin_in_background)
        job_kinds.register(starting.KIND, _("Übersetzungen anfangen"), starting.subjects)
