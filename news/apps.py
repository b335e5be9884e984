from django.apps import AppConfig


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = "Aktuelles"

    def ready(self):
        from news import event_words, leak_addresses, signals  # noqa: F401
        from news.domain.newsletter import traces
        from news.event_form import EventForm
        from news.models import EventPage
        from news.newsletter import background
        from stories.domain.access import register_access_source
        from stories.domain.erasure.terms import register_erasure_source

        EventPage.base_form_class = EventForm
        event_words.register()
        leak_addresses.register()
        background.register()
        register_access_source("newsletter", traces.subscriptions_in_access, labels=traces.LABELS)
        register_erasure_source(traces.erase_subscriptions, announce=traces.subscriptions_in_words)
