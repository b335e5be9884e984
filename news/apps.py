from django.apps import AppConfig


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = "Aktuelles"

    def ready(self):
        from django.utils.translation import gettext_lazy as _

        from news import leak_addresses
        from news.domain.podcast_copies import episodes_to_take_back
        from news.models import EpisodePage
        from news.podcast.forms import EpisodeForm
        from stories.domain.withdrawal import register_task_source

        leak_addresses.register()
        register_task_source(episodes_to_take_back, _("Podcast"))
        EpisodePage.base_form_class = EpisodeForm
