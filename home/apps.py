from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Website"

    def ready(self):
        from core import programme_figures, sender
        from exhibition.domain.request_mails import set_notice_recipient
        from home import leak_addresses, sharing_jobs, signals, structured_data  # noqa: F401
        from home.events_near import events_near
        from home.mentors_near import mentors_near
        from home.paper_figures import paper_figures
        from home.paper_sender import funder_logos, paper_sender
        from home.request_recipient import request_recipient
        from kiosk.domain.events import register_event_source
        from kiosk.domain.mentoring import register_mentoring_source

        set_notice_recipient(request_recipient)
        sender.set_source(paper_sender)
        sender.set_logo_source(funder_logos)
        programme_figures.set_source(paper_figures)
        register_mentoring_source(mentors_near)
        register_event_source(events_near)
        leak_addresses.register()
        sharing_jobs.register()
        structured_data.register_all()
