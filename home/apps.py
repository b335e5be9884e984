from django.apps import AppConfig
from django.db.models.signals import post_save


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Website"

    def ready(self):
        from core import job_kinds, jobs, programme_figures, sender
        from exhibition.domain.request_mails import set_notice_recipient
        from home import leak_addresses, search_signals, sharing_jobs, signals, structured_data  # noqa: F401
        from home.domain.search import upkeep
        from home.events_near import events_near
        from home.mentors_near import mentors_near
        from home.models import HomePage
        from home.paper_figures import paper_figures
        from home.paper_sender import funder_logos, paper_sender
        from home.request_recipient import request_recipient
        from kiosk.domain.events import register_event_source
        from kiosk.domain.mentoring import register_mentoring_source
        from stories.domain.erasure.terms import register_erasure_source

        set_notice_recipient(request_recipient)
        sender.set_source(paper_sender)
        sender.set_logo_source(funder_logos)
        programme_figures.set_source(paper_figures)
        register_mentoring_source(mentors_near)
        register_event_source(events_near)
        post_save.connect(_translators_may_edit, sender=HomePage, dispatch_uid="home.roles")
        leak_addresses.register()
        jobs.register(upkeep.KIND, upkeep.rebuild_in_background)
        job_kinds.register(upkeep.KIND, upkeep.LABEL)
        register_erasure_source(upkeep.erase)
        sharing_jobs.register()
        structured_data.register_all()


def _translators_may_edit(instance, created, raw, **_keywords) -> None:
    """A language has begun: those who translate may work in it."""
    from home.roles.setting_up import give_translators_their_languages

    if created and not raw:
        give_translators_their_languages()
