from django.apps import AppConfig


class KioskConfig(AppConfig):
    name = "kiosk"
    verbose_name = "Kioske"

    def ready(self):
        from kiosk.domain.shown import stories_on_screens
        from kiosk.domain.tasks import outdated_kiosks
        from stories.domain.shown_now import register_shown_source
        from stories.domain.withdrawal import register_task_source
        from stories.enums import Channel

        register_task_source(outdated_kiosks)
        register_shown_source(Channel.KIOSK, stories_on_screens)
