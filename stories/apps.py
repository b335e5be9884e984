from django.apps import AppConfig


class StoriesConfig(AppConfig):
    name = "stories"
    verbose_name = "Geschichten"

    def ready(self):
        from core import jobs
        from stories import photo_formats, read_gate, signals  # noqa: F401
        from stories.domain import open_sizes
        from stories.forms import PeoplePageForm
        from stories.leaks import own_addresses
        from stories.models import ShowsPeople

        read_gate.install()
        photo_formats.install()
        ShowsPeople.base_form_class = PeoplePageForm
        own_addresses.register()
        jobs.register(open_sizes.KIND, open_sizes.delete_in_background)
