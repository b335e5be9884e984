from django.apps import AppConfig


class StoriesConfig(AppConfig):
    name = "stories"
    verbose_name = "Geschichten"

    def ready(self):
        from stories import read_gate, signals  # noqa: F401
        from stories.forms import PeoplePageForm
        from stories.models import ShowsPeople

        read_gate.install()
        ShowsPeople.base_form_class = PeoplePageForm
