from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Website"

    def ready(self):
        from core import sender
        from exhibition.domain.request_mails import set_notice_recipient
        from home import leak_addresses
        from home.paper_sender import funder_logos, paper_sender
        from home.request_recipient import request_recipient

        set_notice_recipient(request_recipient)
        sender.set_source(paper_sender)
        sender.set_logo_source(funder_logos)
        leak_addresses.register()
