from django.apps import AppConfig


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = "Aktuelles"

    def ready(self):
        from news import leak_addresses
        from news.domain.newsletter import traces
        from news.newsletter import background
        from stories.domain.access import register_access_source
        from stories.domain.erasure.terms import register_erasure_source

        leak_addresses.register()
        background.register()
        register_access_source("newsletter", traces.subscriptions_in_access, labels=traces.LABELS)
        register_erasure_source(traces.erase_subscriptions, announce=traces.subscriptions_in_words)
