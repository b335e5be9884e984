from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class ExhibitionConfig(AppConfig):
    name = "exhibition"
    verbose_name = "Ausstellung"

    def ready(self):
        from core import jobs
        from exhibition import leak_addresses, opening_event, previews
        from exhibition.domain import (
            document_consent,
            media_echo,
            stop_photo_traces,
            visitors_book_traces,
        )
        from exhibition.domain.editions import taking_back, traces
        from exhibition.domain.hanging import missing_panel, people_that_hang, stories_that_hang
        from exhibition.domain.person_traces import (
            LABELS,
            erase_panels,
            panels_in_access,
            panels_in_words,
        )
        from exhibition.domain.withdrawal_tasks import panels_that_hang
        from exhibition.views import document_jobs, edition_jobs, season_jobs, season_report_jobs
        from exhibition.viewsets.choosers import open_choosers
        from stories.domain.access import register_access_source
        from stories.domain.erasure.terms import register_erasure_source
        from stories.domain.missing import register_missing_source
        from stories.domain.shown_now import register_shown_people_source, register_shown_source
        from stories.domain.withdrawal import register_task_source
        from stories.enums import Channel

        open_choosers()
        register_task_source(panels_that_hang, _("gedruckte Tafeln"))
        register_task_source(taking_back.editions_to_take_back, _("Druckfreigaben von Tafeln"))
        papers = _("Pressemappen und Faltblätter")
        register_task_source(document_consent.papers_to_take_back, papers)
        register_task_source(visitors_book_traces.entries_to_take_back, _("Gästebuch"))
        register_erasure_source(document_consent.erase_papers)
        register_erasure_source(media_echo.erase_echo, announce=media_echo.echo_in_words)
        register_erasure_source(
            visitors_book_traces.erase_entries, announce=visitors_book_traces.entries_in_words
        )
        register_shown_source(Channel.PRINT, stories_that_hang)
        register_shown_people_source(Channel.PRINT, people_that_hang)
        register_shown_people_source(Channel.WEB, stop_photo_traces.people_in_shown_photos)
        register_missing_source(missing_panel)
        leak_addresses.register()
        opening_event.register()
        previews.register()
        season_jobs.register()
        document_jobs.register()
        edition_jobs.register()
        season_report_jobs.register()
        register_erasure_source(erase_panels, announce=panels_in_words)
        register_access_source("panels", panels_in_access, labels=LABELS)
        register_access_source("editions", traces.editions_in_access, labels=traces.LABELS)
        register_access_source(
            "stop_photos", stop_photo_traces.stop_photos_in_access, labels=stop_photo_traces.LABELS
        )
        register_access_source(
            "visitors_book",
            visitors_book_traces.entries_in_access,
            labels=visitors_book_traces.LABELS,
        )
        pre_migrate.connect(_before_migrations, sender=self)
        post_migrate.connect(_after_migrations, sender=self)
        jobs.worker_started.connect(_release_lapsed_holds)


def _before_migrations(using, plan, **_signal) -> None:
    from exhibition.domain import occupation_guard

    occupation_guard.before_migrations(using, plan)


def _after_migrations(using, **_signal) -> None:
    from exhibition.domain import occupation_guard

    occupation_guard.install(using)


def _release_lapsed_holds(**_signal) -> None:
    from exhibition.domain import holds

    holds.release_lapsed_holds()
