from django.apps import AppConfig


class KioskConfig(AppConfig):
    name = "kiosk"
    verbose_name = "Kioske"

    def ready(self):
        from kiosk.domain.tasks import outdated_kiosks
        from stories.domain.withdrawal import register_task_source

        register_task_source(outdated_kiosks)
