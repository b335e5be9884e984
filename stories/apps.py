from django.apps import AppConfig


class StoriesConfig(AppConfig):
    name = "stories"
    verbose_name = "Geschichten"

    def ready(self):
        from core import jobs
        from core.second_factor.rules import register_protected
        from core.translations.machine import register_refusal
        from stories import film_signals, job_kinds, photo_formats, previews, read_gate, signals  # noqa: F401
        from stories.domain import machine_translation, open_sizes, photo_deletion, photos
        from stories.domain.erasure.documents import announce_documents, erase_documents
        from stories.domain.erasure.terms import register_erasure_source
        from stories.domain.films import processing, versions
        from stories.forms import PeoplePageForm
        from stories.leaks import own_addresses
        from stories.models import ShowsPeople, StoryPage
        from stories.viewsets.access import PROTECTED, open_choosers, protect_addresses

        open_choosers()
        protect_addresses()
        register_protected(*PROTECTED)
        read_gate.install()
        previews.register()
        photo_formats.install()
        ShowsPeople.base_form_class = PeoplePageForm
        StoryPage.edit_handler.base_form_class = PeoplePageForm
        own_addresses.register()
        register_erasure_source(erase_documents, announce=announce_documents)
        jobs.register(open_sizes.KIND, open_sizes.DELETION.in_background)
        jobs.register(photos.KIND, photos.make_in_background)
        jobs.register(photo_deletion.KIND, photo_deletion.DELETION.in_background)
        jobs.register(versions.KIND, processing.process)
        jobs.register(versions.FILE_KIND, versions.DELETION.in_background)
        job_kinds.register()
        register_refusal(machine_translation.refusal)
