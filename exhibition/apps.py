from django.apps import AppConfig


class ExhibitionConfig(AppConfig):
    name = "exhibition"
    verbose_name = "Ausstellung"

    def ready(self):
        from exhibition.domain.withdrawal_tasks import panels_that_hang
        from stories.domain.withdrawal import register_task_source

        register_task_source(panels_that_hang)
