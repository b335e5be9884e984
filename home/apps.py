from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = "Website"

    def ready(self):
        from exhibition.domain.request_mails import set_notice_recipient
        from home import leak_addresses
        from home.request_recipient import request_recipient

        set_notice_recipient(request_recipient)
        leak_addresses.register()
