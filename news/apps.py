from django.apps import AppConfig


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = "Aktuelles"

    def ready(self):
        from django.utils.translation import gettext_lazy as _

        from news import event_words, leak_addresses, signals  # noqa: F401
        from news.domain.newsletter import traces
        from news.domain.podcast_copies import episodes_to_take_back
        from news.event_form import EventForm
        from news.models import EpisodePage, EventPage
        from news.newsletter import background
        from news.podcast.forms import EpisodeForm
        from stories.domain.access import register_access_source
        from stories.domain.erasure.terms import register_erasure_source
        from stories.domain.withdrawal import register_task_source

        EventPage.base_form_class = EventForm
        event_words.register()
        leak_addresses.register()
        background.register()
        register_access_source("newsletter", traces.subscriptions_in_access, labels=traces.LABELS)
        register_erasure_source(traces.erase_subscriptions, announce=traces.subscriptions_in_words)
        register_task_source(episodes_to_take_back, _("Podcast"))
        EpisodePage.base_form_class = EpisodeForm
